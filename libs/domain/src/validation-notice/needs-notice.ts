import type { ContactOutcomeRule } from '../contact-outcome/contact-outcome';
import type { CollectorRelation, DebtKind } from '../portfolio/portfolio';

/** Where a debt stands, as far as its notice goes. `country`: the consumer's, else the portfolio's. */
export type NoticePlace = {
  readonly debtKind: DebtKind;
  readonly relation: CollectorRelation;
  readonly country: string;
};

/**
 * Whether a debt needs a validation notice: a natural person's, collected by somebody other than the creditor, in the
 * United States. Source: 15 USC 1692a(5), (6), 1692g(a).
 */
export function needsNotice({ debtKind, relation, country }: NoticePlace): boolean {
  return (
    debtKind === 'CONSUMER' &&
    (relation === 'THIRD_PARTY' || relation === 'DEBT_BUYER') &&
    country === 'US'
  );
}

/**
 * Whether a contact tells the consumer of the debt, so that the days of the notice begin: a talk with the right person,
 * or something sent to them. A call for the location and a message of limited content tell nothing.
 * Source: 12 CFR 1006.34(b)(2), 1006.2(b), (d).
 */
export function isInitialCommunication(
  rule: Pick<ContactOutcomeRule, 'code' | 'reachClass'>,
  purpose: string | null,
): boolean {
  if (purpose === 'LOCATION') return false;
  return rule.reachClass === 'R' || rule.code === 'SENT';
}
