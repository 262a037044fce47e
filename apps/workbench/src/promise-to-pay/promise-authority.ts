import {
  type AuthorityHolder,
  type AuthorityPolicy,
  type AuthorityVerdict,
  checkAuthority,
  isParseProblem,
  nextUsualPayDay,
  parseAmount,
  promiseOffer,
} from '@kept/domain';
import type { CasePromise } from '../collection-case/case-view';
import type { NegotiationQuery } from '../gql/graphql';
import type { FilledPromise } from './promise-draft';

type Negotiation = NegotiationQuery['negotiation'];
type Replaced = Pick<CasePromise, 'amount' | 'received' | 'dueOn'>;

/** A promise of now that takes the place of another gives its amount back, and is one more not kept on its day or later. */
function given(negotiation: Negotiation, currency: string, replaced: Replaced | undefined) {
  const aon = negotiation.aon.find((one) => one.currency === currency)?.minorUnits ?? 0;
  if (replaced === undefined) return { aon, level: negotiation.level };
  const left = Math.max(0, replaced.amount.minorUnits - replaced.received.minorUnits);
  return {
    aon: aon + (replaced.amount.currency === currency ? left : 0),
    level: negotiation.level + (replaced.dueOn <= negotiation.today ? 1 : 0),
  };
}

/** What authority says of a promise as it is typed; null while amount or day are still missing. */
export function promiseVerdict(
  promise: FilledPromise,
  negotiation: Negotiation,
  holder: AuthorityHolder,
  replaced?: Replaced,
): AuthorityVerdict | null {
  const { currency, dueOn } = promise;
  const amount = parseAmount(promise.amount, { decimalSign: '.', currency });
  if (isParseProblem(amount) || amount <= 0 || dueOn === '') return null;
  const today = Temporal.PlainDate.from(negotiation.today);
  const offer = promiseOffer(
    { amount, dueOn: Temporal.PlainDate.from(dueOn) },
    {
      today,
      payDayOn: nextUsualPayDay(negotiation.usualPayDays, today),
      ...given(negotiation, currency, replaced),
    },
  );
  return checkAuthority(offer, holder, negotiation.authorityPolicy as AuthorityPolicy, today);
}
