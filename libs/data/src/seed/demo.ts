import type { DemoAccount } from './demo/account';
import { makeBusinessAccounts } from './demo/business-customers';
import { makeCases } from './demo/cases';
import { makeConsumerAccounts } from './demo/consumer-customers';
import { addAttempts } from './demo/conversation';
import { momentOn } from './demo/days';
import { Dice } from './demo/dice';
import { EventBook } from './demo/events';
import { LedgerBook, type LedgerGiven } from './demo/ledger-book';
import { placementHistory, tradeHistory } from './demo/ledger-history';
import { PromiseBook } from './demo/promises';
import { Sheet } from './demo/sheet';
import { addTouches } from './demo/touches';
import { judgePromises } from './demo/verdicts';
import { makeWorld, type World } from './demo/world';

/** The tables the demo fills, in the order in which their foreign keys want them. */
const TABLES = [
  'app_user',
  'auth_account',
  'portfolio',
  'team',
  'team_portfolio',
  'team_member',
  'exchange_rate',
  'customer',
  'customer_reference',
  'contact',
  'contact_point',
  'debt',
  'debt_party',
  'invoice',
  'collection_case',
  'contact_log',
  'contact_log_debt',
  'contact_log_item',
  'case_note',
  'promise_to_pay',
  'promise_item',
  'promise_standing',
  'credit_note',
  'payment',
  'allocation',
  'claimed_payment',
  'claimed_payment_item',
  'dispute',
  'dispute_item',
  'timeline_event',
] as const;

export interface DemoSeedInput {
  /** runs inside the caller's transaction */
  run: <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;
  today: Temporal.PlainDate;
  /** every demo user signs in with the password this is the hash of */
  passwordHash: string;
  seed?: number;
  onProgress?: (line: string) => void;
}

export interface DemoSeed {
  customerIds: string[];
  users: readonly { name: string; email: string; roles: readonly string[] }[];
}

function addRates(sheet: Sheet, today: Temporal.PlainDate): void {
  for (let back = 0; back < 13; back += 1) {
    const effective_on = today.subtract({ months: back }).with({ day: 1 }).toString();
    sheet.add('exchange_rate', {
      from_currency: 'GBP',
      to_currency: 'USD',
      effective_on,
      rate: 1.27 + (back % 4) / 200,
    });
    sheet.add('exchange_rate', {
      from_currency: 'EUR',
      to_currency: 'USD',
      effective_on,
      rate: 1.09 + (back % 5) / 250,
    });
  }
}

/** how the payments of the year stand in the timeline */
function addPaymentEvents(events: EventBook, book: LedgerBook, world: World): void {
  for (const payment of book.payments) {
    const amount = { minorUnits: payment.amount, currency: payment.account.currency };
    const about = {
      account: payment.account,
      caseId: null,
      subject: ['Payment', payment.id] as const,
    };
    events.add(
      {
        ...about,
        actorId: payment.account.portfolio === 'UK' ? null : world.cashClerk.id,
        at: momentOn(payment.on, 12, 59),
      },
      {
        type: 'PAYMENT_RECORDED',
        payload: {
          paymentId: payment.id,
          amount,
          method: payment.method,
          valueOn: payment.on.toString(),
          receivedBy: payment.account.portfolio === 'CARE' ? 'AGENCY' : 'SELF',
        },
      },
    );
    if (payment.bouncedOn === null) continue;
    events.add(
      { ...about, actorId: world.cashClerk.id, at: momentOn(payment.bouncedOn, 13, 5) },
      {
        type: 'PAYMENT_REVERSED',
        payload: {
          paymentId: payment.id,
          amount,
          reversedOn: payment.bouncedOn.toString(),
          reason: 'BOUNCED',
        },
      },
    );
  }
}

function writeYear(
  given: LedgerGiven,
  accounts: readonly DemoAccount[],
  holidays: (code: string) => readonly string[],
): void {
  const book = new LedgerBook(given);
  const items = accounts.flatMap((account) =>
    account.portfolio === 'CARE'
      ? placementHistory(book, given, account)
      : tradeHistory(book, given, account),
  );
  const events = new EventBook(given);
  const cases = makeCases(given, events, { accounts, items });
  const promises = new PromiseBook(given, events, book);
  for (const made of cases) {
    addAttempts(given, events, made);
    promises.addPast(made);
  }
  promises.addPresent(cases);
  addTouches(given, events, cases);
  addPaymentEvents(events, book, given.world);
  judgePromises(given, events, {
    promises: promises.promises,
    payments: book.payments,
    items,
    holidays,
  });
  events.close();
}

async function calendarsOf(run: DemoSeedInput['run']) {
  const rows = await run<{ id: string; code: string; days: string[] | null }>(
    `SELECT c.id, c.code, (SELECT array_agg(h.day::text) FROM calendar_holiday h WHERE h.calendar_id = c.id) AS days
     FROM business_calendar c`,
  );
  const find = (code: string) => {
    const row = rows.find((calendar) => calendar.code === code);
    if (!row) throw new Error(`There is no business calendar ${code}: run the migrations first.`);
    return row;
  };
  return {
    idOf: (code: string) => find(code).id,
    holidaysOf: (code: string) => find(code).days ?? [],
  };
}

/**
 * Fills an empty database with a believable year that ends today: three portfolios, twelve users,
 * about 2,000 customers and 9,000 items. The same seed and day give the same rows.
 * Standings (open items, cases' points) are the standing engine's: the caller runs it afterwards.
 */
export async function seedDemo(input: DemoSeedInput): Promise<DemoSeed> {
  const dice = new Dice(input.seed ?? 20_261);
  const sheet = new Sheet();
  sheet.inOrder(TABLES);
  const calendars = await calendarsOf(input.run);
  const world = makeWorld(dice, sheet, {
    calendarId: calendars.idOf,
    passwordHash: input.passwordHash,
  });
  const given: LedgerGiven = { dice, sheet, world, today: input.today };
  addRates(sheet, input.today);
  const accounts = [...makeBusinessAccounts(dice, sheet, world), ...makeConsumerAccounts(given)];
  writeYear(given, accounts, calendars.holidaysOf);
  await sheet.write(input.run, (table, rows) => {
    if (rows >= 1_000) input.onProgress?.(`${rows.toLocaleString('en')} rows of ${table}`);
  });
  await input.run('UPDATE installation SET is_demo = true, base_currency = $1', ['USD']);
  return {
    customerIds: [...new Set(accounts.map((account) => account.customerId))],
    users: world.users,
  };
}
