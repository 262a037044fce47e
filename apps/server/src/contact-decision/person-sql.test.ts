import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactScene, contactScene, type Owing } from '#test/contact-scene';
import { CO_DEBTORS, PERSON_SETS } from './person-sql';

const OTHERS = 4_000;

// a book of strangers, in one statement; each owes a debt of their own
const STRANGERS = `
  WITH stranger AS (
    INSERT INTO customer (kind, name) SELECT 'PERSON', 'Stranger ' || n FROM generate_series(1, ${OTHERS}) n RETURNING id
  ), owed AS (
    INSERT INTO debt (portfolio_id, customer_id, account_number, current_creditor, kind, currency)
    SELECT $1, id, 'S-' || id, 'Larkfield Bank', 'LOAN', 'USD' FROM stranger RETURNING id, customer_id
  )
  INSERT INTO debt_party (debt_id, customer_id, liability) SELECT id, customer_id, 'PRIMARY' FROM owed`;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

let scene: ContactScene;
let person: Owing;

beforeAll(async () => {
  scene = await contactScene();
  person = await scene.person();
  await scene.system.query(STRANGERS, [scene.desk.portfolio.id]);
  await scene.system.query('ANALYZE customer, debt, debt_party');
});
afterAll(() => scene.stop());

/** The tables of everybody that a statement reads from one end to the other. */
async function readWhole(sql: string, parameters: unknown[]): Promise<string[]> {
  const [row] = await scene.system.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `EXPLAIN (FORMAT JSON) ${sql}`,
    parameters,
  );
  const walk = ({ Plans = [], ...node }: Plan): string[] => [
    ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []),
    ...Plans.flatMap(walk),
  ];
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('no plan');
  return walk(plan).filter((table) => ['customer', 'debt', 'debt_party'].includes(table));
}

it.each(Object.entries(PERSON_SETS))(
  '%s of one person are found by index, however many others owe',
  async (_, sql) => {
    const since = scene.system.now.subtract({ hours: 24 });
    const parameters = [[person.customer.id], ...(sql.includes('$2') ? [since] : [])];
    expect(await readWhole(sql, parameters)).toEqual([]);
  },
);

it('whoever owes a debt of a case is found by index', async () => {
  expect(await readWhole(CO_DEBTORS, [person.caseId])).toEqual([]);
});

it('a table that is read whole would be seen', async () => {
  expect(await readWhole('SELECT count(account_number) FROM debt', [])).toEqual(['debt']);
});
