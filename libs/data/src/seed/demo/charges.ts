import { type AdjustmentKind, addBusinessDays, checkAuthority } from '@kept/domain';
import type { DemoCase } from './cases';
import { weekdayUpTo } from './days';
import type { DemoItem } from './ledger-book';
import { type Asked, askApproval, decideApproval } from './plan-approvals';
import type { Dealer } from './plan-deal';
import { after, calendarOf, policiesOf, supervisorOf } from './plan-kit';
import type { DemoUser } from './world';

interface Charge {
  about: DemoCase;
  item: DemoItem;
  kind: Extract<AdjustmentKind, 'FEE' | 'WAIVER'>;
  amount: number;
  on: Temporal.PlainDate;
  at: string;
  by: DemoUser;
  reason: string;
  approvalId?: unknown;
}

function book({ kit: { given, events } }: Dealer, charge: Charge): void {
  const { about, item, kind, amount, on, at, by } = charge;
  const id = given.dice.id();
  const { currency } = item.account;
  given.sheet.add('adjustment', {
    id,
    portfolio_id: given.world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    invoice_id: item.id,
    kind,
    amount_minor: amount,
    currency,
    reason: charge.reason,
    effective_on: on.toString(),
    recorded_at: at,
    recorded_by: by.id,
    approval_id: charge.approvalId ?? null,
  });
  item.open += kind === 'FEE' ? amount : -amount;
  events.add(
    { account: about.account, caseId: about.id, subject: ['Adjustment', id], actorId: by.id, at },
    {
      type: 'ADJUSTMENT_RECORDED',
      payload: { invoiceId: item.id, kind, amount: { minorUnits: amount, currency } },
    },
  );
}

/** Waived: within the collector's fifty a year, or asked for. */
function waive(dealer: Dealer, charge: Omit<Charge, 'kind' | 'approvalId'>): void {
  const { kit } = dealer;
  const { about, item, amount, by, on, at, reason } = charge;
  const verdict = checkAuthority(
    { kind: 'WAIVER', amount, waivedInYear: 0, base: 'USD' },
    { userId: by.id, roles: by.roles },
    policiesOf(about.portfolio).AUTHORITY,
    on,
  );
  if (verdict.needs === null) {
    book(dealer, { ...charge, kind: 'WAIVER' });
    return;
  }
  const { currency } = item.account;
  const asked: Asked = {
    about,
    kind: 'WAIVER',
    plan: null,
    offer: { amount, currency, invoiceId: item.id, reason },
    amount,
    currency,
    needs: verdict.needs,
    reasons: verdict.reasons,
    by,
    at,
    note: null,
  };
  const row = askApproval(kit, asked);
  const decidedAt = after(at, 0, 37);
  const supervisor = supervisorOf(kit, about.portfolio);
  decideApproval(kit, asked, row, { state: 'USED', by: supervisor, at: decidedAt, note: null });
  book(dealer, { ...charge, kind: 'WAIVER', at: after(decidedAt, 1), approvalId: row.id });
}

/** Fees on consumer debts; some were waived. */
export function addCharges(dealer: Dealer): void {
  const { given } = dealer.kit;
  const { dice, today } = given;
  const calendar = calendarOf(dealer.kit, 'CARE');
  for (const [fee, waived] of [
    [2_500, 0],
    [2_500, 2_500],
    [7_500, 7_500],
    [2_500, 0],
    [4_000, 0],
  ] as const) {
    const offeredOn = weekdayUpTo(today.subtract({ days: dice.between(12, 26) }));
    const balance = dice.between(40, 260) * 1_000 + 15;
    const { items, about } = dealer.begin({ portfolio: 'CARE', balance, items: 1, offeredOn });
    const [item] = items;
    if (item === undefined) continue;
    const { by, at } = dealer.talk(about, offeredOn, {
      outcome: 'REFUSED',
      note: 'Says the fee is not fair.',
    });
    const on = addBusinessDays(offeredOn, -3, calendar);
    const { cashClerk } = given.world;
    const feeAt = `${on.toString()}T13:20:00Z`;
    const reason = fee > 4_000 ? 'Court filing' : 'Returned payment';
    book(dealer, { about, item, kind: 'FEE', amount: fee, on, at: feeAt, by: cashClerk, reason });
    if (waived === 0) continue;
    const why = 'The bank returned it by mistake';
    waive(dealer, {
      about,
      item,
      amount: waived,
      on: offeredOn,
      at: after(at, 4),
      by,
      reason: why,
    });
  }
}
