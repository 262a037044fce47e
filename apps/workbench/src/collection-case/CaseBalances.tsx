import { AgeingBar, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import type { CaseBalance, CaseMoney, CaseView } from './case-view';

const PARTS = [
  ['unapplied', 'unapplied'],
  ['disputed', 'disputed'],
  ['promised', 'promised'],
  ['planned', 'on a plan'],
  ['claimed', 'claimed as paid'],
] as const satisfies readonly (readonly [keyof CaseBalance, string])[];

/** What of the overdue may not be chased, each amount said once: '12,000.00 disputed, 5,000.00 promised'. */
function Deductions({ balance }: { balance: CaseBalance }) {
  const shown = PARTS.flatMap(([field, word]): [string, CaseMoney][] =>
    balance[field].minorUnits > 0 ? [[word, balance[field]]] : [],
  );
  if (shown.length === 0) return null;
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
      {shown.map(([word, money], index) => (
        <span key={word}>
          {index > 0 && ', '}
          <MoneyText value={money} hasCurrency={false} /> {word}
        </span>
      ))}
      {', '}
      <Box component="span" sx={{ color: 'text.primary' }}>
        <MoneyText value={balance.actionable} hasCurrency={false} /> to chase
      </Box>
    </Box>
  );
}

function Balance(props: { view: CaseView; balance: CaseBalance; isCompact: boolean }) {
  const { view, balance, isCompact } = props;
  const ageing = view.ageing.find((one) => one.currency === balance.currency);
  const isOverdue = balance.overdue.minorUnits > 0;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 32px', alignItems: 'start' }}>
      <Box sx={{ minWidth: 0, flex: '0 1 auto', maxWidth: 440 }}>
        <Box component="span" sx={{ fontSize: isCompact ? '1rem' : '1.25rem', fontWeight: 600 }}>
          <MoneyText
            value={balance.overdue}
            {...(isOverdue ? { meaning: 'overdue' as const } : {})}
          />
        </Box>{' '}
        overdue of <MoneyText value={balance.open} hasCurrency={false} />
        {!isCompact && <Deductions balance={balance} />}
      </Box>
      {ageing && !isCompact && (
        <Box sx={{ flex: '1 1 440px', maxWidth: 720, paddingTop: 2 }}>
          <AgeingBar parts={ageing.buckets} label={`${balance.currency} by days past due`} />
        </Box>
      )}
    </Box>
  );
}

/** The balance of each currency, never added across: overdue of open, and by age. */
export function CaseBalances({ view, isCompact = false }: { view: CaseView; isCompact?: boolean }) {
  return (
    <>
      {view.balances.map((balance) => (
        <Balance key={balance.currency} view={view} balance={balance} isCompact={isCompact} />
      ))}
      {view.balances.length === 0 && <span>Nothing is open.</span>}
    </>
  );
}
