import { randomUUID } from 'node:crypto';
import { contactOutcome, isRefusal } from '@kept/domain';
import { takeCase } from '../src/standing/case-in-hand';
import { noteFirstContact } from '../src/validation-notice/note-first-contact';
import { type Answer, type LedgerScene, ledgerScene } from './ledger-scene';
import { AGENCY, consumer, FIGURES, ITEMIZE, PREPARE, RETURNED, SENT } from './notice-example';
import { MONDAY } from './promise-example';
import type { Caller } from './test-server';

const STANDINGS = `query N($portfolioId: ID, $state: String, $first: Int, $after: String) {
  noticeStandings(portfolioId: $portfolioId, state: $state, first: $first, after: $after) {
    nodes { debtId customerName caseId portfolioName accountNumber state firstContactOn dueOn periodEndsOn notice { id state } }
    pageInfo { endCursor hasNextPage }
  }
}`;
const FACT = `mutation F($input: RecordComplianceFactInput!) {
  recordComplianceFact(input: $input) { __typename ... on ComplianceFact { id } ... on Refusal { code message } }
}`;

export interface StandingsPage {
  nodes: {
    debtId: string;
    state: string;
    dueOn: string | null;
    periodEndsOn: string | null;
    notice: { id: string; state: string } | null;
  }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** An agency's desk with one consumer at a time, on a Monday. */
export class NoticeScene {
  debtor!: Awaited<ReturnType<typeof consumer>>;

  private constructor(readonly scene: LedgerScene) {}

  static async open(): Promise<NoticeScene> {
    return new NoticeScene(await ledgerScene(MONDAY, AGENCY));
  }

  /** Monday again, and a consumer of whom nothing is known. */
  async renew(): Promise<void> {
    this.scene.clock.moveTo(MONDAY);
    this.debtor = await consumer(this.scene);
  }

  itemize(given: object = {}, caller?: Caller): Promise<Answer> {
    const input = { debtId: this.debtor.debt.id, ...FIGURES, ...given };
    return this.scene.mutate(ITEMIZE, input, caller);
  }

  prepare(caller?: Caller): Promise<Answer> {
    return this.scene.mutate(PREPARE, { debtId: this.debtor.debt.id }, caller);
  }

  async prepared(): Promise<Answer> {
    await this.itemize();
    return this.prepare();
  }

  send({ id, version }: Answer, given: object = {}): Promise<Answer> {
    return this.scene.mutate(SENT, { id, version, method: 'MAIL', sentOn: '2026-11-09', ...given });
  }

  comeBack({ id, version }: Answer, given: object = {}): Promise<Answer> {
    return this.scene.mutate(RETURNED, { id, version, returnedOn: '2026-11-20', ...given });
  }

  fact(input: object): Promise<Answer> {
    return this.scene.mutate(FACT, { caseId: this.debtor.caseId, ...input });
  }

  async standings(variables: object = {}, caller = this.scene.desk.asCollector) {
    const data = await caller.get<{ noticeStandings: StandingsPage }>(STANDINGS, variables);
    return data.noticeStandings;
  }

  standingsError(variables: object, caller = this.scene.desk.asCollector) {
    return caller.errorOf(STANDINGS, variables);
  }

  /** The consumer's line in the list of a state. */
  async standing(state?: string) {
    const { nodes } = await this.standings({ state, first: 200 });
    return nodes.find(({ debtId }) => debtId === this.debtor.debt.id);
  }

  /** A contact, as logging it tells of it. */
  async contact(code: 'REFUSED' | 'VOICEMAIL_LEFT', purpose: string | null = null): Promise<void> {
    const { system, desk } = this.scene;
    const done = await system.transact(async (tx) => {
      const may = { action: 'read', type: 'CollectionCase' } as const;
      const inHand = await takeCase(tx, this.debtor.caseId, may);
      const { customerId, portfolioId } = inHand;
      const contactLogId = randomUUID();
      await tx.query(
        `INSERT INTO contact_log (id, case_id, portfolio_id, customer_id, user_id, direction, channel, outcome,
                                  reach_class, occurred_at)
         VALUES ($1, $2, $3, $4, $5, 'OUTBOUND', 'PHONE', $6, 'R', $7)`,
        [
          contactLogId,
          this.debtor.caseId,
          portfolioId,
          customerId,
          desk.collector.id,
          code,
          tx.now,
        ],
      );
      const rule = contactOutcome(code);
      const contact = { rule, purpose, debtIds: [], occurredAt: tx.now, contactLogId };
      await noteFirstContact(tx, inHand, contact);
    });
    if (isRefusal(done)) throw new Error(done.message);
  }

  async nextAction(): Promise<unknown> {
    const [row] = await this.scene.system.query(
      'SELECT next_action AS action, next_action_reason AS reason FROM collection_case WHERE id = $1',
      [this.debtor.caseId],
    );
    return row;
  }
}
