import type { DemoAccount } from './demo/account';
import { makeBusinessAccounts } from './demo/business-customers';
import { makeCases } from './demo/cases';
import { addConsumerContact } from './demo/consumer-contact';
import { makeConsumerAccounts } from './demo/consumer-customers';
import { addAttempts } from './demo/conversation';
import { momentOn } from './demo/days';
import { Dice } from './demo/dice';
import { EventBook } from './demo/events';
import { type DemoPayment, LedgerBook, type LedgerGiven } from './demo/ledger-book';
import { placementHistory, tradeHistory } from './demo/ledger-history';
import { addNegotiations } from './demo/negotiations';
import { PromiseBook } from './demo/promises';
import { addRates } from './demo/rates';
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
  'offer',
  'affordability_assessment',
  'payment_plan',
  'payment_plan_item',
  'instalment',
  'plan_pause',
  'plan_standing',
  'approval',
  'promise_to_pay',
  'promise_item',
  'promise_standing',
  'credit_note',
  'payment',
  'allocation',
  'adjustment',
  'claimed_payment',
  'claimed_payment_item',
  'dispute',
  'dispute_item',
  'compliance_fact',
  'validation_notice',
  'contact_decision',
  'contact_attempt',
  'contact_override',
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

/** how the payments of the year stand in the timeline */
function addPaymentEvents(events: EventBook, payments: readonly DemoPayment[], world: World): void {
  for (const payment of payments) {
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
  of: { holidays: (code: string) => readonly string[]; seed: number },
): number {
  const { holidays, seed } = of;
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
  const ofPlans: LedgerGiven = { ...given, dice: new Dice(seed + 1) };
  const planBook = new LedgerBook(ofPlans, 30_000);
  const planPromises = new PromiseBook(ofPlans, events, planBook);
  const lastPlan = addNegotiations({
    given: ofPlans,
    events,
    book: planBook,
    promises: planPromises,
    holidays,
  });
  const ofStories: LedgerGiven = { ...given, dice: new Dice(seed + 2) };
  const storyBook = new LedgerBook(ofStories, 60_000);
  const storyPromises = new PromiseBook(ofStories, events, storyBook);
  const allItems = () => [...items, ...planBook.items, ...storyBook.items];
  addConsumerContact(
    { given: ofStories, events, book: storyBook, promises: storyPromises },
    { cases, items: allItems },
  );
  const payments = [...book.payments, ...planBook.payments, ...storyBook.payments];
  addPaymentEvents(events, payments, given.world);
  judgePromises(given, events, {
    promises: [...promises.promises, ...planPromises.promises, ...storyPromises.promises],
    payments,
    items: allItems(),
    holidays,
  });
  events.close();
  return lastPlan;
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
 * about 2,000 customers and 9,000 items, promises, plans and settlements. The same seed and day give the same rows.
 * Standings (open items, cases' points) are the standing engine's: the caller runs it afterwards.
 */
export async function seedDemo(input: DemoSeedInput): Promise<DemoSeed> {
  const seed = input.seed ?? 20_261;
  const dice = new Dice(seed);
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
  const lastPlan = writeYear(given, accounts, { holidays: calendars.holidaysOf, seed });
  await sheet.write(input.run, (table, rows) => {
    if (rows >= 1_000) input.onProgress?.(`${rows.toLocaleString('en')} rows of ${table}`);
  });
  // a call and its log know each other: one of them is written first
  await input.run(
    'UPDATE contact_log l SET attempt_id = a.id FROM contact_attempt a WHERE a.contact_log_id = l.id',
  );
  await input.run("SELECT setval('payment_plan_number', $1)", [lastPlan]);
  await input.run('UPDATE installation SET is_demo = true, base_currency = $1', ['USD']);
  return {
    customerIds: sheet.rows('customer').map(({ id }) => String(id)),
    users: world.users,
  };
}
