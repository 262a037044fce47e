import { randomUUID } from 'node:crypto';
import { buildContactPoint, buildPortfolio, type Debt } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { colleague } from '../../test/plan-example';
import { MONDAY } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

const FACT = `
  __typename
  ... on ComplianceFact {
    id version kind customerId portfolioId debtIds contactPointId details text effectText fromOn untilOn receivedAt
    isWritten medium fromWhom evidence note recordedByName recordedAt endedAt endedByName endReason allowedActions
  }
  ... on Refusal { code field message }`;
const RECORD = `mutation Record($input: RecordComplianceFactInput!) { recordComplianceFact(input: $input) { ${FACT} } }`;
const END = `mutation End($input: EndComplianceFactInput!) { endComplianceFact(input: $input) { ${FACT} } }`;
const FACTS = `query Facts($customerId: ID!, $includeEnded: Boolean) {
  complianceFacts(customerId: $customerId, includeEnded: $includeEnded) { id kind details text note endReason allowedActions }
}`;
const OF_CUSTOMER =
  'query C($id: ID!) { customer(id: $id) { specialistReason complianceFacts { id kind } } }';

let scene: LedgerScene;
let debtor: Debtor;
let debt: Debt;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY, { debtKind: 'CONSUMER', collectorRelation: 'THIRD_PARTY' });
});
afterAll(() => scene.stop());
beforeEach(async () => {
  debtor = await scene.debtor();
  debt = await scene.server.em.findOneByOrFail<Debt>('debt', { customerId: debtor.customer.id });
});

const record = (input: object, caller?: Caller): Promise<Answer> =>
  scene.mutate(RECORD, { caseId: debtor.caseId, ...input }, caller);
const end = (
  fact: Answer,
  caller?: Caller,
  reason = 'They wrote that it is over',
): Promise<Answer> => scene.mutate(END, { id: fact.id, version: fact.version, reason }, caller);

interface Listed {
  id: string;
  kind: string;
  details: Record<string, unknown>;
  text: string;
  note: string | null;
  endReason: string | null;
  allowedActions: string[];
}
async function facts(caller: Caller, includeEnded = false): Promise<Listed[]> {
  const variables = { customerId: debtor.customer.id, includeEnded };
  const data = await caller.get<{ complianceFacts: Listed[] }>(FACTS, variables);
  return data.complianceFacts;
}

const cease = (given: object = {}) => ({
  kind: 'CEASE',
  details: {},
  isWritten: true,
  medium: 'LETTER',
  receivedAt: '2026-11-05T15:00:00Z',
  ...given,
});

