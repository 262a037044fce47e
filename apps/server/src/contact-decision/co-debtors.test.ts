import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ContactScene, contactScene, type Owing } from '../../test/contact-scene';

const FACT = `mutation Fact($input: RecordComplianceFactInput!) {
  recordComplianceFact(input: $input) { __typename ... on ComplianceFact { id } ... on Refusal { code message } }
}`;

let scene: ContactScene;
let ana: Owing;
let ben: Owing;

beforeAll(async () => {
  scene = await contactScene();
});
afterAll(() => scene.stop());
// Ben owes Ana's debt with her, and another of his own
beforeEach(async () => {
  [ana, ben] = [await scene.person(), await scene.person()];
  await scene.system.query(
    `INSERT INTO debt_party (debt_id, customer_id, liability) VALUES ($1, $2, 'JOINT')`,
    [ana.debt.id, ben.customer.id],
  );
});

async function said(kind: string, details: object): Promise<void> {
  const fact = { caseId: ana.caseId, kind, details, debtIds: [ana.debt.id], isWritten: true };
  expect((await scene.mutate(FACT, fact)).__typename).toBe('ComplianceFact');
}
const codeOf = async (of: Owing, debtIds: string[]) => (await scene.place(of, { debtIds })).code;

it('what one disputes in writing is disputed for both, and only that debt', async () => {
  await said('DISPUTE_WRITTEN', { receivedOn: '2026-11-09' });
  expect(await codeOf(ana, [ana.debt.id])).toBe('CONTACT_BLOCKED');
  expect(await codeOf(ben, [ana.debt.id])).toBe('CONTACT_BLOCKED');
  expect(await codeOf(ben, [ben.debt.id])).toBeUndefined();
});

it('what one asks for herself binds for her alone', async () => {
  await said('CEASE', {});
  expect(await codeOf(ana, [ana.debt.id])).toBe('CONTACT_BLOCKED');
  expect(await codeOf(ben, [ana.debt.id])).toBeUndefined();
});
