import type { DemoAccount } from './account';
import { daysFrom, isBefore, momentOn, weekdayFrom } from './days';
import type { EventBook } from './events';
import type { DemoItem, LedgerGiven } from './ledger-book';
import type { DemoUser, PortfolioCode } from './world';

/** A case of the demo with what its conversation needs. */
export interface DemoCase {
  id: string;
  customerId: string;
  portfolio: PortfolioCode;
  account: DemoAccount;
  accounts: DemoAccount[];
  items: DemoItem[];
  isOpen: boolean;
  openedOn: Temporal.PlainDate;
  closedOn: Temporal.PlainDate | null;
  owner: DemoUser | null;
  row: Record<string, unknown>;
}

const GRACE_DAYS = 5; // a case opens about three business days after the due day
const BUSINESS_MINIMUM = 10_000;

type Group = { accounts: DemoAccount[]; items: DemoItem[] };

function byCustomer(
  accounts: readonly DemoAccount[],
  items: readonly DemoItem[],
): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const account of accounts) {
    const group = groups.get(account.customerId) ?? { accounts: [], items: [] };
    group.accounts.push(account);
    groups.set(account.customerId, group);
  }
  for (const item of items) groups.get(item.account.customerId)?.items.push(item);
  return groups;
}

/** items that were chased at some time: paid well after they were due, or open and due */
function chased(items: readonly DemoItem[], today: Temporal.PlainDate): DemoItem[] {
  return items.filter((item) => daysFrom(item.dueOn, item.paidOn ?? today) > GRACE_DAYS + 2);
}

function overdue(items: readonly DemoItem[], today: Temporal.PlainDate): number {
  return items.reduce((sum, item) => (isBefore(item.dueOn, today) ? sum + item.open : sum), 0);
}

function openedOn(account: DemoAccount, items: readonly DemoItem[]): Temporal.PlainDate {
  if (account.placedOn !== null) return weekdayFrom(Temporal.PlainDate.from(account.placedOn));
  const [oldest] = items.map((item) => item.dueOn).sort(Temporal.PlainDate.compare);
  return weekdayFrom((oldest as Temporal.PlainDate).add({ days: GRACE_DAYS }));
}

function makeCase(given: LedgerGiven, group: Group): DemoCase | null {
  const { dice, world, today } = given;
  const [account] = group.accounts;
  if (!account) return null;
  const isPlaced = account.portfolio === 'CARE';
  const items = isPlaced ? group.items : chased(group.items, today);
  if (items.length === 0) return null;
  const minimum = isPlaced ? 2_000 : BUSINESS_MINIMUM;
  const isOpen = overdue(items, today) >= minimum;
  // an open case is about what is open; what was settled long ago belonged to an earlier one
  const about = isOpen ? items.filter((item) => item.open > 0) : items;
  const opened = openedOn(account, about);
  const collectors = world.collectorsOf[account.portfolio];
  const owned = account.portfolio === 'UK' || (account.portfolio === 'METALS' && dice.chance(0.75));
  const lastPaid =
    items
      .map((item) => item.paidOn ?? today)
      .sort(Temporal.PlainDate.compare)
      .at(-1) ?? today;
  return {
    id: dice.id(),
    customerId: account.customerId,
    portfolio: account.portfolio,
    account,
    accounts: group.accounts,
    items: about,
    isOpen,
    openedOn: isBefore(today, opened) ? today : opened,
    closedOn: isOpen ? null : lastPaid,
    owner: owned ? dice.pick(collectors) : null,
    row: {},
  };
}

/** Writes a case, how it opened and, where it is over, how it closed. */
export function addCase(given: LedgerGiven, events: EventBook, made: DemoCase): void {
  const { sheet, world, today } = given;
  const oldestDueOn = made.items.map((item) => item.dueOn).sort(Temporal.PlainDate.compare)[0];
  const stage =
    made.portfolio === 'CARE'
      ? 'PLACED'
      : oldestDueOn && daysFrom(oldestDueOn, today) > 60
        ? 'LATE'
        : 'EARLY';
  const about = {
    account: made.account,
    caseId: made.id,
    subject: ['CollectionCase', made.id] as const,
    actorId: null,
  };
  made.row = {
    id: made.id,
    portfolio_id: world.portfolioId[made.portfolio],
    customer_id: made.customerId,
    state: made.isOpen ? 'OPEN' : 'CLOSED',
    stage,
    opened_on: made.openedOn.toString(),
    closed_on: made.closedOn?.toString() ?? null,
    close_reason: made.isOpen ? null : 'PAID_IN_FULL',
    reopened_count: 0,
    team_id: world.teamId[made.portfolio],
    owner_id: made.owner?.id ?? null,
    next_action: made.isOpen ? 'CALL' : null,
    next_action_on: made.isOpen ? today.toString() : null,
    snoozes_running: 0,
    version: 1,
  };
  sheet.add('collection_case', made.row);
  events.add(
    { ...about, at: momentOn(made.openedOn, 5, 2) },
    {
      type: 'CASE_OPENED',
      payload: {
        stage,
        isPlacement: made.portfolio === 'CARE',
        amounts: [
          {
            minorUnits: made.items.reduce((sum, item) => sum + item.amount, 0),
            currency: made.account.currency,
          },
        ],
        oldestDueOn: oldestDueOn?.toString() ?? null,
      },
    },
  );
  if (made.closedOn) {
    events.add(
      { ...about, at: momentOn(made.closedOn, 13, 30) },
      { type: 'CASE_CLOSED', payload: { reason: 'PAID_IN_FULL' } },
    );
  }
}

/** One case for each customer that was chased in the year: open where money is still overdue. */
export function makeCases(
  given: LedgerGiven,
  events: EventBook,
  books: { accounts: readonly DemoAccount[]; items: readonly DemoItem[] },
): DemoCase[] {
  const cases: DemoCase[] = [];
  for (const group of byCustomer(books.accounts, books.items).values()) {
    const made = makeCase(given, group);
    if (made === null) continue;
    cases.push(made);
    addCase(given, events, made);
  }
  return cases;
}
