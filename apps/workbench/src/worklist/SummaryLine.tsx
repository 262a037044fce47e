import { groupedAmount } from '@kept/ui';
import type { Worklist } from './use-worklist';

/** '34 to do · 12 callable now · 2 callbacks due · 5 promises due · 3 broken · 212,480.00 USD overdue'. */
export function SummaryLine({ summary }: { summary: Worklist['summary'] }) {
  if (summary === undefined) return null;
  const { toDo, callableNow, callbacksDue, promisesDue, broken, overdue } = summary;
  const counts = [
    `${toDo} to do`,
    `${callableNow} callable now`,
    counted(callbacksDue, 'callback due', 'callbacks due'),
    counted(promisesDue, 'promise due', 'promises due'),
    broken > 0 ? `${broken} broken` : '',
    ...overdue.map((money) => `${groupedAmount(money.amount)} ${money.currency}`),
  ].filter((part) => part !== '');
  return (
    <span>
      {counts.join(' · ')}
      {overdue.length > 0 && ' overdue'}
    </span>
  );
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}
