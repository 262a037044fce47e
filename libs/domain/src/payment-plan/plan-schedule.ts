import { compareDays, dayNumber } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { amountText } from '../money/format-amount';
import { isRefusal, type Reason, type Refusal, refuse } from '../refusal/refusal';
import { checkTerms } from './check-terms';
import type { PlanRules, PlanSchedule, PlanTerms, ScheduledInstalment } from './payment-plan';
import { anchorOf, dueDay } from './schedule-dates';
import { movedDay, scheduleParts } from './schedule-parts';

// the last that a day is written in four figures
const LAST_YEAR = 9999;

/**
 * The schedule that terms offered on a day come to, or why they come to none. The deposit is number 0 and bears no
 * interest. Month ends clamp from the anchor day, days move off weekends and holidays to the next business day when the
 * policy says so, the remainder falls in the last part: both are said in `notes`. Interest runs from the day of the offer,
 * actual days over 365, SIMPLE on what the deposit leaves, DECLINING on what is not yet paid, rounded half to even in each
 * part. All parts sum to `total` = balance − forgiven + interest, an arrangement's to what is due until its review.
 * Refuses terms that are not whole. DESIGN section 6, Payment plan.
 */
export function planSchedule(
  terms: PlanTerms,
  offeredOn: Temporal.PlainDate,
  rules: PlanRules,
): PlanSchedule | Refusal {
  const refusal = checkTerms(terms);
  if (refusal !== null) return refusal;
  const { deposit, balance, forgiven } = terms;
  const financed = balance - forgiven - (deposit?.amount ?? 0);
  const parts = scheduleParts(terms, financed, offeredOn, rules);
  if (isRefusal(parts)) return parts;
  const instalments: ScheduledInstalment[] = parts.map(({ dueOn, principal, interest }, index) => ({
    number: index + 1,
    dueOn,
    amount: principal + interest,
    interest,
  }));
  if (deposit !== null) {
    const dueOn = movedDay(deposit.dueOn, rules);
    instalments.unshift({ number: 0, dueOn, amount: deposit.amount, interest: 0 });
  }
  const firstOn = instalments[0]?.dueOn ?? terms.firstOn;
  const lastOn = instalments.at(-1)?.dueOn ?? firstOn;
  if (lastOn.year > LAST_YEAR) {
    return refuse('DUE_DATE_TOO_FAR', 'No plan goes on for so long.', { field: 'firstOn' });
  }
  return {
    instalments,
    total: sumOf(instalments, 'amount'),
    interest: sumOf(instalments, 'interest'),
    forgiven,
    firstOn,
    lastOn,
    days: dayNumber(lastOn) - dayNumber(offeredOn),
    notes: [...remainderNote(terms, instalments), ...dayNotes(terms, instalments)],
  };
}

function sumOf(instalments: readonly ScheduledInstalment[], key: 'amount' | 'interest'): number {
  return instalments.reduce((sum, instalment) => sum + instalment[key], 0);
}

function remainderNote(
  { currency, frequency }: PlanTerms,
  instalments: readonly ScheduledInstalment[],
): Reason[] {
  const parts = instalments.filter(({ number }) => number > 0);
  const [first, last] = [parts[0], parts.at(-1)];
  if (frequency === 'OWN_DATES' || first === undefined || last === undefined) return [];
  if (first.amount - first.interest === last.amount - last.interest) return [];
  const value = amountText({ minorUnits: last.amount, currency });
  return [{ rule: 'REMAINDER', text: 'The remainder falls in the last part', value }];
}

function dayNotes(terms: PlanTerms, instalments: readonly ScheduledInstalment[]): Reason[] {
  const notes: Reason[] = [];
  let isClamped = false;
  for (const { number, dueOn } of instalments) {
    const nominal = number === 0 ? terms.deposit?.dueOn : dueDay(terms, number - 1);
    if (nominal === undefined) continue;
    if (number > 0 && terms.frequency === 'MONTHLY' && nominal.day < anchorOf(terms)) {
      isClamped = true;
    }
    if (compareDays(nominal, dueOn) === 0) continue;
    const text = `${dayText(nominal)} is no business day: due ${dayText(dueOn)}`;
    notes.push({ rule: 'MOVED', text, value: dueOn.toString() });
  }
  if (!isClamped) return notes;
  const text = `Months without a day ${anchorOf(terms)} count to their last day`;
  return [{ rule: 'MONTH_END', text, value: String(anchorOf(terms)) }, ...notes];
}
