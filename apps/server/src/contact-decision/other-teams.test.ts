import { buildPortfolio, buildTeam, buildUser } from '@kept/data';
import type { Role } from '@kept/domain';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ContactScene, contactScene, type Owing } from '../../test/contact-scene';
import type { Caller } from '../../test/test-server';

const RECORDS = `query R($caseId: ID!) {
  contactDecisionRecords(filter: { caseId: $caseId }) {
    nodes { occasion decision userName customerName hits { ruleId text value factIds } facts ruleVersions }
  }
}`;
const NOW = `query D($caseId: ID!) {
  contactDecisions(caseId: $caseId) {
    isLive zones zoneData
    call { decision isOverridable hits { ruleId text value factIds } }
    inbound { decision mayDiscuss }
    points { contactPointId channel decision { decision } }
  }
}`;

let scene: ContactScene;
let person: Owing;
let elsewhere: string;
let factId: string;

beforeAll(async () => {
  scene = await contactScene();
});
afterAll(() => scene.stop());
// somebody whose attorney another creditor's team knows of
beforeEach(async () => {
  person = await scene.person();
  elsewhere = (await buildPortfolio(scene.server.em)).id;
  const [row] = await scene.system.query<{ id: string }>(
    `INSERT INTO compliance_fact (customer_id, portfolio_id, kind, details, received_at)
     VALUES ($1, $2, 'ATTORNEY', $3, '2026-11-01T12:00Z') RETURNING id`,
    [
      person.customer.id,
      elsewhere,
      JSON.stringify({ name: 'Dana Whitfield', phone: '+16145550199' }),
    ],
  );
  factId = row?.id ?? '';
});

async function somebody(role: Role, portfolioIds: string[]): Promise<Caller> {
  const { em } = scene.server;
  const team = await buildTeam(em, { portfolioIds });
  return scene.server.signIn(await buildUser(em, { roles: [role], teamIds: [team.id] }));
}

interface Now {
  contactDecisions: {
    call: { decision: string; hits: { ruleId: string; text: string; factIds: string[] }[] };
    inbound: { decision: string; mayDiscuss: string };
    points: { contactPointId: string; channel: string; decision: { decision: string } }[];
    isLive: boolean;
    zones: string[];
  };
}
const now = async (caller: Caller) =>
  (await caller.get<Now>(NOW, { caseId: person.caseId })).contactDecisions;
const records = (caller: Caller) => caller.get(RECORDS, { caseId: person.caseId });

it('a fact of another team binds, and says no more than that it is there', async () => {
  const { call, points, inbound, zones } = await now(scene.desk.asCollector);
  expect(call.decision).toBe('BLOCK');
  expect(call.hits[0]).toMatchObject({
    ruleId: 'US-ATTY-1',
    text: 'A fact that another team knows of.',
    factIds: [],
  });
  expect(points.map(({ channel, decision }) => [channel, decision.decision])).toEqual([
    ['PHONE', 'BLOCK'],
    ['TEXT', 'BLOCK'],
  ]);
  expect(inbound.decision).not.toBe('BLOCK');
  expect(zones).toEqual(['America/New_York']);
  const refused = await scene.place(person);
  expect(JSON.stringify(refused)).not.toContain('Whitfield');
});

it('the evidence has it whole, and shows it to whoever may see it', async () => {
  await scene.place(person);
  const [kept] = await scene.system.query<{ hits: { factIds: string[] }[]; facts: object }>(
    'SELECT hits, facts FROM contact_decision WHERE customer_id = $1',
    [person.customer.id],
  );
  expect(kept?.hits[0]?.factIds).toEqual([factId]);
  expect(JSON.stringify(kept?.facts)).toContain('Whitfield');

  const own = scene.desk.portfolio.id;
  const asNeighbour = await somebody('SUPERVISOR', [own]);
  const seen = JSON.stringify(await records(asNeighbour));
  expect(seen).toContain('BLOCKED');
  expect(seen).not.toContain('Whitfield');
  expect(seen).not.toContain(factId);
  for (const asInsider of [
    await somebody('SUPERVISOR', [own, elsewhere]),
    await somebody('COMPLIANCE_OFFICER', []),
  ]) {
    const whole = JSON.stringify(await records(asInsider));
    expect(whole).toContain('Whitfield');
    expect(whole).toContain(factId);
  }
});

it('whoever sees everything sees why', async () => {
  const { call } = await now(await somebody('COMPLIANCE_OFFICER', []));
  expect(call.hits[0]).toMatchObject({ ruleId: 'US-ATTY-1', factIds: [factId] });
});

it('is nothing for who does not know the case', async () => {
  const asStranger = await somebody('COLLECTOR', [elsewhere]);
  const asked = { caseId: person.caseId };
  expect(await asStranger.errorOf(NOW, asked)).toBe('NOT_FOUND');
  const { contactDecisionRecords } = await asStranger.get<{
    contactDecisionRecords: { nodes: object[] };
  }>(RECORDS, asked);
  expect(contactDecisionRecords.nodes).toEqual([]);
});
