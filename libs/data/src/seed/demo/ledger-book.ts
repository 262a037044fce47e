import type { PaymentMethod } from '@kept/domain';
import type { DemoAccount } from './account';
import { momentOn } from './days';
import type { Dice } from './dice';
import type { Sheet } from './sheet';
import type { World } from './world';

/** An item of the demo's ledger and what became of it. */
export interface DemoItem {
  id: string;
  account: DemoAccount;
  number: string;
  issuedOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  amount: number;
  /** what is open of it today */
  open: number;
  /** the day the last of it was paid */
  paidOn: Temporal.PlainDate | null;
}

export interface DemoPayment {
  id: string;
  account: DemoAccount;
  on: Temporal.PlainDate;
  amount: number;
  method: PaymentMethod;
  bouncedOn: Temporal.PlainDate | null;
  parts: readonly { item: DemoItem; amount: number }[];
  /** the plan it names */
  planId: string | null;
}

export interface LedgerGiven {
  dice: Dice;
  sheet: Sheet;
  world: World;
  today: Temporal.PlainDate;
}

const COMMODITIES = [
  'Cold-rolled sheet',
  'Galvanised coil',
  'Stainless bar',
  'Aluminium plate',
  'Copper tube',
  'Fasteners',
  'Wire rope',
  'Angle iron',
];

/** Writes the rows of one portfolio's books; numbers run on from row to row. */
export class LedgerBook {
  readonly payments: DemoPayment[] = [];
  readonly items: DemoItem[] = [];
  private invoices = 0;
  private creditNotes = 0;

  /** `firstNumber`: of its invoices and payments, where another book runs beside it */
  constructor(
    private readonly given: LedgerGiven,
    private readonly firstNumber = 0,
  ) {}

  addItem(
    account: DemoAccount,
    item: { issuedOn: Temporal.PlainDate; dueOn: Temporal.PlainDate; amount: number },
  ): DemoItem {
    const { dice, sheet, world } = this.given;
    this.invoices += 1;
    const serial = 20_000 + this.firstNumber + this.invoices;
    const number =
      account.portfolio === 'CARE'
        ? `${account.accountNumber}/1`
        : `${account.portfolio === 'UK' ? 'SI' : 'INV-'}${serial}`;
    const id = dice.id();
    sheet.add('invoice', {
      id,
      portfolio_id: world.portfolioId[account.portfolio],
      customer_id: account.customerId,
      debt_id: account.debtId,
      number,
      issued_on: item.issuedOn.toString(),
      due_on: item.dueOn.toString(),
      amount_minor: item.amount,
      currency: account.currency,
      description: account.portfolio === 'CARE' ? 'Balance at placement' : dice.pick(COMMODITIES),
      purchase_order:
        account.portfolio === 'CARE' || dice.chance(0.3)
          ? null
          : `PO ${dice.between(10_000, 99_999)}`,
      recorded_at: momentOn(
        account.placedOn ? Temporal.PlainDate.from(account.placedOn) : item.issuedOn,
        6,
        10,
      ),
      version: 1,
    });
    const made: DemoItem = {
      id,
      account,
      number,
      issuedOn: item.issuedOn,
      dueOn: item.dueOn,
      amount: item.amount,
      open: item.amount,
      paidOn: null,
    };
    this.items.push(made);
    return made;
  }

