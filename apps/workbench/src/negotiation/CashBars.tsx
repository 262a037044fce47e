import Box from '@mui/material/Box';
import { shortAmount } from '../payment-plan/plan-words';
import type { MonthOfCash } from './cash-by-month';

const HEIGHT = 40;

/** Cash by month as bars, on the same scale in every column: `most` is the highest bar, `months` the longest row. */
export function CashBars(props: {
  cash: readonly MonthOfCash[];
  most: number;
  months: number;
  currency: string;
}) {
  const { cash, most, months, currency } = props;
  const words = cash
    .filter((one) => one.amount > 0)
    .map((one) => `${one.month} ${shortAmount(one.amount, currency)}`)
    .join(', ');
  return (
    <Box
      role="img"
      aria-label={words === '' ? 'No cash yet' : `Cash by month: ${words}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${Math.max(months, 12)}, minmax(2px, 1fr))`,
        alignItems: 'end',
        gap: months > 24 ? '1px' : '2px',
        height: HEIGHT,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {cash.map(({ month, amount }) => (
        <Box
          key={month}
          title={`${month}: ${shortAmount(amount, currency)} ${currency}`}
          sx={{
            height: amount > 0 ? Math.max(2, Math.round((amount / most) * HEIGHT)) : 0,
            backgroundColor: 'primary.main',
            borderRadius: '2px 2px 0 0',
          }}
        />
      ))}
    </Box>
  );
}