describe('recording a fact', () => {
  it('of debts: with its words, of the portfolio, told to whoever looks', async () => {
    const input = { debtIds: [debt.id], evidence: 'Letter 4711', fromWhom: 'Customer' };
    const fact = await record(cease(input));
    expect(fact).toMatchObject({
      kind: 'CEASE',
      portfolioId: scene.desk.portfolio.id,
      debtIds: [debt.id],
      isWritten: true,
      evidence: 'Letter 4711',
      receivedAt: '2026-11-05T15:00:00Z',
      recordedByName: scene.desk.collector.name,
      endedAt: null,
    });
    expect(fact.effectText).toMatch(/No more contact/);
    const [told] = await scene.events(debtor.customer, 'FACT_RECORDED');
    expect(told?.payload).toMatchObject({ factId: fact.id, kind: 'CEASE', debtIds: [debt.id] });
  });

  it('of the person: of no portfolio, whatever debts are ticked', async () => {
    const fact = await record({
      kind: 'LANGUAGE',
      details: { language: 'es' },
      debtIds: [debt.id],
    });
    expect(fact).toMatchObject({ portfolioId: null, debtIds: null });
    const data = await scene.desk.asCollector.get<{ customer: { complianceFacts: object[] } }>(
      OF_CUSTOMER,
      { id: debtor.customer.id },
    );
    expect(data.customer.complianceFacts).toEqual([{ id: fact.id, kind: 'LANGUAGE' }]);
  });

  it('of a notice of which only the sending is known: with the period that follows from it', async () => {
    const details = { sentOn: '2026-11-02', periodEndsOn: null };
    const fact = await record({ kind: 'VALIDATION_NOTICE', details, debtIds: [debt.id] });
    expect(fact.details).toEqual({ sentOn: '2026-11-02', periodEndsOn: '2026-12-09' });
  });

  it('once: what is known already is answered with, and not told twice', async () => {
    const first = await record(cease({ debtIds: [debt.id] }));
    const second = await record(cease({ debtIds: [debt.id], receivedAt: '2026-11-06T15:00:00Z' }));
    expect(second.id).toBe(first.id);
    expect(await scene.events(debtor.customer, 'FACT_RECORDED')).toHaveLength(1);
  });

  it('instead of another: the old one stays to be read, as replaced', async () => {
    const first = await record({ kind: 'LANGUAGE', details: { language: 'es' } });
    const second = await record({
      kind: 'LANGUAGE',
      details: { language: 'pt' },
      replacesId: first.id,
    });
    expect((await facts(scene.desk.asCollector)).map(({ id }) => id)).toEqual([second.id]);
    const all = await facts(scene.desk.asCollector, true);
    expect(all.map(({ id, endReason }) => [id, endReason])).toEqual([
      [second.id, null],
      [first.id, 'Replaced'],
    ]);
  });

  it.each([
    ['DECEASED', { diedOn: '2026-10-01' }, 'DECEASED'],
    ['BANKRUPTCY', { chapter: '13', caseNumber: '26-1044', petitionOn: '2026-10-01' }, 'INSOLVENT'],
    ['VULNERABILITY', { what: 'Lost her husband', hasConsented: true }, 'VULNERABLE'],
  ])('%s: a specialist looks after them', async (kind, details, reason) => {
    expect(await record({ kind, details, isWritten: true })).toMatchObject({ kind });
    const [customer] = await scene.system.query<{ reason: string }>(
      'SELECT specialist_reason AS reason FROM customer WHERE id = $1',
      [debtor.customer.id],
    );
    expect(customer).toEqual({ reason });
    const standing = await scene.standing(debtor.caseId);
    expect(standing?.is_specialist).toBe(true);
  });

  it('an opt-out of a number closes it; one of its texts alone does not', async () => {
    const { em } = scene.server;
    const point = await buildContactPoint(em, { customerId: debtor.customer.id, kind: 'PHONE' });
    const state = async () => {
      const [row] = await scene.system.query<{ state: string; isOut: boolean }>(
        'SELECT state, opted_out_at IS NOT NULL AS "isOut" FROM contact_point WHERE id = $1',
        [point.id],
      );
      return row;
    };
    const optOut = (channels: string[]) =>
      record({ kind: 'MEDIUM_OPT_OUT', details: { channels }, contactPointId: point.id });
    expect(await optOut(['TEXT'])).toMatchObject({ contactPointId: point.id });
    expect(await state()).toMatchObject({ isOut: false });
    expect(await optOut(['PHONE', 'TEXT'])).toMatchObject({ contactPointId: point.id });
    expect(await state()).toEqual({ state: 'DO_NOT_USE', isOut: true });
  });
});

describe('refused', () => {
  it.each<[string, object, object]>([
    ['no such kind', { kind: 'GOSSIP', details: {} }, { field: 'kind' }],
    [
      'details of another kind',
      { kind: 'CEASE', details: { chapter: '7' } },
      { code: 'INVALID_INPUT' },
    ],
    [
      'a day that is none',
      { kind: 'BANKRUPTCY', details: { chapter: '7', caseNumber: null, petitionOn: 'May' } },
      { field: 'petitionOn' },
    ],
    [
      'received tomorrow',
      { ...cease(), receivedAt: '2026-11-12T15:00:00Z' },
      { field: 'receivedAt' },
    ],
    ['by pigeon', { ...cease(), medium: 'PIGEON' }, { field: 'medium' }],
    [
      'a card number in the note',
      { ...cease(), note: '4111 1111 1111 1111' },
      { code: 'FORBIDDEN_TEXT', field: 'note' },
    ],
    [
      'a social security number in the details',
      { kind: 'HARDSHIP', details: { what: 'SSN 123-45-6789' } },
      { code: 'FORBIDDEN_TEXT', field: 'what' },
    ],
    [
      'until before from',
      {
        kind: 'HARDSHIP',
        details: { what: 'Lost work' },
        fromOn: '2026-11-05',
        untilOn: '2026-11-01',
      },
      { __typename: 'Refusal' },
    ],
  ])('%s', async (_what, input, expected) => {
    expect(await record(input)).toMatchObject({ __typename: 'Refusal', ...expected });
  });

  it('debts and numbers of others', async () => {
    const other = await scene.debtor();
    const theirs = await scene.server.em.findOneByOrFail<Debt>('debt', {
      customerId: other.customer.id,
    });
    expect(await record(cease({ debtIds: [theirs.id] }))).toMatchObject({ field: 'debtIds' });
    const point = await buildContactPoint(scene.server.em, { customerId: other.customer.id });
    expect(await record(cease({ contactPointId: point.id }))).toMatchObject({
      field: 'contactPointId',
    });
  });
});

