import {
  buildContactLog,
  buildContactPoint,
  buildCustomer,
  buildInvoice,
  type Customer,
  type Debt,
  type Portfolio,
} from '@kept/data';
import type { ContactOutcomeCode, ReachClass } from '@kept/domain';
import { caseIdOf, refreshAll } from './desk';
import { type Answer, type LedgerScene, ledgerScene } from './ledger-scene';
import type { Caller } from './test-server';

/** Somebody who owes a placed debt, with a number and an open case. */
export interface Owing {
  customer: Customer;
  debt: Debt;
  caseId: string;
  pointId: string;
}

export interface ContactScene extends LedgerScene {
  /** a person in Columbus, Ohio, unless told otherwise */
  person(given?: Partial<Customer>): Promise<Owing>;
  /** calls logged before, at noon of the days before today, the latest yesterday */
  calls(of: Owing, count: number, given?: EarlierCalls): Promise<void>;
  place(of: Owing, input?: object, caller?: Caller): Promise<Answer>;
}

export interface EarlierCalls {
  outcome?: ContactOutcomeCode;
  reachClass?: ReachClass;
}

export const OHIO = { country: 'US', region: 'OH', city: 'Columbus', postalCode: '43215' };
export const TUESDAY = '2026-11-10T16:00Z'; // 11:00 in Columbus

export const PLACE = `mutation Place($input: PlaceContactInput!) {
  placeContact(input: $input) {
    __typename
    ... on ContactAttempt { id state channel debtIds decision { decision mayDiscuss hits { ruleId effect } } }
    ... on Refusal { code field message reasons { rule text citation } }
  }
}`;

/** A portfolio of an agency with consumer debts, at eleven in the morning of a Tuesday. */
export async function contactScene(portfolio: Partial<Portfolio> = {}): Promise<ContactScene> {
  const scene = await ledgerScene(TUESDAY, {
    collectorRelation: 'THIRD_PARTY',
    debtKind: 'CONSUMER',
    ...portfolio,
  });
  const { server, desk } = scene;
  const { em } = server;
  const owing = async (customer: Customer, debt: Debt): Promise<Owing> => {
    const point = await buildContactPoint(em, { customerId: customer.id, state: 'VALID' });
    await buildInvoice(em, { customerId: customer.id, amountMinor: 500_00, dueOn: '2026-09-15' });
    await refreshAll(scene.system, [customer]);
    return { customer, debt, caseId: await caseIdOf(scene.system, customer), pointId: point.id };
  };
  const person = async (given: Partial<Customer> = {}) => {
    const customer = await buildCustomer(em, {
      kind: 'PERSON',
      name: 'Ruth Larsen',
      portfolioId: desk.portfolio.id,
      ...OHIO,
      ...given,
    });
    const [row] = await scene.system.query<{ id: string }>(
      'SELECT id FROM debt WHERE customer_id = $1',
      [customer.id],
    );
    return owing(customer, { id: row?.id, portfolioId: desk.portfolio.id } as Debt);
  };
  return {
    ...scene,
    get system() {
      return scene.system;
    },
    person,
    async calls(of, count, { outcome = 'NO_ANSWER', reachClass = 'A' } = {}) {
      for (let day = 1; day <= count; day++) {
        await buildContactLog(em, {
          caseId: of.caseId,
          userId: desk.collector.id,
          contactPointId: of.pointId,
          outcome,
          reachClass,
          occurredAt: Temporal.Instant.from('2026-11-10T17:00:00Z').subtract({ hours: 24 * day }),
        });
      }
    },
    place: (of, input = {}, caller) =>
      scene.mutate(
        PLACE,
        {
          caseId: of.caseId,
          channel: 'PHONE',
          contactPointId: of.pointId,
          // one call soon after another is warned of
          warningReason: 'They asked for it',
          ...input,
        },
        caller,
      ),
  };
}
