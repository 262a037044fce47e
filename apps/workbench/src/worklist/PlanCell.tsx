import { dayText, groupedAmount, type Meaning, StatusChip, useToday } from '@kept/ui';
import type { WorklistRow } from './worklist-row';

const CHIPS: Readonly<Record<string, readonly [meaning: Meaning, text: string]>> = {
  IN_GRACE: ['overdue', 'plan in grace'],
  IN_ARREARS: ['broken', 'plan behind'],
  PAUSED: ['muted', 'plan paused'],
};

/** How the plan stands: 'plan 5,026.25 Tue 1 Dec'; what is wrong with it first. */
export function PlanCell({ row }: { row: WorklistRow }) {
  const today = useToday();
  if (row.planCondition === null) return null;
  const chip = CHIPS[row.planCondition];
  const dueOn = row.planDueOn === null ? null : Temporal.PlainDate.from(row.planDueOn);
  const day = dueOn === null ? '' : dueOn.equals(today) ? 'today' : dayText(dueOn, today);
  if (chip) {
    const [meaning, text] = chip;
    return <StatusChip meaning={meaning} label={day === '' ? text : `${text}, ${day}`} />;
  }
  const amount = row.planNext === null ? '' : groupedAmount(row.planNext.amount);
  return <span>{['plan', amount, day].filter((part) => part !== '').join(' ')}</span>;
}