describe('ending a fact', () => {
  it('keeps it, with why and by whom', async () => {
    const fact = await record({ kind: 'LANGUAGE', details: { language: 'es' } });
    const ended = await end(fact);
    expect(ended).toMatchObject({
      endReason: 'They wrote that it is over',
      endedByName: scene.desk.collector.name,
      allowedActions: [],
    });
    expect(ended.endedAt).not.toBeNull();
    expect(await facts(scene.desk.asCollector)).toEqual([]);
    expect(await facts(scene.desk.asCollector, true)).toHaveLength(1);
    expect(await scene.events(debtor.customer, 'FACT_ENDED')).toHaveLength(1);
    expect(await end(ended)).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('needs a reason, and the fact as it was seen', async () => {
    const fact = await record({ kind: 'LANGUAGE', details: { language: 'es' } });
    expect(await end(fact, undefined, ' ')).toMatchObject({ field: 'reason' });
    expect(await end({ ...fact, version: fact.version + 1 })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('what stops contact by law is ended by compliance, or as a slip of the same day', async () => {
    const slip = await record(cease({ debtIds: [debt.id] }));
    expect(slip.allowedActions).toEqual(['update']);
    expect(await end(slip)).toMatchObject({ __typename: 'ComplianceFact' });

    const fact = await record(cease({ debtIds: [debt.id] }));
    const { caller: mate } = await colleague(scene, ['COLLECTOR']);
    expect(await end(fact, mate)).toMatchObject({ code: 'NOT_ALLOWED' });
    const listed = (await facts(mate)).find(({ id }) => id === fact.id);
    expect(listed?.allowedActions).toEqual([]);
    const { caller: officer } = await colleague(scene, ['COMPLIANCE_OFFICER']);
    expect(await end(fact, officer)).toMatchObject({ __typename: 'ComplianceFact' });
  });
});

describe('who may', () => {
  const attempt = () => ({
    input: { idempotencyKey: randomUUID(), caseId: debtor.caseId, ...cease() },
  });

  it('nobody of another portfolio learns of the case or of what is of its debts', async () => {
    const fact = await record(cease({ debtIds: [debt.id] }));
    await record({ kind: 'LANGUAGE', details: { language: 'es' } });
    const portfolio = await buildPortfolio(scene.server.em, { debtKind: 'CONSUMER' });
    const { asCollector } = await openDesk(scene.server, { calendarId: portfolio.calendarId });
    expect(await asCollector.errorOf(RECORD, attempt())).toBe('NOT_FOUND');
    expect(await asCollector.errorOf(FACTS, { customerId: debtor.customer.id })).toBe('NOT_FOUND');
    const input = { idempotencyKey: randomUUID(), id: fact.id, version: 1, reason: 'x' };
    expect(await asCollector.errorOf(END, { input })).toBe('NOT_FOUND');
  });

  it('who shares the customer sees what is of the person, and not what is of our debts', async () => {
    await record(cease({ debtIds: [debt.id] }));
    await record({ kind: 'LANGUAGE', details: { language: 'es' } });
    const other = await openDesk(scene.server, { debtKind: 'CONSUMER' });
    await scene.system.query(
      `INSERT INTO customer_reference (portfolio_id, reference, customer_id) VALUES ($1, $2, $3)`,
      [other.portfolio.id, randomUUID(), debtor.customer.id],
    );
    expect((await facts(other.asCollector)).map(({ kind }) => kind)).toEqual(['LANGUAGE']);
  });

  it('the cash desk neither reads nor records', async () => {
    expect(await scene.desk.asClerk.errorOf(RECORD, attempt())).toBe('FORBIDDEN');
    const variables = { customerId: debtor.customer.id };
    expect(await scene.desk.asClerk.errorOf(FACTS, variables)).toBe('FORBIDDEN');
  });

  it('a credit manager reads, but not what somebody suffers from', async () => {
    const details = { what: 'Depression', hasConsented: true };
    await record({ kind: 'VULNERABILITY', details, note: 'Her sister told us' });
    const { caller: manager } = await colleague(scene, ['CREDIT_MANAGER']);
    const [seen] = await facts(manager);
    expect(seen).toMatchObject({ kind: 'VULNERABILITY', details: {}, text: 'Vulnerable' });
    expect(JSON.stringify(seen)).not.toMatch(/Depression|sister/);
    expect(await manager.errorOf(RECORD, attempt())).toBe('FORBIDDEN');
    const [own] = await facts(scene.desk.asCollector);
    expect(own).toMatchObject({ details, note: 'Her sister told us' });
  });
});