  /** Money received, put on the items as told; what is left over stays unapplied. */
  pay(
    account: DemoAccount,
    on: Temporal.PlainDate,
    parts: readonly { item: DemoItem; amount: number }[],
    extra: {
      method?: PaymentMethod;
      unapplied?: number;
      bouncedOn?: Temporal.PlainDate;
      planId?: string;
    } = {},
  ): void {
    const { dice, sheet, world } = this.given;
    const id = dice.id();
    const method = extra.method ?? methodOf(dice, account);
    const amount = parts.reduce((sum, part) => sum + part.amount, extra.unapplied ?? 0);
    const bounced = extra.bouncedOn
      ? { reversed_on: extra.bouncedOn.toString(), reversed_at: momentOn(extra.bouncedOn, 13, 5) }
      : { reversed_on: null, reversed_at: null };
    sheet.add('payment', {
      id,
      portfolio_id: world.portfolioId[account.portfolio],
      customer_id: account.customerId,
      debt_id: account.debtId,
      plan_id: extra.planId ?? null,
      reference: `${method.slice(0, 2)}${900_001 + this.firstNumber + this.payments.length}`,
      method,
      amount_minor: amount,
      currency: account.currency,
      value_on: on.toString(),
      posted_on: on.toString(),
      received_by:
        account.portfolio === 'CARE'
          ? dice.weighted([
              ['AGENCY', 8],
              ['CREDITOR', 2],
            ])
          : 'SELF',
      is_imported: account.portfolio === 'UK',
      recorded_at: momentOn(on, 12, dice.between(0, 59)),
      recorded_by: account.portfolio === 'UK' ? null : world.cashClerk.id,
      ...bounced,
      reversal_reason: extra.bouncedOn ? 'BOUNCED' : null,
      version: 1,
    });
    this.payments.push({
      id,
      account,
      on,
      amount,
      method,
      bouncedOn: extra.bouncedOn ?? null,
      parts,
      planId: extra.planId ?? null,
    });
    for (const { item, amount: part } of parts)
      this.allocate(item, { payment_id: id, credit_note_id: null, on, part, bounced });
  }

  creditNote(item: DemoItem, on: Temporal.PlainDate, amount: number, isApplied: boolean): void {
    const { dice, sheet, world } = this.given;
    const { account } = item;
    const id = dice.id();
    this.creditNotes += 1;
    sheet.add('credit_note', {
      id,
      portfolio_id: world.portfolioId[account.portfolio],
      customer_id: account.customerId,
      debt_id: account.debtId,
      number: `CN-${3_000 + this.creditNotes}`,
      issued_on: on.toString(),
      amount_minor: amount,
      currency: account.currency,
      invoice_id: isApplied ? item.id : null,
      reason: dice.pick(['Price correction', 'Returned goods', 'Short delivery']),
      recorded_at: momentOn(on, 7, 30),
      version: 1,
    });
    if (isApplied) {
      this.allocate(item, {
        payment_id: null,
        credit_note_id: id,
        on,
        part: amount,
        bounced: { reversed_on: null, reversed_at: null },
      });
    }
  }

  private allocate(
    item: DemoItem,
    put: {
      payment_id: string | null;
      credit_note_id: string | null;
      on: Temporal.PlainDate;
      part: number;
      bounced: { reversed_on: string | null; reversed_at: string | null };
    },
  ): void {
    const { dice, sheet, world } = this.given;
    sheet.add('allocation', {
      id: dice.id(),
      portfolio_id: world.portfolioId[item.account.portfolio],
      customer_id: item.account.customerId,
      payment_id: put.payment_id,
      credit_note_id: put.credit_note_id,
      invoice_id: item.id,
      amount_minor: put.part,
      currency: item.account.currency,
      basis: 'NAMED',
      effective_on: put.on.toString(),
      recorded_at: momentOn(put.on, 12, 59),
      reversed_on: put.bounced.reversed_on,
      reversed_at: put.bounced.reversed_at,
    });
    if (put.bounced.reversed_on !== null) return;
    item.open -= put.part;
    if (item.open === 0) item.paidOn = put.on;
  }
}

function methodOf(dice: Dice, account: DemoAccount): PaymentMethod {
  if (account.portfolio === 'METALS')
    return dice.weighted([
      ['CHEQUE', 45],
      ['TRANSFER', 50],
      ['CARD', 5],
    ]);
  if (account.portfolio === 'UK')
    return dice.weighted([
      ['TRANSFER', 85],
      ['DIRECT_DEBIT', 15],
    ]);
  return dice.weighted([
    ['CARD', 70],
    ['TRANSFER', 20],
    ['CHEQUE', 10],
  ]);
}
