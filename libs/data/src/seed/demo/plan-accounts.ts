import { makeTrader } from './business-customers';
import { makeConsumer } from './consumer-customers';
import { isBefore, weekdayFrom } from './days';
import type { DemoItem } from './ledger-book';
import type { PlanKit } from './plan-kit';
import type { DemoUser, PortfolioCode } from './world';

/** What somebody who negotiates owes, and since when. */
export interface Owing {
  portfolio: PortfolioCode;
  /** about so much in all, minor units */
  balance: number;
  /** of trade accounts; a consumer's debt is one balance */
  items: number;
  /** the day of the first offer */
  offeredOn: Temporal.PlainDate;
  /** how old the debt is then; thrown if not told */
  ageDays?: number;
  name?: string;
  usualPayDay?: number;
  terms?: number;
}

/** Accounts made for a negotiation; each has its own customer. */
export class PlanAccounts {
  private made = 0;

  constructor(private readonly kit: PlanKit) {}

  /** The open items of a new account, the oldest first. */
  open(owing: Owing): DemoItem[] {
    this.made += 1;
    return owing.portfolio === 'CARE' ? this.openPlacement(owing) : this.openTrade(owing);
  }

  private openPlacement({ offeredOn, balance, ageDays }: Owing): DemoItem[] {
    const { given, book } = this.kit;
    const { dice } = given;
    const dueOn = offeredOn.subtract({ days: ageDays ?? dice.between(120, 420) });
    const placedOn = offeredOn.subtract({ days: dice.between(16, 50) });
    const account = makeConsumer(given, {
      number: 50_000 + this.made,
      placedOn,
      defaultOn: dueOn,
    });
    return [
      book.addItem(account, { issuedOn: dueOn.subtract({ days: 30 }), dueOn, amount: balance }),
    ];
  }

  private openTrade(owing: Owing): DemoItem[] {
    const { given, book } = this.kit;
    const { dice } = given;
    const { portfolio, offeredOn, balance } = owing;
    const account = makeTrader(given, {
      portfolio: portfolio === 'UK' ? 'UK' : 'METALS',
      reference: `${portfolio === 'UK' ? 'UK5' : 'H2'}${String(this.made).padStart(4, '0')}`,
      temper: 'SLOW',
      terms: owing.terms ?? 30,
      ...(owing.name === undefined ? {} : { name: owing.name }),
      ...(owing.usualPayDay === undefined ? {} : { usualPayDay: owing.usualPayDay }),
    });
    const oldest = offeredOn.subtract({ days: owing.ageDays ?? dice.between(35, 75) });
    this.addPast(account, oldest);
    let left = balance;
    return Array.from({ length: owing.items }, (_, index) => {
      const share = left / (owing.items - index);
      const isLast = index === owing.items - 1;
      const amount = isLast ? left : Math.round(share * (0.7 + dice.between(0, 60) / 100));
      left -= amount;
      const dueOn = oldest.add({ days: index * 6 });
      return book.addItem(account, {
        issuedOn: dueOn.subtract({ days: account.terms }),
        dueOn,
        amount,
      });
    });
  }

  /** invoices of the half year before, each paid, on the usual pay day where there is one */
  private addPast(account: ReturnType<typeof makeTrader>, until: Temporal.PlainDate): void {
    const { book } = this.kit;
    const { dice } = this.kit.given;
    for (let back = 6; back >= 2; back -= 1) {
      const dueOn = until.subtract({ days: back * 29 + dice.between(0, 6) });
      const item = book.addItem(account, {
        issuedOn: dueOn.subtract({ days: account.terms }),
        dueOn,
        amount: dice.amount(60_000, 420_000),
      });
      const day = account.usualPayDay;
      const soon = dueOn.add({ days: dice.between(2, 9) });
      const month = day === null ? soon : soon.with({ day: Math.min(day, soon.daysInMonth) });
      const on = weekdayFrom(isBefore(month, dueOn) ? month.add({ months: 1 }) : month);
      book.pay(account, on, [{ item, amount: item.open }]);
    }
  }
}

/** Mia and Ben take turns; the UK is Ana's; consumer cases are the pool's. */
export function ownerOf(
  { given: { world } }: PlanKit,
  portfolio: PortfolioCode,
  turn: number,
): DemoUser | null {
  const collectors = world.collectorsOf[portfolio];
  return portfolio === 'CARE' ? null : (collectors[turn % collectors.length] ?? null);
}
