import {
  buildContact,
  buildContactPoint,
  buildInvoice,
  buildPlan,
  buildPromise,
  type Customer,
  Debt,
} from '@kept/data';
import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  print,
  validate,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIdOf, type Desk, deskCustomer, openDesk, refreshAll, systemContext } from '#test/desk';
import { startTestServer, type TestServer } from '#test/test-server';
import { type WorkbenchDocument, workbenchDocuments } from '#test/workbench-documents';
import { createClock } from './clock';
import type { Ctx } from './context';
import { HOT_QUERIES } from './hot-queries';
import { createSchema } from './schema';
import { findCurrentUser } from './sessions';

const documents = await workbenchDocuments();
const queries = documents.filter(({ operation }) => operation.operation === 'query');

let server: TestServer;
let schema: GraphQLSchema;
let desk: Desk;
let customer: Customer;
let caseId: string;
let promiseId: string;
let planId: string;
let debtId: string;

beforeAll(async () => {
  schema = await createSchema();
  const clock = createClock(null, () => Temporal.Instant.from('2026-11-22T15:00:00Z'));
  server = await startTestServer({ clock });
  desk = await openDesk(server);
  const system = systemContext(server, clock);
  const customers = [await deskCustomer(server, desk), await deskCustomer(server, desk, 'Brandt')];
  customer = customers[0] as Customer;
  for (const [n, { id: customerId }] of customers.entries()) {
    for (const dueOn of ['2026-09-15', '2026-10-31', '2026-12-01']) {
      await buildInvoice(server.em, { customerId, dueOn, amountMinor: 1_200_00 + n });
    }
    const contact = await buildContact(server.em, { customerId });
    await buildContactPoint(server.em, { customerId, contactId: contact.id });
  }
  await refreshAll(system, customers);
  caseId = await caseIdOf(system, customer);
  promiseId = (await buildPromise(server.em, { caseId })).id;
  planId = (await buildPlan(server.em, { caseId })).id;
  debtId = (await server.em.findOneByOrFail(Debt, { customerId: customer.id })).id;
  await refreshAll(system, [customer]);
});
afterAll(() => server.stop());

async function collectorsContext(): Promise<Ctx> {
  const user = await findCurrentUser(server.dataSource, desk.collector.id);
  if (!user) throw new Error('no such user');
  return server.running.contextFor(user);
}

/** What the pages would send: ids of the scene, by the names the documents give them. */
function variablesOf({ operation }: WorkbenchDocument): Record<string, unknown> {
  const asksFor = (name: string) =>
    operation.selectionSet.selections.some(
      (field) => field.kind === Kind.FIELD && field.name.value === name,
    );
  const id = asksFor('customer') ? customer.id : asksFor('paymentPlan') ? planId : caseId;
  const known: Record<string, unknown> = {
    id,
    caseId,
    customerId: customer.id,
    text: 'Halvorsen',
    from: '2026-11-01',
    to: '2026-12-31',
    asOf: '2026-11-22',
    kind: 'PLAN',
    promiseId,
    debtId,
    portfolioId: desk.portfolio.id,
    direction: 'OUTBOUND',
    amount: { amount: '5.00', currency: 'USD' },
    valueOn: '2026-11-23',
  };
  const declared = operation.variableDefinitions?.map((one) => one.variable.name.value) ?? [];
  return Object.fromEntries(
    declared.flatMap((name) => (name in known ? [[name, known[name]]] : [])),
  );
}

function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result));
}

it.each(documents.map((one) => [one.name, one] as const))(
  '%s asks for nothing that the schema does not have',
  (_, { document }) => {
    expect(validate(schema, document).map((error) => error.message)).toEqual([]);
  },
);

describe('compiled and interpreted', () => {
  it.each(queries.map((one) => [one.name, one] as const))('%s is the same', async (_, one) => {
    const compiled = compileQuery(schema, one.document, one.name);
    if (!isCompiledQuery(compiled)) throw new Error('was not compiled');
    const variables = variablesOf(one);
    const byCompiler = await compiled.query({}, await collectorsContext(), variables);
    const byInterpreter = await execute({
      schema,
      document: one.document,
      operationName: one.name,
      variableValues: variables,
      contextValue: await collectorsContext(),
    });
    expect(plain(byCompiler.data)).toEqual(plain(byInterpreter.data));
    expect(byCompiler.errors?.map((error) => error.message)).toEqual(
      byInterpreter.errors?.map((error) => error.message),
    );
  });

  it('are the queries that are asked all day long', () => {
    expect(queries.map((one) => one.name)).toEqual(expect.arrayContaining([...HOT_QUERIES]));
  });
});

/** With the type of each object asked for, as the browser's client adds it. */
function asSent(document: DocumentNode): string {
  const __typename: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '__typename' },
  };
  const named = visit(document, {
    SelectionSet: {
      leave: (set, _key, parent) =>
        parent !== undefined && 'operation' in parent
          ? undefined
          : { ...set, selections: [...set.selections, __typename] },
    },
  });
  return print(named);
}

describe('the limits', () => {
  it.each(documents.map((one) => [one.name, one] as const))('let %s pass', async (_, one) => {
    // without its variables nothing is done: what the limits have to say comes before that
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: asSent(one.document), operationName: one.name }),
    });
    const { errors = [] } = (await response.json()) as { errors?: { message: string }[] };
    expect(errors.filter(({ message }) => / limit of /.test(message))).toEqual([]);
  });
});

describe('over HTTP', () => {
  const named = (name: string) => {
    const found = queries.find((one) => one.name === name);
    if (!found) throw new Error(`the workbench has no ${name}`);
    return found;
  };

  it.each([...HOT_QUERIES])('%s is answered alike each time it is asked', async (name) => {
    const one = named(name);
    const ask = () => desk.asCollector.ask(print(one.document), variablesOf(one));
    const answers = [await ask(), await ask(), await ask()];
    expect(answers[0]?.errors).toBeUndefined();
    for (const answer of answers) expect(answer.data).toEqual(answers[0]?.data);
  });

  it('throws with its code, compiled too', async () => {
    const one = named('CasePage');
    const variables = { ...variablesOf(one), id: '0199a000-0000-7000-8000-000000000000' };
    for (let i = 0; i < 3; i += 1) {
      const { errors } = await desk.asCollector.ask(print(one.document), variables);
      expect(errors?.[0]).toMatchObject({
        path: ['collectionCase'],
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });

  it('is masked where it is a bug, compiled too', async () => {
    const one = named('Worklist');
    await server.em.query('ALTER TABLE case_standing RENAME TO case_standing_away');
    try {
      for (let i = 0; i < 3; i += 1) {
        const { errors } = await desk.asCollector.ask(print(one.document), {});
        expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
        expect(JSON.stringify(errors)).not.toContain('case_standing');
      }
    } finally {
      await server.em.query('ALTER TABLE case_standing_away RENAME TO case_standing');
    }
  });

  it('asks for a sign-in, compiled too', async () => {
    const text = print(named('WorklistSummary').document);
    for (let i = 0; i < 3; i += 1) {
      expect(await server.visitor().errorOf(text)).toBe('UNAUTHENTICATED');
    }
  });
});
