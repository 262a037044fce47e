import { AgeingBar, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import type { CaseBalance, CaseMoney, CaseView } from './case-view';

const PARTS = [
  ['unapplied', 'unapplied'],
  ['disputed', 'disputed'],
  ['promised', 'promised'],
  ['claimed', 'claimed as paid'],
] as const satisfies readonly (readonly [keyof CaseBalance, string])[];

/** What of the overdue may not be chased, each amount said once: '12,000.00 disputed, 5,000.00 promised'. */
function Deductions({ balance }: { balance: CaseBalance }) {
  const shown = PARTS.flatMap(([field, word]): [string, CaseMoney][] =>
    balance[field].minorUnits > 0 ? [[word, balance[field]]] : [],
  );
  if (shown.length === 0) return null;
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
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

/** The balance of each currency, never added across: overdue of open, and by age. */
export function CaseBalances({ view, isCompact = false }: { view: CaseView; isCompact?: boolean }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '8px 32px', minWidth: 0 }}>
      {view.balances.map((balance) => {
        const ageing = view.ageing.find((one) => one.currency === balance.currency);
        return (
          <Box key={balance.currency} sx={{ minWidth: 0, flex: '0 1 auto' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline' }}>
              <Box
                component="span"
                sx={{ fontSize: isCompact ? '1rem' : '1.25rem', fontWeight: 600 }}
              >
                <MoneyText
                  value={balance.overdue}
                  {...(balance.overdue.minorUnits > 0 ? { meaning: 'overdue' as const } : {})}
                />{' '}
                <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 400 }}>
                  overdue of <MoneyText value={balance.open} hasCurrency={false} />
                </Box>
              </Box>
              {!isCompact && <Deductions balance={balance} />}
            </Box>
            {ageing && !isCompact && (
              <Box sx={{ marginTop: 1, width: 'min(560px, 100%)' }}>
                <AgeingBar parts={ageing.buckets} label={`${balance.currency} by days past due`} />
              </Box>
            )}
          </Box>
        );
      })}
      {view.balances.length === 0 && <span>Nothing is open.</span>}
    </Box>
  );
}
