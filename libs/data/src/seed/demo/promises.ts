import type { PaymentMethod } from '@kept/domain';
import type { DemoCase } from './cases';
import { addContact } from './conversation';
import { daysFrom, isBefore, momentOn, weekdayFrom, weekdayUpTo } from './days';
import type { EventBook } from './events';
import type { DemoItem, LedgerBook, LedgerGiven } from './ledger-book';

export interface DemoPromise {
  id: string;
  about: DemoCase;
  amount: number;
  promisedOn: Temporal.PlainDate;
  recordedAt: string;
  dueOn: Temporal.PlainDate;
  method: PaymentMethod;
  itemIds: string[];
  /** the day and moment a plan took its place */
  replaced: { on: Temporal.PlainDate; at: string; byPlanId: string } | null;
}

/** What the demo wants to show of the open cases' promises. */
type Fate = 'DUE_TODAY' | 'DUE_SOON' | 'BROKEN_LATELY' | 'PARTLY_PAID' | 'IN_GRACE';

/** Promises of the demo: those of the year behind, and the ones that are alive today. */
export class PromiseBook {
  readonly promises: DemoPromise[] = [];

  constructor(
    private readonly given: LedgerGiven,
    private readonly events: EventBook,
    private readonly book: LedgerBook,
  ) {}

  add(
    about: DemoCase,
    promise: {
      item: DemoItem;
      amount: number;
      promisedOn: Temporal.PlainDate;
      dueOn: Temporal.PlainDate;
      method: PaymentMethod;
    },
  ): { promise: DemoPromise; row: Record<string, unknown> } {
    const { dice, sheet, world } = this.given;
    const { item, amount, promisedOn, dueOn, method } = promise;
    const contact = addContact(this.given, this.events, about, {
      on: promisedOn,
      outcome: 'PROMISE',
      itemIds: [item.id],
    });
    const id = dice.id();
    const row = {
      id,
      case_id: about.id,
      portfolio_id: world.portfolioId[about.portfolio],
      customer_id: about.customerId,
      debt_id: item.account.debtId,
      contact_log_id: contact.logId,
      amount_minor: amount,
      currency: item.account.currency,
      promised_on: promisedOn.toString(),
      due_on: dueOn.toString(),
      method,
      is_imported: false,
      made_by: contact.userId,
      recorded_at: contact.at,
      version: 1,
    };
    sheet.add('promise_to_pay', row);
    sheet.add('promise_item', { promise_id: id, invoice_id: item.id });
    const made: DemoPromise = {
      id,
      about,
      amount,
      promisedOn,
      recordedAt: contact.at,
      dueOn,
      method,
      itemIds: [item.id],
      replaced: null,
    };
    this.promises.push(made);
    this.events.add(
      {
        account: about.account,
        caseId: about.id,
        subject: ['PromiseToPay', id],
        actorId: contact.userId,
        at: contact.at,
      },
      {
        type: 'PROMISE_RECORDED',
        payload: {
          promiseId: id,
          amount: { minorUnits: amount, currency: item.account.currency },
          dueOn: dueOn.toString(),
          method,
          itemIds: [item.id],
        },
      },
    );
    return { promise: made, row };
  }

  /** A promise before an item's late payment: mostly kept, sometimes the date was missed. */
  addPast(about: DemoCase): void {
    const { dice } = this.given;
    for (const item of about.items) {
      if (item.paidOn === null || !dice.chance(0.45)) continue;
      const span = daysFrom(about.openedOn, item.paidOn);
      if (span < 6) continue;
      const promisedOn = weekdayUpTo(
        item.paidOn.subtract({ days: dice.between(4, Math.min(span, 13)) }),
      );
      if (isBefore(promisedOn, about.openedOn)) continue;
      const isKept = dice.chance(0.7);
      const dueOn = isKept ? weekdayUpTo(item.paidOn) : weekdayFrom(promisedOn.add({ days: 1 }));
      if (isBefore(dueOn, promisedOn)) continue;
      this.add(about, {
        item,
        amount: item.amount,
        promisedOn,
        dueOn,
        method: about.portfolio === 'CARE' ? 'CARD' : 'TRANSFER',
      });
    }
  }

  /** What is alive: promises due today, soon, in grace, lately broken, partly paid. */
  addPresent(cases: readonly DemoCase[]): void {
    const open = cases.filter(
      (made) =>
        made.isOpen &&
        made.account.specialist === null &&
        made.items.some((item) => item.open > 5_000),
    );
    const fates: Fate[] = [];
    for (const [fate, count] of [
      ['DUE_TODAY', 5],
      ['BROKEN_LATELY', 4],
      ['IN_GRACE', 2],
      ['DUE_SOON', 12],
      ['PARTLY_PAID', 3],
    ] as const) {
      for (let nth = 0; nth < count; nth += 1) fates.push(fate);
    }
    for (const portfolio of ['METALS', 'UK', 'CARE'] as const) {
      const mine = open.filter((made) => made.portfolio === portfolio);
      const stride = Math.max(1, Math.floor(mine.length / fates.length));
      fates.forEach((fate, index) => {
        const about = mine[index * stride];
        if (about) this.addAlive(about, fate);
      });
    }
  }

  private addAlive(about: DemoCase, fate: Fate): void {
    const { dice, today } = this.given;
    const item = about.items.find((one) => one.open > 5_000);
    if (!item) return;
    const amount = dice.chance(0.6) ? item.open : Math.round(item.open / 200) * 100;
    const back = { DUE_TODAY: 6, DUE_SOON: 2, BROKEN_LATELY: 9, PARTLY_PAID: 10, IN_GRACE: 7 }[
      fate
    ];
    const promisedOn = weekdayUpTo(today.subtract({ days: back }));
    // a card promise has one business day of grace: this one's ended the day before yesterday
    const dueOn = {
      DUE_TODAY: today,
      DUE_SOON: weekdayFrom(today.add({ days: dice.between(1, 6) })),
      BROKEN_LATELY: weekdayUpTo(weekdayUpTo(today.subtract({ days: 2 })).subtract({ days: 1 })),
      PARTLY_PAID: weekdayUpTo(today.subtract({ days: 6 })),
      IN_GRACE: weekdayUpTo(today.subtract({ days: 1 })),
    }[fate];
    if (isBefore(dueOn, promisedOn) || isBefore(promisedOn, about.openedOn)) return;
    const method: PaymentMethod = fate === 'BROKEN_LATELY' ? 'CARD' : 'TRANSFER';
    this.add(about, { item, amount, promisedOn, dueOn, method });
    if (fate === 'PARTLY_PAID')
      this.book.pay(item.account, dueOn, [{ item, amount: Math.round(amount * 0.6) }], {
        method: 'TRANSFER',
      });
  }
}

/** the hour at which the morning's sweep writes its verdicts */
export function sweepMoment(day: Temporal.PlainDate): string {
  return momentOn(day, 5, 0);
}
