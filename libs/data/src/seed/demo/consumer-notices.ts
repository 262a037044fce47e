import {
  contactOutcome,
  isContactOutcome,
  type ValidationNoticeFacts,
  validationPeriod,
} from '@kept/domain';
import { daysFrom, momentOn, weekdayFrom } from './days';
import type { EventBook } from './events';
import { type FactBook, factOf } from './fact-book';
import type { DemoItem, LedgerGiven } from './ledger-book';
import type { Row } from './sheet';

export interface NoticeKit {
  given: LedgerGiven;
  events: EventBook;
  facts: FactBook;
}

/** How the notice of a debt stands. */
type Fate = 'SENT' | 'RETURNED' | 'UNSENT';

const MOST_OVERDUE = 4;
const MOST_DUE = 6;
/** one in so many letters comes back */
const RETURNED_EACH = 60;
const COLLECTOR = {
  collectorName: 'Northgate Recovery Services LLC',
  disputeAddress: 'PO Box 4180\nColumbus, OH 43216',
  collectorPhone: '+1 614 555 0180',
  collectorWebsite: 'https://northgate.example',
} as const;

const usd = (minorUnits: number) => ({ minorUnits, currency: 'USD' });
const dayIn = (value: unknown) => Temporal.PlainDate.from(String(value));

/** The amounts of a placed debt's notice, which come to what is open: a part of it paid or charged before it was placed. */
function itemize({ dice }: LedgerGiven, debt: Row, items: readonly DemoItem[]): void {
  const placed = items.reduce((sum, item) => sum + item.amount, 0);
  const open = items.reduce((sum, item) => sum + item.open, 0);
  const interest = debt.kind === 'CREDIT_CARD' ? Math.round(placed * 0.04) : 0;
  const fees = dice.chance(0.2) ? 2_500 : 0;
  const paidBefore = dice.chance(0.3) ? Math.round(placed / 2_000) * 100 : 0;
  Object.assign(debt, {
    itemization_minor: placed - interest - fees + paidBefore,
    interest_since_minor: interest,
    fees_since_minor: fees,
    payments_since_minor: paidBefore + placed - open,
  });
}

function noticeFactsOf(
  debt: Row,
  customer: Row,
  of: { endsOn: Temporal.PlainDate; placed: number; open: number },
): ValidationNoticeFacts {
  const paidBefore = Number(debt.payments_since_minor) - (of.placed - of.open);
  return {
    ...COLLECTOR,
    consumerName: String(customer.name),
    consumerAddress: `${customer.address}\n${customer.city}, ${customer.region} ${customer.postal_code}`,
    originalCreditor: String(debt.original_creditor),
    currentCreditor: String(debt.current_creditor),
    accountNumber: String(debt.account_number),
    itemizationKind: debt.itemization_kind as ValidationNoticeFacts['itemizationKind'],
    itemizationOn: String(debt.itemization_on),
    amountThen: usd(Number(debt.itemization_minor)),
    interestSince: usd(Number(debt.interest_since_minor)),
    feesSince: usd(Number(debt.fees_since_minor)),
    paymentsSince: usd(paidBefore),
    amountNow: usd(of.placed),
    periodEndsOn: of.endsOn.toString(),
  };
}

/** The notices of all placed debts of the demo, and the first day on which each consumer was told. */
export class NoticeBook {
  private sent = 0;
  private overdue = 0;
  private due = 0;
  private readonly firstTalk = new Map<string, string[]>();
  private readonly cases: ReadonlyMap<unknown, Row>;
  private readonly customers: ReadonlyMap<unknown, Row>;

  constructor(private readonly kit: NoticeKit) {
    const { sheet, world } = kit.given;
    const isOurs = (row: Row) => row.portfolio_id === world.portfolioId.CARE;
    this.customers = new Map(sheet.rows('customer').map((row) => [row.id, row]));
    this.cases = new Map(
      sheet
        .rows('collection_case')
        .filter(isOurs)
        .map((row) => [row.customer_id, row]),
    );
    for (const log of sheet.rows('contact_log').filter(isOurs)) {
      const code = String(log.outcome);
      if (!isContactOutcome(code) || contactOutcome(code).reachClass !== 'R') continue;
      const customer = String(log.customer_id);
      const days = this.firstTalk.get(customer) ?? [];
      days.push(String(log.occurred_at).slice(0, 10));
      this.firstTalk.set(customer, days);
    }
  }

  /** `untold`: debts of which nobody has said anything yet */
  addAll(items: readonly DemoItem[], untold: ReadonlySet<string>): void {
    const { sheet, world } = this.kit.given;
    const itemsOf = Map.groupBy(items, ({ account }) => account.debtId);
    for (const debt of sheet.rows('debt')) {
      if (debt.portfolio_id !== world.portfolioId.CARE) continue;
      const own = itemsOf.get(String(debt.id)) ?? [];
      itemize(this.kit.given, debt, own);
      if (!untold.has(String(debt.id))) this.addOf(debt, own);
    }
  }

  private addOf(debt: Row, items: readonly DemoItem[]): void {
    const { today, dice } = this.kit.given;
    const placedOn = dayIn(debt.placed_on);
    const talkedOn = (this.firstTalk.get(String(debt.customer_id)) ?? [])
      .filter((day) => day >= placedOn.toString())
      .sort()[0];
    const sentOn = weekdayFrom(placedOn.add({ days: dice.between(1, 3) }));
    const fate = this.fateOf(debt, { sentOn, talkedOn });
    const firstOn = [talkedOn, fate === 'UNSENT' ? undefined : sentOn.toString()]
      .filter((day) => day !== undefined)
      .sort()[0];
    if (firstOn !== undefined) this.tellFirst(debt, firstOn);
    if (fate === 'UNSENT') {
      if (firstOn !== undefined) this.planNotice(debt, dayIn(firstOn).add({ days: 5 }));
      return;
    }
    this.send(debt, items, { sentOn, isReturned: fate === 'RETURNED' });
    if (fate === 'RETURNED') this.planNotice(debt, today);
  }

