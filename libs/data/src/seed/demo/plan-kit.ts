import {
  type BusinessCalendar,
  DEFAULT_POLICIES,
  type PlanRules,
  type PlanSchedule,
  type PlanTerms,
  type PolicyDocuments,
} from '@kept/domain';
import { addCase, type DemoCase } from './cases';
import { addContact } from './conversation';
import { isBefore, weekdayFrom, weekdayUpTo } from './days';
import type { EventBook } from './events';
import type { DemoItem, LedgerBook, LedgerGiven } from './ledger-book';
import type { PromiseBook } from './promises';
import type { DemoUser, PortfolioCode } from './world';

/** What negotiations of the demo are made with; their dice are their own, so that the rest of the demo stays as it is. */
export interface PlanKit {
  given: LedgerGiven;
  events: EventBook;
  book: LedgerBook;
  promises: PromiseBook;
  holidays: (code: 'US' | 'GB') => readonly string[];
}

export function calendarOf(kit: PlanKit, portfolio: PortfolioCode): BusinessCalendar {
  const holidays = new Set(kit.holidays(portfolio === 'UK' ? 'GB' : 'US'));
  return { weekend: [6, 7], holidays };
}

export function policiesOf(portfolio: PortfolioCode): PolicyDocuments {
  return DEFAULT_POLICIES[portfolio === 'CARE' ? 'CONSUMER' : 'BUSINESS'];
}

export function planRulesOf(kit: PlanKit, portfolio: PortfolioCode): PlanRules {
  return { policy: policiesOf(portfolio).PLAN, calendar: calendarOf(kit, portfolio) };
}

export function personOf({ world }: LedgerGiven, name: string): DemoUser {
  const person = world.users.find((user) => user.name.startsWith(name));
  if (person === undefined) throw new Error(`nobody in the demo is called ${name}`);
  return person;
}

/** Who the desk asks first. */
export function supervisorOf({ given }: PlanKit, portfolio: PortfolioCode): DemoUser {
  return personOf(given, portfolio === 'CARE' ? 'Nora' : 'Sam');
}

/** A moment some minutes and seconds after another. */
export function after(at: string, minutes: number, seconds = 0): string {
  return Temporal.Instant.from(at).add({ minutes, seconds }).toString();
}

/** Opens the case of an account, with the first attempts to reach somebody. */
export function openCase(
  kit: PlanKit,
  items: readonly DemoItem[],
  of: { openedOn: Temporal.PlainDate; talksFrom: Temporal.PlainDate; owner: DemoUser | null },
): DemoCase {
  const { given, events } = kit;
  const [first] = items;
  if (first === undefined) throw new Error('a case is about something');
  const { account } = first;
  const made: DemoCase = {
    id: given.dice.id(),
    customerId: account.customerId,
    portfolio: account.portfolio,
    account,
    accounts: [account],
    items: [...items],
    isOpen: true,
    openedOn: weekdayFrom(of.openedOn),
    closedOn: null,
    owner: of.owner,
    row: {},
  };
  addCase(given, events, made);
  for (const [index, outcome] of (['VOICEMAIL_LEFT', 'NO_ANSWER'] as const).entries()) {
    const on = weekdayUpTo(made.openedOn.add({ days: 2 + index * 5 }));
    if (isBefore(on, of.talksFrom) && !isBefore(on, made.openedOn)) {
      addContact(given, events, made, { on, outcome });
    }
  }
  return made;
}

/** Terms as their rows keep them, with the items they were made for. */
export function storedTerms(terms: PlanTerms, items: readonly DemoItem[]) {
  const { deposit, ownDates } = terms;
  return {
    ...terms,
    itemIds: items.map(({ id }) => id),
    deposit: deposit && { amount: deposit.amount, dueOn: deposit.dueOn.toString() },
    firstOn: terms.firstOn.toString(),
    ownDates: ownDates.map(({ dueOn, amount }) => ({ dueOn: dueOn.toString(), amount })),
    reviewOn: terms.reviewOn?.toString() ?? null,
  };
}

/** A plan's main figures, for the timeline. */
export function toldOf(planId: string, terms: PlanTerms, schedule: PlanSchedule) {
  const { currency } = terms;
  return {
    planId,
    kind: terms.kind,
    total: { minorUnits: schedule.total, currency },
    forgiven: { minorUnits: schedule.forgiven, currency },
    instalments: schedule.instalments.length,
    firstOn: schedule.firstOn.toString(),
    lastOn: schedule.lastOn.toString(),
  };
}
