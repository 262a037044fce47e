import { buildPlan, type GivenPlan, type PaymentPlan, type Portfolio } from '@kept/data';
import type { Difference } from '../src/verify/difference';
import { verify } from '../src/verify/verify';
import { type Desk, openDesk, refreshAll } from './desk';
import type { Answer, Debtor, LedgerScene } from './ledger-scene';
import { money, PAY } from './payment-example';
import { MONDAY, usd } from './promise-example';
import { sweepDays } from './sweep-days';

const PARTS = [
  ['2026-11-16', 100_00],
  ['2026-11-23', 100_00],
  ['2026-11-30', 100_00],
] as const;

type Row = Record<string, unknown>;

/** A trade customer with a plan, at a desk of their own, and what becomes of it. */
export class PlanScene {
  debtor!: Debtor;
  plan!: PaymentPlan;

  private constructor(
    readonly scene: LedgerScene,
    readonly desk: Desk,
  ) {}

  static async open(scene: LedgerScene, portfolio: Partial<Portfolio> = {}): Promise<PlanScene> {
    scene.clock.moveTo(MONDAY);
    return new PlanScene(scene, await openDesk(scene.server, portfolio));
  }

  /** They pay 300.00 in three weekly parts from Monday 16 November, unless told otherwise. */
  async planned(given: GivenPlan = {}, amountMinor = 300_00): Promise<void> {
    const { scene, desk } = this;
    this.debtor = await scene.debtor({ amountMinor }, desk);
    const { caseId, invoice, customer } = this.debtor;
    this.plan = await buildPlan(scene.server.em, {
      caseId,
      itemIds: [invoice.id],
      parts: PARTS,
      ...given,
    });
    await refreshAll(scene.system, [customer]);
  }

  sweep(...days: string[]): Promise<void> {
    return sweepDays(this.scene, this.desk, days);
  }

  /** Money for the item, entered in the afternoon of a day. */
  pay(amount: string, enteredOn: string, given: object = {}): Promise<Answer> {
    const { scene, debtor, desk } = this;
    scene.clock.moveTo(`${enteredOn}T16:00Z`);
    const allocations = [{ invoiceId: debtor.invoice.id, amount }];
    const input = money(debtor, { ...usd(amount), valueOn: enteredOn, allocations, ...given });
    return scene.mutate(PAY, input, desk.asClerk);
  }

  /** What was told of the plan and its case, each with the day in New York on which it happened. */
  async told(): Promise<string[]> {
    const events = await this.scene.events(this.debtor.customer);
    return events
      .filter(({ type }) => /^(PLAN|CASE|ADJUSTMENT)/.test(type))
      .map(({ type, payload, occurredAt }) => {
        const at = Temporal.Instant.from(occurredAt.replace(' ', 'T'));
        const on = at.toZonedDateTimeISO('America/New_York').toPlainDate();
        const what = payload.to ?? payload.kind ?? payload.reason;
        return [on.toString(), type, what].filter(Boolean).join(' ');
      });
  }

  async standing(): Promise<Row | undefined> {
    return this.row('SELECT * FROM plan_standing WHERE plan_id = $1', this.plan.id);
  }

  work(): Promise<Row | undefined> {
    return this.row('SELECT * FROM collection_case WHERE id = $1', this.debtor.caseId);
  }

  inWorklist(): Promise<Row | undefined> {
    return this.scene.standing(this.debtor.caseId);
  }

  /** What `npm run verify` finds. */
  async wrong(): Promise<readonly Difference[]> {
    return (await verify(this.scene.system)).differences;
  }

  private async row(sql: string, id: string): Promise<Row | undefined> {
    const [row] = await this.scene.system.query<Row>(sql, [id]);
    return row;
  }
}
