import { compareDays } from '../calendar/day-number';
import { isCurrency } from '../money/money';
import { type Refusal, type RefusalCode, refuse } from '../refusal/refusal';
import type { PlanTerms } from './payment-plan';
import { MOST_PARTS } from './schedule-parts';

type Checked = Refusal | null;

/** Whether terms are whole enough to make a schedule of: amounts, days in order, one way to tell how many parts. */
export function checkTerms(terms: PlanTerms): Checked {
  return checkAmounts(terms) ?? checkParts(terms) ?? checkDays(terms) ?? checkInterest(terms);
}

function no(code: RefusalCode, field: keyof PlanTerms, text: string): Refusal {
  return refuse(code, text, { field });
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function checkAmounts({ currency, balance, forgiven, deposit, kind }: PlanTerms): Checked {
  if (!isCurrency(currency)) return no('WRONG_CURRENCY', 'currency', `${currency} is no currency.`);
  if (!isAmount(balance)) return no('AMOUNT_NOT_POSITIVE', 'balance', 'Nothing is to be paid.');
  if (forgiven !== 0 && !isAmount(forgiven)) {
    return no('AMOUNT_NOT_POSITIVE', 'forgiven', 'What is forgiven is zero or more.');
  }
  if (forgiven > 0 && kind !== 'SETTLEMENT') {
    return no('INVALID_INPUT', 'forgiven', 'Only a settlement forgives a part.');
  }
  if (forgiven >= balance) {
    return no('AMOUNT_TOO_LARGE', 'forgiven', 'Something is left to pay in a settlement.');
  }
  if (deposit === null) return null;
  if (!isAmount(deposit.amount)) {
    return no('AMOUNT_NOT_POSITIVE', 'deposit', 'The deposit must be above zero.');
  }
  if (deposit.amount >= balance - forgiven) {
    return no('AMOUNT_TOO_LARGE', 'deposit', 'The deposit leaves nothing to pay in parts.');
  }
  return null;
}

function checkParts({ frequency, count, size, ownDates, anchorDay }: PlanTerms): Checked {
  if (frequency === 'ONCE') return null;
  if (frequency === 'OWN_DATES') return checkOwnDates(ownDates);
  if ((count === null) === (size === null)) {
    return no('INVALID_INPUT', 'count', 'Say how many parts, or how large each is.');
  }
  if (count !== null && !(isAmount(count) && count <= MOST_PARTS)) {
    return no('INVALID_INPUT', 'count', `From 1 to ${MOST_PARTS} parts.`);
  }
  if (size !== null && !isAmount(size)) {
    return no('AMOUNT_NOT_POSITIVE', 'size', 'A part must be above zero.');
  }
  if (anchorDay != null && !(isAmount(anchorDay) && anchorDay <= 31)) {
    return no('INVALID_INPUT', 'anchorDay', 'A day of the month is from 1 to 31.');
  }
  return null;
}

function checkOwnDates(ownDates: PlanTerms['ownDates']): Checked {
  if (ownDates.length === 0 || ownDates.length > MOST_PARTS) {
    return no('INVALID_INPUT', 'ownDates', `From 1 to ${MOST_PARTS} dates.`);
  }
  for (const [index, { dueOn, amount }] of ownDates.entries()) {
    if (amount !== null && !isAmount(amount)) {
      return no('AMOUNT_NOT_POSITIVE', 'ownDates', 'A part must be above zero.');
    }
    const before = ownDates[index - 1];
    if (before !== undefined && compareDays(before.dueOn, dueOn) >= 0) {
      return no('INVALID_INPUT', 'ownDates', 'The dates follow each other.');
    }
  }
  return null;
}

function checkDays({ deposit, firstOn, frequency, ownDates, kind, reviewOn }: PlanTerms): Checked {
  const first = frequency === 'OWN_DATES' ? (ownDates[0]?.dueOn ?? firstOn) : firstOn;
  if (deposit !== null && compareDays(deposit.dueOn, first) > 0) {
    return no('INVALID_INPUT', 'deposit', 'The deposit comes before the first part.');
  }
  if (kind === 'ARRANGEMENT' && reviewOn === null) {
    return no('INVALID_INPUT', 'reviewOn', 'An arrangement needs a day on which it is reviewed.');
  }
  return null;
}

function checkInterest({ interest }: PlanTerms): Checked {
  if (interest === null || (isAmount(interest.rate) && interest.rate <= 10_000)) return null;
  return no('INVALID_INPUT', 'interest', 'Interest is above 0 and at most 100 % a year.');
}
