import { dayText, groupedAmount, meaningText, StatusChip, useToday } from '@kept/ui';
import Box from '@mui/material/Box';
import { PlanCell } from './PlanCell';
import type { WorklistRow } from './worklist-row';

/** How the promise stands: '5,000.00 today', 'broken Wed 18 Nov'; without one, the plan. */
export function PromiseCell({ row }: { row: WorklistRow }) {
  const today = useToday();
  if (isPlanFirst(row)) return <PlanCell row={row} />;
  if (row.promiseStatus === null || row.promiseDueOn === null) return null;
  const dueOn = Temporal.PlainDate.from(row.promiseDueOn);
  const day = dueOn.equals(today) ? 'today' : dayText(dueOn, today);
  if (row.promiseStatus === 'BROKEN')
    return <StatusChip meaning="broken" label={`broken ${day}`} />;
  if (row.promiseStatus === 'PARTLY_KEPT') {
    return <StatusChip meaning="overdue" label={`partly kept ${day}`} />;
  }
  if (row.promiseStatus === 'KEPT') return <StatusChip meaning="kept" label={`kept ${day}`} />;
  if (row.promiseStatus !== 'OPEN') return null;
  const amount = row.promiseAmount === null ? '' : `${groupedAmount(row.promiseAmount.amount)} `;
  const isLate = Temporal.PlainDate.compare(dueOn, today) < 0;
  const isDue = isLate || dueOn.equals(today);
  return (
    <Box
      component="span"
      sx={(theme) => ({
        fontWeight: isDue ? 600 : 400,
        color: isLate ? meaningText(theme, 'overdue') : 'inherit',
      })}
    >
      {amount}
      {isLate ? `was due ${day}` : day}
    </Box>
  );
}

/** A plan speaks before a promise that is judged already; an open promise and a plan behind speak for themselves. */
function isPlanFirst({ planCondition, promiseStatus }: WorklistRow): boolean {
  if (planCondition === null) return false;
  return promiseStatus !== 'OPEN' || planCondition === 'IN_ARREARS';
}
