import { randomUUID } from 'node:crypto';
import { buildCustomer, buildInvoice, type Customer, type Debt } from '@kept/data';
import { isRefusal } from '@kept/domain';
import { refreshStanding } from '../src/standing/refresh-standing';
import { type ImportDesk, openImportDesk } from './import-desk';

export const TODAY = '2026-06-30';

/** A fact as it stands in the database. */
export interface StoredFact {
  kind: string;
  details: Record<string, unknown>;
  debtIds: string[] | null;
  portfolioId: string | null;
  isWritten: boolean;
  medium: string;
  receivedAt: Temporal.Instant;
}

/** A portfolio of placed consumer debts, and one consumer at a time who owes something there and has a case. */
export class PlacedDesk {
  customer!: Customer;
  debt!: Debt;
  /** the consumer's number in the portfolio */
  reference!: string;

  private constructor(readonly desk: ImportDesk) {}

  static async open(): Promise<PlacedDesk> {
    const desk = await openImportDesk();
    await desk.query(
      `UPDATE portfolio SET debt_kind = 'CONSUMER', collector_relation = 'THIRD_PARTY' WHERE id = $1`,
      [desk.portfolio.id],
    );
    return new PlacedDesk(desk);
  }

  /** Another consumer, of whom nothing is known. */
  async renew(): Promise<void> {
    const { desk } = this;
    const em = desk.dataSource.manager;
    const portfolioId = desk.portfolio.id;
    this.customer = await buildCustomer(em, { kind: 'PERSON', name: 'Ana Ortiz', portfolioId });
    const { id } = this.customer;
    this.debt = await em.findOneByOrFail<Debt>('debt', { customerId: id });
    this.reference = randomUUID();
    await this.refer(this.customer, this.reference);
    await buildInvoice(em, { customerId: id, issuedOn: '2026-04-01', dueOn: '2026-05-01' });
    const done = await desk.contextOn(TODAY).transact(async (tx) => {
      await tx.lockCustomers([id]);
      await refreshStanding(tx, [id]);
    });
    if (isRefusal(done)) throw new Error(done.message);
  }

  /** Gives a customer this number in the portfolio. */
  async refer(customer: Customer, reference: string): Promise<void> {
    await this.desk.query('UPDATE customer_reference SET reference = $2 WHERE customer_id = $1', [
      customer.id,
      reference,
    ]);
  }

  /** What is in force of the consumer. */
  facts(): Promise<StoredFact[]> {
    return this.desk.query<StoredFact>(
      `SELECT kind, details, debt_ids AS "debtIds", portfolio_id AS "portfolioId", is_written AS "isWritten", medium,
              received_at AS "receivedAt"
       FROM compliance_fact WHERE customer_id = $1 AND ended_at IS NULL ORDER BY kind, id`,
      [this.customer.id],
    );
  }
}
