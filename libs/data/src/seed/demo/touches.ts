import type { DemoCase } from './cases';
import { addContact } from './conversation';
import { momentOn, weekdayFrom, weekdayUpTo } from './days';
import type { EventBook } from './events';
import type { LedgerGiven } from './ledger-book';

type About = { given: LedgerGiven; events: EventBook; about: DemoCase };

function dispute({ given, events, about }: About): void {
  const { dice, sheet, world, today } = given;
  const [item] = about.items.filter((one) => one.open > 0);
  if (!item) return;
  const on = weekdayUpTo(today.subtract({ days: dice.between(2, 20) }));
  const amount = dice.chance(0.5) ? item.open : Math.round(item.open / 3);
  const contact = addContact(given, events, about, {
    on,
    outcome: 'DISPUTE',
    note: dice.pick([
      'Half of the pallets were dented, photos sent to sales.',
      'Billed at the old price list.',
      'Says the second delivery never came.',
    ]),
  });
  const id = dice.id();
  const reason = dice.pick(['PRICE', 'QUALITY', 'NOT_DELIVERED', 'QUANTITY'] as const);
  sheet.add('dispute', {
    id,
    case_id: about.id,
    portfolio_id: world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    debt_id: item.account.debtId,
    contact_log_id: contact.logId,
    reason,
    owner_id: world.accountManager.id,
    opened_on: on.toString(),
    recorded_at: contact.at,
    version: 1,
  });
  sheet.add('dispute_item', { dispute_id: id, invoice_id: item.id, amount_minor: amount });
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['Dispute', id],
      actorId: contact.userId,
      at: contact.at,
    },
    {
      type: 'DISPUTE_OPENED',
      payload: {
        disputeId: id,
        reason,
        amounts: [{ minorUnits: amount, currency: item.account.currency }],
        itemIds: [item.id],
        ownerId: world.accountManager.id,
      },
    },
  );
}

function claim({ given, events, about }: About): void {
  const { dice, sheet, world, today } = given;
  const [item] = about.items.filter((one) => one.open > 0);
  if (!item) return;
  const on = weekdayUpTo(today.subtract({ days: dice.between(1, 5) }));
  const contact = addContact(given, events, about, {
    on,
    outcome: 'PAYMENT_CLAIMED',
    note: 'Says it went out on Monday, no reference at hand.',
  });
  const id = dice.id();
  const traceOn = weekdayFrom(on.add({ days: 5 }));
  const amount = item.open;
  sheet.add('claimed_payment', {
    id,
    case_id: about.id,
    portfolio_id: world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    contact_log_id: contact.logId,
    amount_minor: amount,
    currency: item.account.currency,
    paid_on: on.toString(),
    method: 'TRANSFER',
    trace_on: traceOn.toString(),
    state: 'OPEN',
    claimed_by: contact.userId,
    recorded_at: contact.at,
    version: 1,
  });
  sheet.add('claimed_payment_item', { claimed_payment_id: id, invoice_id: item.id });
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['ClaimedPayment', id],
      actorId: contact.userId,
      at: contact.at,
    },
    {
      type: 'CLAIM_RECORDED',
      payload: {
        claimId: id,
        amount: { minorUnits: amount, currency: item.account.currency },
        paidOn: on.toString(),
        method: 'TRANSFER',
        traceOn: traceOn.toString(),
      },
    },
  );
}

function callback({ given, events, about }: About, hour: number): void {
  const { today, dice } = given;
  const on = weekdayUpTo(today.subtract({ days: 1 }));
  const contact = addContact(given, events, about, {
    on,
    outcome: 'CALLBACK_AGREED',
    note: dice.pick([
      'In a meeting, asks to be called back.',
      'Wants to look at the statement first.',
    ]),
  });
  const { zone } = about.account;
  const at = today
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
    .toString();
  Object.assign(about.row, {
    callback_at: at,
    callback_zone: zone,
    callback_owner_id: contact.userId,
    callback_contact_id: about.account.contactIds[0] ?? null,
    callback_point_id: about.account.phoneId,
    next_action: 'CALL_BACK',
    next_action_on: today.toString(),
    next_action_at: at,
  });
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['CollectionCase', about.id],
      actorId: contact.userId,
      at: contact.at,
    },
    {
      type: 'CALLBACK_SET',
      payload: {
        at,
        zone,
        ownerId: contact.userId,
        contactId: about.account.contactIds[0] ?? null,
      },
    },
  );
}

function snooze({ given, events, about }: About): void {
  const { today, world, dice } = given;
  const until = weekdayFrom(today.add({ days: dice.between(2, 4) }));
  Object.assign(about.row, {
    snoozed_until: until.toString(),
    snooze_reason: 'Their accounting moves office this week.',
    snoozes_running: 1,
  });
  const user = about.owner ?? dice.pick(world.collectorsOf[about.portfolio]);
  events.add(
    {
      account: about.account,
      caseId: about.id,
      subject: ['CollectionCase', about.id],
      actorId: user.id,
      at: momentOn(weekdayUpTo(today.subtract({ days: 1 })), 15, 20),
    },
    { type: 'SNOOZED', payload: { until: until.toString() } },
  );
}

function note({ given, events, about }: About): void {
  const { dice, sheet, world, today } = given;
  const id = dice.id();
  const user = about.owner ?? dice.pick(world.collectorsOf[about.portfolio]);
  const at = momentOn(
    weekdayUpTo(today.subtract({ days: dice.between(1, 30) })),
    16,
    dice.between(0, 59),
  );
  sheet.add('case_note', {
    id,
    case_id: about.id,
    portfolio_id: world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    author_id: user.id,
    body: dice.pick([
      'Ms. Ortiz decides on payments over 10,000.',
      'Prefers e-mail in the morning, phone after three.',
      'New ERP since October: invoices must carry the PO number.',
    ]),
    recorded_at: at,
  });
  events.add(
    { account: about.account, caseId: about.id, subject: ['CaseNote', id], actorId: user.id, at },
    { type: 'NOTE_ADDED', payload: { noteId: id } },
  );
}

/** Disputes, claims, callbacks, snoozes and notes, spread over the open cases so that every filter finds something. */
export function addTouches(
  given: LedgerGiven,
  events: EventBook,
  cases: readonly DemoCase[],
): void {
  const open = cases.filter((made) => made.isOpen && made.account.specialist === null);
  for (const portfolio of ['METALS', 'UK', 'CARE'] as const) {
    const mine = open.filter((made) => made.portfolio === portfolio);
    mine.forEach((about, index) => {
      const touch = { given, events, about };
      if (index % 17 === 3) dispute(touch);
      else if (index % 23 === 5) claim(touch);
      else if (index % 29 === 7) callback(touch, 9 + (index % 8));
      else if (index % 31 === 9) snooze(touch);
      if (index % 9 === 4) note(touch);
    });
  }
}
