import type { ContactOutcomeCode, PlanTerms } from '@kept/domain';
import { addBusinessDays } from '@kept/domain';
import type { DemoCase } from './cases';
import { addContact } from './conversation';
import { isBefore, weekdayUpTo } from './days';
import type { DemoItem } from './ledger-book';
import { type Owing, ownerOf, PlanAccounts } from './plan-accounts';
import { approverOf, askApproval, askedForPlan, decideApproval } from './plan-approvals';
import { type DemoPlan, PlanBook } from './plan-book';
import { after, calendarOf, openCase, type PlanKit } from './plan-kit';
import { noteOffer } from './plan-offers';
import { partBefore, type Shape, termsOf } from './plan-terms';
import type { DemoUser } from './world';

/** What a story asks for: what is owed, how it is to be paid, what was said and done. */
export interface Deal {
  owing: Omit<Owing, 'offeredOn'>;
  shape: Shape;
  /** the collectors of the desk take turns if nobody is named */
  owner?: DemoUser;
  note?: string;
  /** the customer had asked for more time first */
  asksFirst?: boolean;
}

/** Makes the deals of the demo: the account, the case, the talk, the plan, and who approved it. */
export class Dealer {
  readonly plans: PlanBook;
  readonly accounts: PlanAccounts;
  private turn = 0;

  constructor(readonly kit: PlanKit) {
    this.plans = new PlanBook(kit);
    this.accounts = new PlanAccounts(kit);
  }

  /** What is owed and its case, as on the day of the offer. */
  begin(owing: Owing, owner?: DemoUser | null): { items: DemoItem[]; about: DemoCase } {
    const items = this.accounts.open(owing);
    const [first] = items;
    if (first === undefined) throw new Error('nothing is owed');
    const { placedOn } = first.account;
    this.turn += 1;
    const about = openCase(this.kit, items, {
      openedOn: placedOn ? Temporal.PlainDate.from(placedOn) : first.dueOn.add({ days: 5 }),
      talksFrom: owing.offeredOn,
      owner: owner === undefined ? ownerOf(this.kit, owing.portfolio, this.turn) : owner,
    });
    return { items, about };
  }

  /** The day of the offer that a shape tells. */
  offeredOn(shape: Shape): Temporal.PlainDate {
    return weekdayUpTo(partBefore(shape, shape.paid).subtract({ days: shape.lead }));
  }

  /** Somebody of the desk talks with the customer; answers with who it was, and when. */
  talk(
    about: DemoCase,
    on: Temporal.PlainDate,
    said: { outcome: ContactOutcomeCode; note?: string; nextOn?: Temporal.PlainDate },
  ) {
    const { given, events } = this.kit;
    const contact = addContact(given, events, about, { on, ...said });
    const by = given.world.users.find(({ id }) => id === contact.userId);
    if (by === undefined) throw new Error('somebody talked');
    return { by, at: contact.at };
  }

  /** A plan that was agreed, with the money that came until its first unpaid part. */
  agreed(deal: Deal): DemoPlan {
    const on = this.offeredOn(deal.shape);
    const { items, about } = this.begin({ ...deal.owing, offeredOn: on }, deal.owner);
    const plan = this.agree(deal, { about, items, on });
    this.payUntil(plan, deal.shape.nextOn);
    return plan;
  }

  agree(
    deal: Deal,
    of: {
      about: DemoCase;
      items: readonly DemoItem[];
      on: Temporal.PlainDate;
      replaces?: DemoPlan;
      assessmentId?: string;
    },
  ): DemoPlan {
    const { about, items, on, replaces = null, assessmentId = null } = of;
    const terms = termsOf(deal.shape, items, on);
    const { by, at } = this.talk(about, on, {
      outcome: 'PLAN_AGREED',
      nextOn: terms.deposit?.dueOn ?? terms.firstOn,
      ...(deal.note === undefined ? {} : { note: deal.note }),
    });
    if (deal.asksFirst) this.asked({ about, items, on, terms, by, at });
    const { plan, verdict } = this.plans.propose({
      about,
      items,
      terms,
      on,
      by,
      at,
      side: 'US',
      replaces,
      assessmentId,
    });
    const agreedAt = verdict.decision === 'WITHIN' ? at : this.approve(plan, verdict);
    this.plans.agree(plan, on, agreedAt);
    return plan;
  }

  /** Approved on the call; answers with the moment the customer said yes. */
  private approve(
    plan: DemoPlan,
    verdict: Parameters<typeof askedForPlan>[1] & { decision: string },
  ): string {
    if (verdict.decision === 'NEVER') {
      const texts = verdict.reasons.map(({ text }) => text).join('; ');
      throw new Error(`nobody may agree to a plan of the demo: ${texts}`);
    }
    const { kit } = this;
    const asked = askedForPlan(plan, verdict, 'On the line now.');
    const row = askApproval(kit, asked);
    const at = after(asked.at, 0, kit.given.dice.between(25, 85));
    decideApproval(kit, asked, row, {
      state: 'USED',
      by: approverOf(kit, plan.about, asked.needs),
      at,
      note: null,
    });
    return after(at, 1);
  }

  /** What the customer asked for before: twice the parts. */
  private asked(of: {
    about: DemoCase;
    items: readonly DemoItem[];
    on: Temporal.PlainDate;
    terms: PlanTerms;
    by: DemoUser;
    at: string;
  }): void {
    const { terms } = of;
    const longer = { ...terms, deposit: null, forgiven: 0, kind: 'PLAN' as const };
    const count = terms.count === null ? 6 : terms.count * 2;
    const frequency = terms.frequency === 'ONCE' ? 'MONTHLY' : terms.frequency;
    noteOffer(this.kit, {
      ...of,
      side: 'CUSTOMER',
      terms: { ...longer, frequency, size: null, count, interest: null },
      note: this.kit.given.dice.pick([
        'Cannot do more than that a month.',
        'Asks for longer: two of their own customers pay late.',
        'Wants to begin after the next payday.',
      ]),
    });
  }

  /** Another plan takes the place of one that runs, once the customer has said yes to it. */
  supersede(old: DemoPlan, by: DemoPlan): void {
    const { agreedOn, agreedAt } = by.facts;
    if (agreedOn === null || agreedAt === null) throw new Error('what replaces a plan is agreed');
    const reason = 'Plan {by} takes its place';
    const at = agreedAt.toString();
    this.plans.end(old, { as: 'SUPERSEDED', on: agreedOn, at, by: by.by, reason, byPlan: by });
  }

  /** The deposit and the parts due before that day, each about when it was due. */
  payUntil(
    plan: DemoPlan,
    until: Temporal.PlainDate,
    late: ReadonlyMap<number, number> = new Map(),
  ) {
    const { given } = this.kit;
    const { dice, today } = given;
    const calendar = calendarOf(this.kit, plan.about.portfolio);
    const { agreedOn } = plan.facts;
    const last = plan.schedule.instalments.filter(({ dueOn }) => isBefore(dueOn, until));
    for (const { number, dueOn, amount, interest } of last) {
      const days =
        late.get(number) ??
        dice.weighted([
          [0, 7],
          [-1, 2],
          [1, 1],
        ] as const);
      let on = interest > 0 ? dueOn : addBusinessDays(dueOn, days, calendar);
      if (agreedOn !== null && isBefore(on, agreedOn)) on = dueOn;
      if (!isBefore(on, today)) on = addBusinessDays(today, -1, calendar);
      const newest = plan.items.at(-1);
      if (newest !== undefined) newest.open += interest;
      this.plans.pay(plan, on, amount);
    }
  }
}
