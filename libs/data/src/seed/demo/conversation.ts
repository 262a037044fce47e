import {
  type ContactOutcomeCode,
  contactOutcome,
  type ItemStatus,
  type NextActionKind,
} from '@kept/domain';
import type { DemoCase } from './cases';
import { daysFrom, isBefore, momentOn, weekdayFrom, weekdayUpTo } from './days';
import type { EventBook } from './events';
import type { LedgerGiven } from './ledger-book';
import type { PortfolioCode } from './world';

/** A talk or an attempt on a case. */
export interface DemoContact {
  logId: string;
  on: Temporal.PlainDate;
  at: string;
  outcome: ContactOutcomeCode;
  userId: string;
}

const BUSINESS_OUTCOMES: readonly (readonly [ContactOutcomeCode, number])[] = [
  ['NO_ANSWER', 26],
  ['VOICEMAIL_LEFT', 18],
  ['GATEKEEPER', 12],
  ['COPY_REQUESTED', 9],
  ['IN_APPROVAL', 9],
  ['REMITTANCE_AWAITED', 6],
  ['REFUSED', 3],
  ['ASK_SALES', 2],
  ['BUSY', 5],
];
const CONSUMER_OUTCOMES: readonly (readonly [ContactOutcomeCode, number])[] = [
  ['NO_ANSWER', 38],
  ['VOICEMAIL_LEFT', 22],
  ['MESSAGE_WITH_PERSON', 7],
  ['WRONG_NUMBER', 4],
  ['NOT_IN_SERVICE', 4],
  ['HUNG_UP', 5],
  ['REFUSED', 4],
  ['HARDSHIP', 4],
  ['REFUSED_IDENTITY', 4],
  ['LANGUAGE_BARRIER', 2],
];

const NOTES: Partial<Record<ContactOutcomeCode, readonly string[]>> = {
  COPY_REQUESTED: [
    'Asks for copies by e-mail, the originals went to the old address.',
    'No invoice on file; wants PDF and the proof of delivery.',
  ],
  IN_APPROVAL: [
    'With the plant manager for approval, back on Thursday.',
    'Two signatures needed above 10,000; first one is there.',
  ],
  REMITTANCE_AWAITED: ['Says the remittance advice comes with the next run.'],
  REFUSED: [
    'Will not pay before the quality claim is looked at.',
    'Says it is not a priority this month.',
  ],
  GATEKEEPER: ['Reception: accounts only take calls before noon.'],
  ASK_SALES: ['Wants to speak to Jo about the price of the last order first.'],
  HARDSHIP: [
    'Hours cut at work since summer; wants to pay something small.',
    'Rent went up, asks for a pause until the new job starts.',
  ],
  HUNG_UP: ['Hung up when asked for the date of birth.'],
  MESSAGE_WITH_PERSON: ['Left name and number only.'],
  PROMISE: [
    'Confirmed by the account holder, will send the reference.',
    'Bank transfer set up while we spoke.',
    'Waiting for their bank.',
  ],
};

export const NEXT_OF: Partial<Record<ContactOutcomeCode, NextActionKind>> = {
  COPY_REQUESTED: 'SEND_COPIES',
  PROMISE: 'FOLLOW_UP_PROMISE',
  PLAN_AGREED: 'CHECK_PAYMENT',
  OFFER_MADE: 'FOLLOW_UP_OFFER',
  HARDSHIP: 'SPECIALIST',
  ASK_SALES: 'ASK_ACCOUNT_MANAGER',
  PAYMENT_CLAIMED: 'TRACE_CLAIM',
  CALLBACK_AGREED: 'CALL_BACK',
  DISPUTE: 'REVIEW_DISPUTE',
  REFUSED: 'SUPERVISOR_REVIEW',
  WRONG_NUMBER: 'LOCATE',
  NOT_IN_SERVICE: 'LOCATE',
};

const ITEM_STATUS_OF: Partial<Record<ContactOutcomeCode, ItemStatus>> = {
  COPY_REQUESTED: 'COPY_REQUESTED',
  IN_APPROVAL: 'IN_APPROVAL',
};

/** first and last hour, UTC, in which a desk calls: within the day wherever its customers are */
const HOURS: Readonly<Record<PortfolioCode, readonly [number, number]>> = {
  METALS: [17, 20],
  UK: [9, 15],
  CARE: [17, 22],
};

