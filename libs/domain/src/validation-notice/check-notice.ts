import { type Reason, type Refusal, refuse } from '../refusal/refusal';
import { noticeFields, printedAmount } from './notice-fields';
import type { ValidationNoticeFacts } from './validation-notice';

const CITATION = '12 CFR 1006.34(c)';

/**
 * Refuses a notice that would lack a field (NOTICE_INCOMPLETE, one reason for each with where to enter it; `rule` is the
 * field's name) or whose amounts do not add up: then + interest + fees − payments = now, each not below zero and all in
 * one currency, something still owed. Null = it may go out. Source: 12 CFR 1006.34(c)(2)(vi)-(ix).
 */
export function checkNotice(facts: ValidationNoticeFacts): Refusal | null {
  const missing = noticeFields(facts).flatMap(({ name, problem }): readonly Reason[] =>
    problem === null ? [] : [{ rule: name, text: problem, citation: CITATION }],
  );
  const reasons = [...missing, ...amountReasons(facts)];
  const [first] = reasons;
  if (first === undefined) return null;
  const others = reasons.length === 1 ? '' : ` And ${reasons.length - 1} more.`;
  return refuse('NOTICE_INCOMPLETE', `The notice cannot go out yet. ${first.text}${others}`, {
    field: first.rule,
    reasons,
  });
}

function amountReasons(facts: ValidationNoticeFacts): readonly Reason[] {
  const { amountThen, interestSince, feesSince, paymentsSince, amountNow } = facts;
  if (!amountThen || !interestSince || !feesSince || !paymentsSince || !amountNow) return [];
  const amounts = { amountThen, interestSince, feesSince, paymentsSince, amountNow };
  const reason = (rule: string, text: string): Reason => ({ rule, text, citation: CITATION });
  if (new Set(Object.values(amounts).map(({ currency }) => currency)).size > 1) {
    return [reason('amountNow', 'The amounts of the itemization are in different currencies.')];
  }
  const negative = Object.entries(amounts).filter(([, { minorUnits }]) => minorUnits < 0);
  if (negative.length > 0) {
    return negative.map(([name]) =>
      reason(name, 'An amount of the itemization is below zero. Enter payments as a plain amount.'),
    );
  }
  const minorUnits =
    amountThen.minorUnits +
    interestSince.minorUnits +
    feesSince.minorUnits -
    paymentsSince.minorUnits;
  if (minorUnits !== amountNow.minorUnits) {
    const summed = printedAmount({ minorUnits, currency: amountNow.currency });
    return [
      reason(
        'amountNow',
        `The itemization comes to ${summed}, the debt now stands at ${printedAmount(amountNow)}. Enter what was charged or paid since.`,
      ),
    ];
  }
  return amountNow.minorUnits > 0
    ? []
    : [reason('amountNow', 'Nothing is owed any more: no notice is due.')];
}
