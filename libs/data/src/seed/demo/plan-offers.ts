import {
  type AuthorityVerdict,
  checkAuthority,
  isRefusal,
  type OfferSide,
  type PlanSchedule,
  type PlanTerms,
  planOffer,
  planSchedule,
} from '@kept/domain';
import type { DemoCase } from './cases';
import type { DemoItem } from './ledger-book';
import { type PlanKit, planRulesOf, policiesOf, storedTerms } from './plan-kit';
import { inDollars } from './rates';
import type { DemoUser } from './world';

/** An offer as it was made, on the day it was made. */
export interface MadeOffer {
  about: DemoCase;
  /** the oldest first */
  items: readonly DemoItem[];
  terms: PlanTerms;
  side: OfferSide;
  by: DemoUser;
  on: Temporal.PlainDate;
  at: string;
  note?: string | null;
}

interface JudgedOffer {
  id: string;
  schedule: PlanSchedule;
  verdict: AuthorityVerdict;
}

/** Keeps an offer, judged by the authority of who made it, as the rules have it. */
export function keepOffer(kit: PlanKit, made: MadeOffer): JudgedOffer {
  const { given } = kit;
  const { about, items, terms, by, on } = made;
  const schedule = planSchedule(terms, on, planRulesOf(kit, about.portfolio));
  if (isRefusal(schedule)) throw new Error(`the demo makes no offer: ${schedule.message}`);
  const verdict = verdictOf(kit, made, schedule);
  const id = given.dice.id();
  given.sheet.add('offer', {
    id,
    case_id: about.id,
    portfolio_id: given.world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    side: made.side,
    kind: terms.kind,
    terms: storedTerms(terms, items),
    total_minor: schedule.total,
    forgiven_minor: schedule.forgiven,
    currency: terms.currency,
    last_on: schedule.lastOn.toString(),
    decision: verdict.decision,
    needs: verdict.needs,
    reasons: verdict.reasons,
    note: made.note ?? null,
    made_by: by.id,
    recorded_at: made.at,
  });
  return { id, schedule, verdict };
}

function verdictOf(
  { given: { today } }: PlanKit,
  { about, items, terms, by, on }: MadeOffer,
  schedule: PlanSchedule,
): AuthorityVerdict {
  const inBase = (minor: number) => inDollars(minor, terms.currency, { on, today });
  const [oldest] = items.map(({ dueOn }) => dueOn).sort(Temporal.PlainDate.compare);
  const offer = planOffer(terms, schedule, {
    today: on,
    oldestDueOn: oldest ?? on,
    amountBase: inBase(schedule.total),
    balanceBase: inBase(terms.balance),
    toBase: inBase,
    base: 'USD',
  });
  const holder = { userId: by.id, roles: by.roles };
  return checkAuthority(offer, holder, policiesOf(about.portfolio).AUTHORITY, on);
}

/** An offer that somebody said, and that came to nothing by itself. */
export function noteOffer(kit: PlanKit, made: MadeOffer): void {
  const { id, schedule } = keepOffer(kit, made);
  const { about, terms } = made;
  const { currency } = terms;
  kit.events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['Offer', id],
      actorId: made.by.id,
      at: made.at,
    },
    {
      type: 'OFFER_NOTED',
      payload: {
        offerId: id,
        side: made.side,
        kind: terms.kind,
        total: { minorUnits: schedule.total, currency },
        forgiven: { minorUnits: schedule.forgiven, currency },
        lastOn: schedule.lastOn.toString(),
      },
    },
  );
}