function tellContact(
  events: EventBook,
  about: DemoCase,
  { logId, userId, at, outcome }: DemoContact,
  then: { reached: string | null; next: NextActionKind; nextOn: Temporal.PlainDate },
): void {
  const { reached, next, nextOn } = then;
  const { reachClass } = contactOutcome(outcome);
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['ContactLog', logId],
      actorId: userId,
      at,
    },
    {
      type: 'CONTACT_LOGGED',
      payload: {
        contactLogId: logId,
        direction: 'OUTBOUND',
        channel: 'PHONE',
        outcome,
        reachClass,
        contactId: reached,
        contactPointId: about.account.phoneId,
        isComplaint: false,
        nextAction: next,
        nextActionOn: nextOn.toString(),
      },
    },
  );
}

/** Writes one contact log with its event; what came of it is up to the caller. */
export function addContact(
  given: LedgerGiven,
  events: EventBook,
  about: DemoCase,
  what: {
    on: Temporal.PlainDate;
    outcome: ContactOutcomeCode;
    itemIds?: readonly string[];
    note?: string;
    /** two days later if not told */
    nextOn?: Temporal.PlainDate;
  },
): DemoContact {
  const { dice, sheet, world } = given;
  const { outcome } = what;
  const rule = contactOutcome(outcome);
  const user = about.owner ?? dice.pick(world.collectorsOf[about.portfolio]);
  const logId = dice.id();
  const at = momentOn(what.on, dice.between(...HOURS[about.portfolio]), dice.between(0, 59));
  const reached = rule.reachClass === 'R' ? (about.account.contactIds[0] ?? null) : null;
  const next = NEXT_OF[outcome] ?? 'CALL';
  const nextOn = weekdayFrom(what.nextOn ?? what.on.add({ days: 2 }));
  sheet.add('contact_log', {
    id: logId,
    case_id: about.id,
    portfolio_id: world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    user_id: user.id,
    direction: rule.reachClass === 'R' && dice.chance(0.12) ? 'INBOUND' : 'OUTBOUND',
    channel: 'PHONE',
    contact_point_id: about.account.phoneId,
    contact_id: reached,
    verification:
      reached === null ? null : about.portfolio === 'CARE' ? 'DATE_OF_BIRTH' : 'KNOWN_VOICE',
    outcome,
    reach_class: rule.reachClass,
    note: what.note ?? (NOTES[outcome] && dice.chance(0.8) ? dice.pick(NOTES[outcome]) : null),
    is_complaint: false,
    details: {},
    next_action: next,
    next_action_on: nextOn.toString(),
    occurred_at: at,
    recorded_at: at,
  });
  for (const account of about.accounts)
    sheet.add('contact_log_debt', { contact_log_id: logId, debt_id: account.debtId });
  for (const invoice_id of what.itemIds ?? []) {
    sheet.add('contact_log_item', {
      contact_log_id: logId,
      invoice_id,
      status: ITEM_STATUS_OF[outcome] ?? null,
    });
  }
  const contact = { logId, on: what.on, at, outcome, userId: user.id };
  tellContact(events, about, contact, { reached, next, nextOn });
  return contact;
}

/** The attempts of a case from its opening to its end or to two days ago, a week or so apart. */
export function addAttempts(given: LedgerGiven, events: EventBook, about: DemoCase): void {
  const { dice, today } = given;
  const end = about.closedOn ?? weekdayUpTo(today.subtract({ days: dice.between(1, 9) }));
  const span = daysFrom(about.openedOn, end);
  if (span < 1 || about.account.specialist !== null) return;
  const step = Math.max(4, Math.ceil(span / 8));
  const outcomes = about.portfolio === 'CARE' ? CONSUMER_OUTCOMES : BUSINESS_OUTCOMES;
  for (let day = dice.between(1, 5); day < span; day += dice.between(step, step + 5)) {
    const on = weekdayUpTo(about.openedOn.add({ days: day }));
    if (isBefore(on, about.openedOn)) continue;
    const outcome = dice.weighted(outcomes);
    const items =
      outcome === 'COPY_REQUESTED' || outcome === 'IN_APPROVAL' ? about.items.slice(0, 2) : [];
    addContact(given, events, about, { on, outcome, itemIds: items.map((item) => item.id) });
  }
}
