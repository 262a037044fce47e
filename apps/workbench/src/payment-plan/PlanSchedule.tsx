import type { InstalmentStatus } from '@kept/domain';
import { DateText, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type { InstalmentPartsFragment } from '../gql/graphql';
import { INSTALMENT_CHIPS } from './plan-words';

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th': {
    fontWeight: 400,
    fontSize: '0.8125rem',
    color: theme.vars.palette.text.secondary,
    textAlign: 'left',
  },
  '& th, & td': {
    height: 'var(--row-height)',
    padding: '0 8px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    whiteSpace: 'nowrap',
  },
  '& .number': { textAlign: 'right' },
  '& tfoot td, & tfoot th': { borderBottom: 0, fontWeight: 600 },
  '@media (max-width: 699.98px)': {
    '& .wide': { display: 'none' },
    '& th, & td': { padding: '0 4px', fontSize: '0.8125rem' },
  },
}));

type Money = InstalmentPartsFragment['amount'];

/** What is to be paid when, and what was paid: one row an instalment, the deposit first. */
export function PlanSchedule(props: {
  instalments: readonly InstalmentPartsFragment[];
  currency: string;
  total: Money;
  paid: Money;
  today: string;
}) {
  const { instalments, currency, total, paid, today } = props;
  const hasInterest = instalments.some((one) => one.interest.minorUnits > 0);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table>
        <caption
          style={{ captionSide: 'top', textAlign: 'left', position: 'absolute', left: -9999 }}
        >
          Schedule
        </caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Due</th>
            <th scope="col" className="number">
              {currency}
            </th>
            {hasInterest && (
              <th scope="col" className="number wide">
                of it interest
              </th>
            )}
            <th scope="col" className="number">
              Paid
            </th>
            <th scope="col" className="wide">
              on
            </th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((one) => {
            const chip = INSTALMENT_CHIPS[one.status as InstalmentStatus];
            return (
              <tr key={one.number}>
                <td>{one.number === 0 ? 'Deposit' : one.number}</td>
                <td>
                  <DateText day={one.dueOn} today={today} />
                </td>
                <td className="number">
                  <MoneyText value={one.amount} hasCurrency={false} />
                </td>
                {hasInterest && (
                  <td className="number wide">
                    <MoneyText value={one.interest} hasCurrency={false} />
                  </td>
                )}
                <td className="number">
                  {one.paid.minorUnits > 0 && <MoneyText value={one.paid} hasCurrency={false} />}
                </td>
                <td className="wide">
                  {one.paidOn && <DateText day={one.paidOn} today={today} />}
                </td>
                <td>
                  {chip.text === 'to come' ? (
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {chip.text}
                    </Box>
                  ) : (
                    <StatusChip meaning={chip.meaning} label={chip.text} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              In all
            </th>
            <td className="number">
              <MoneyText value={total} hasCurrency={false} />
            </td>
            {hasInterest && <td className="wide" />}
            <td className="number">
              <MoneyText value={paid} hasCurrency={false} />
            </td>
            <td className="wide" />
            <td />
          </tr>
        </tfoot>
      </Table>
    </Box>
  );
}
