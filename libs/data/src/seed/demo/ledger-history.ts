import type { DemoAccount, Temper } from './account';
import { daysFrom, isBefore, weekdayFrom } from './days';
import type { DemoItem, LedgerBook, LedgerGiven } from './ledger-book';

/** how many days after the due day an item is paid, soonest and latest */
const DAYS_LATE: Record<Temper, readonly [number, number]> = {
  PROMPT: [-6, 2],
  SLOW: [2, 26],
  LATE: [15, 80],
  STOPPED: [6, 40],
};

/** when an item is paid: by the account's temper, on its usual pay day if it has one */
function payDay(
  { dice, today }: LedgerGiven,
  account: DemoAccount,
  dueOn: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const [soonest, latest] = DAYS_LATE[account.temper];
  const late = dice.between(soonest, latest);
  let on = weekdayFrom(dueOn.add({ days: late }));
  if (account.usualPayDay !== null) {
    const day = Math.min(account.usualPayDay, on.daysInMonth);
    const thisMonth = on.with({ day });
    on = weekdayFrom(isBefore(thisMonth, on) ? thisMonth.add({ months: 1 }) : thisMonth);
  }
  const stopped = account.temper === 'STOPPED' && daysFrom(on, today) < 75;
  return stopped || isBefore(today, on) ? null : on;
}

function openInvoices(book: LedgerBook, given: LedgerGiven, account: DemoAccount): DemoItem[] {
  const { dice, today } = given;
  const items: DemoItem[] = [];
  for (let nth = 0; nth < account.invoicesAYear; nth += 1) {
    const issuedOn = today.subtract({ days: dice.between(1, 385) });
    const size = account.invoicesAYear > 11 ? [60_000, 1_800_000] : [18_000, 700_000];
    items.push(
      book.addItem(account, {
        issuedOn,
        dueOn: issuedOn.add({ days: account.terms }),
        amount: dice.amount(size[0] ?? 1, size[1] ?? 1),
      }),
    );
  }
  return items.sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
}

/** items paid on one day go by one payment; now and then part of it, or a cheque that comes back */
function payRun(
  book: LedgerBook,
  given: LedgerGiven,
  run: { account: DemoAccount; on: Temporal.PlainDate; items: DemoItem[] },
): void {
  const { dice, today } = given;
  const { account, on, items } = run;
  const [first] = items;
  if (first && dice.chance(0.05)) {
    const part = Math.round(first.open * dice.pick([0.4, 0.5, 0.6]));
    book.pay(account, on, [{ item: first, amount: part }]);
    const rest = weekdayFrom(on.add({ days: dice.between(14, 40) }));
    if (isBefore(rest, today))
      book.pay(
        account,
        rest,
        items.map((item) => ({ item, amount: item.open })),
      );
    return;
  }
  const bouncedOn = weekdayFrom(on.add({ days: 5 }));
  if (account.portfolio === 'METALS' && dice.chance(0.015) && isBefore(bouncedOn, today)) {
    book.pay(
      account,
      on,
      items.map((item) => ({ item, amount: item.open })),
      { method: 'CHEQUE', bouncedOn },
    );
    const again = weekdayFrom(bouncedOn.add({ days: dice.between(3, 12) }));
    if (isBefore(again, today))
      book.pay(
        account,
        again,
        items.map((item) => ({ item, amount: item.open })),
        { method: 'TRANSFER' },
      );
    return;
  }
  book.pay(
    account,
    on,
    items.map((item) => ({ item, amount: item.open })),
  );
}

/** A year of a trade account: invoices, payment runs, credit notes, money nobody has matched yet. */
export function tradeHistory(
  book: LedgerBook,
  given: LedgerGiven,
  account: DemoAccount,
): DemoItem[] {
  const { dice, today } = given;
  const items = openInvoices(book, given, account);
  const runs = new Map<
    string,
    { account: DemoAccount; on: Temporal.PlainDate; items: DemoItem[] }
  >();
  for (const item of items) {
    const on = payDay(given, account, item.dueOn);
    const creditOn = weekdayFrom(item.issuedOn.add({ days: 6 }));
    if (dice.chance(0.03) && isBefore(creditOn, today)) {
      book.creditNote(
        item,
        creditOn,
        Math.round(item.amount * 0.1),
        on !== null || dice.chance(0.5),
      );
    }
    if (on === null) continue;
    const run = runs.get(on.toString()) ?? { account, on, items: [] };
    run.items.push(item);
    runs.set(on.toString(), run);
  }
  for (const run of runs.values()) payRun(book, given, run);
  if (dice.chance(0.03)) {
    const on = weekdayFrom(today.subtract({ days: dice.between(4, 30) }));
    if (!isBefore(today, on))
      book.pay(account, on, [], { unapplied: dice.amount(20_000, 400_000) });
  }
  return items;
}

/** A placed consumer debt: one balance, then small payments, or none. */
export function placementHistory(
  book: LedgerBook,
  given: LedgerGiven,
  account: DemoAccount,
): DemoItem[] {
  const { dice, today } = given;
  const placedOn = Temporal.PlainDate.from(account.placedOn ?? today.toString());
  const dueOn = placedOn.subtract({ days: dice.between(40, 500) });
  const item = book.addItem(account, {
    issuedOn: dueOn.subtract({ days: 30 }),
    dueOn,
    amount: dice.amount(9_000, 620_000),
  });
  if (account.temper === 'PROMPT') {
    const on = weekdayFrom(placedOn.add({ days: dice.between(10, 70) }));
    if (isBefore(on, today)) book.pay(account, on, [{ item, amount: item.open }]);
    return [item];
  }
  const pays = { SLOW: 0.75, LATE: 0.4, STOPPED: 0.08 }[account.temper];
  const part = Math.max(
    2_500,
    Math.round((item.amount * dice.pick([0.05, 0.1, 0.15])) / 500) * 500,
  );
  for (
    let on = weekdayFrom(placedOn.add({ days: 20 }));
    isBefore(on, today);
    on = weekdayFrom(on.add({ days: 30 }))
  ) {
    if (item.open > part && dice.chance(pays)) book.pay(account, on, [{ item, amount: part }]);
  }
  return [item];
}