  /** A few were talked to in these days and their notice is still to go, a few are late, a few letters came back. */
  private fateOf(
    debt: Row,
    { sentOn, talkedOn }: { sentOn: Temporal.PlainDate; talkedOn: string | undefined },
  ): Fate {
    const { today } = this.kit.given;
    if (daysFrom(sentOn, today) < 0) return 'UNSENT';
    const isOpen = this.cases.get(debt.customer_id)?.state === 'OPEN';
    const since = talkedOn === undefined ? null : daysFrom(dayIn(talkedOn), today);
    if (isOpen && since !== null && since <= 4 && this.due < MOST_DUE) {
      this.due += 1;
      return 'UNSENT';
    }
    if (isOpen && since !== null && since > 6 && since < 30 && this.overdue < MOST_OVERDUE) {
      this.overdue += 1;
      return 'UNSENT';
    }
    this.sent += 1;
    return isOpen && this.sent % RETURNED_EACH === 7 && daysFrom(sentOn, today) > 14
      ? 'RETURNED'
      : 'SENT';
  }

  private tellFirst(debt: Row, on: string): void {
    const at = momentOn(dayIn(on), 13, 40);
    this.kit.facts.add(
      this.aboutOf(debt),
      factOf('INITIAL_COMMUNICATION', { on }, at, { debtIds: [String(debt.id)] }),
      { medium: 'PHONE', isQuiet: true },
    );
  }

  private planNotice(debt: Row, on: Temporal.PlainDate): void {
    const work = this.cases.get(debt.customer_id);
    if (work?.state !== 'OPEN') return;
    Object.assign(work, {
      next_action: 'SEND_NOTICE',
      next_action_on: on.toString(),
      next_action_at: null,
    });
  }

  private send(
    debt: Row,
    items: readonly DemoItem[],
    { sentOn, isReturned }: { sentOn: Temporal.PlainDate; isReturned: boolean },
  ): void {
    const { dice, sheet, world } = this.kit.given;
    const { assumedReceiptOn, endsOn } = validationPeriod(sentOn);
    const returnedOn = isReturned ? weekdayFrom(sentOn.add({ days: 9 })).toString() : null;
    const id = dice.id();
    const debtId = String(debt.id);
    const at = momentOn(sentOn, 13, 45);
    const customer = this.customers.get(debt.customer_id) ?? {};
    const by = world.users.find(({ name }) => name === 'Iris Chen')?.id ?? null;
    const placed = items.reduce((sum, item) => sum + item.amount, 0);
    const open = items.reduce((sum, item) => sum + item.open, 0);
    sheet.add('validation_notice', {
      id,
      debt_id: debtId,
      customer_id: debt.customer_id,
      portfolio_id: debt.portfolio_id,
      state: isReturned ? 'RETURNED' : 'SENT',
      method: 'MAIL',
      facts: noticeFactsOf(debt, customer, { endsOn, placed, open }),
      prepared_on: sentOn.toString(),
      sent_on: sentOn.toString(),
      assumed_receipt_on: assumedReceiptOn.toString(),
      period_ends_on: endsOn.toString(),
      returned_on: returnedOn,
      prepared_by: by,
      sent_by: by,
      recorded_at: at,
      version: 1,
    });
    const about = this.aboutOf(debt);
    const details = {
      sentOn: sentOn.toString(),
      periodEndsOn: endsOn.toString(),
      method: 'MAIL' as const,
      returnedOn,
      noticeId: id,
    };
    const debtIds = [debtId];
    const receivedAt = returnedOn === null ? at : momentOn(dayIn(returnedOn), 14, 5);
    this.kit.facts.add(
      about,
      factOf('VALIDATION_NOTICE', details, receivedAt, { debtIds, isWritten: true }),
      { medium: 'LETTER', byId: by, isQuiet: true },
    );
    this.tell(debt, id, { sentOn, endsOn, returnedOn, by });
  }

  private tell(
    debt: Row,
    noticeId: string,
    of: {
      sentOn: Temporal.PlainDate;
      endsOn: Temporal.PlainDate;
      returnedOn: string | null;
      by: string | null;
    },
  ): void {
    const debtId = String(debt.id);
    const { customerId, caseId } = this.aboutOf(debt);
    const about = {
      account: { customerId, portfolio: 'CARE' },
      caseId,
      subject: ['ValidationNotice', noticeId],
      actorId: of.by,
    } as const;
    const [sentOn, periodEndsOn] = [of.sentOn.toString(), of.endsOn.toString()];
    this.kit.events.add(
      { ...about, at: momentOn(of.sentOn, 13, 45) },
      { type: 'NOTICE_SENT', payload: { noticeId, debtId, method: 'MAIL', sentOn, periodEndsOn } },
    );
    const { returnedOn } = of;
    if (returnedOn === null) return;
    this.kit.events.add(
      { ...about, at: momentOn(dayIn(returnedOn), 14, 5) },
      { type: 'NOTICE_RETURNED', payload: { noticeId, debtId, returnedOn } },
    );
  }

  private aboutOf({ customer_id }: Row) {
    const work = this.cases.get(customer_id);
    return { customerId: String(customer_id), caseId: work === undefined ? null : String(work.id) };
  }
}
