import { expect, type Page, test } from '@playwright/test';
import { ask, caseStands, Fingers, type Seat, sitDown, workNext } from './desk/desk';

let mia: Seat;

test.beforeAll(async ({ browser }) => {
  mia = await sitDown(browser, 'Mia');
});

test.afterAll(async () => {
  await mia.page.context().close();
});

async function lastOutcome(id: string): Promise<string> {
  const { timeline } = await ask<{
    timeline: { nodes: { type: string; payload: { outcome?: string } }[] };
  }>(
    mia,
    `query Last($id: ID!, $customer: ID!) {
       timeline(customerId: $customer, caseId: $id, categories: ["CONTACTS"], first: 5) { nodes { type payload } } }`,
    { id, customer: await customerIdOf(id) },
  );
  return timeline.nodes.find(({ type }) => type === 'CONTACT_LOGGED')?.payload.outcome ?? 'none';
}

async function customerIdOf(id: string): Promise<string> {
  const found = await ask<{ collectionCase: { customer: { id: string } } }>(
    mia,
    'query Who($id: ID!) { collectionCase(id: $id) { customer { id } } }',
    { id },
  );
  return found.collectionCase.customer.id;
}

async function nextCaseStands(page: Page, before: string): Promise<void> {
  await expect.poll(() => page.url().includes(before)).toBe(false);
  await caseStands(page);
}

for (const [key, outcome] of [
  ['n', 'NO_ANSWER'],
  ['b', 'BUSY'],
  ['v', 'VOICEMAIL_LEFT'],
] as const) {
  test(`${outcome} and the next case in two keys`, async () => {
    const { id } = await workNext(mia.page);
    const fingers = new Fingers(mia.page);
    await fingers.press(key, 'Enter');
    await nextCaseStands(mia.page, id);
    expect(fingers.pressed).toBeLessThanOrEqual(2);
    expect(await lastOutcome(id)).toBe(outcome);
  });
}

test('a callback in five keys, shown in both zones', async () => {
  const { id } = await workNext(mia.page);
  const fingers = new Fingers(mia.page);
  await fingers.press('c', '1', 'Control+Enter');
  expect(fingers.pressed).toBeLessThanOrEqual(5);
  await expect.poll(() => lastOutcome(id)).toBe('CALLBACK_AGREED');
  await expect(mia.page.getByText(/Callback agreed for .* there/).first()).toBeVisible();
});

test('one status on all open items in six keys', async () => {
  const id = await caseWithManyItems();
  await mia.page.goto(`/cases/${id}`);
  await caseStands(mia.page);
  const fingers = new Fingers(mia.page);
  await fingers.press('i', 'Shift+A', 'n', 'Control+Enter');
  expect(fingers.pressed).toBeLessThanOrEqual(6);
  await expect.poll(async () => new Set(await statusesOf(id))).toEqual(new Set(['NOT_RECEIVED']));
});

async function statusesOf(id: string): Promise<(string | null)[]> {
  const { collectionCase } = await ask<{
    collectionCase: { items: { customerStatus: string | null }[] };
  }>(mia, 'query Statuses($id: ID!) { collectionCase(id: $id) { items { customerStatus } } }', {
    id,
  });
  return collectionCase.items.map(({ customerStatus }) => customerStatus);
}

async function caseWithManyItems(): Promise<string> {
  const { worklist } = await ask<{ worklist: { nodes: { id: string }[] } }>(
    mia,
    '{ worklist(first: 50) { nodes { id } } }',
  );
  for (const { id } of worklist.nodes) {
    const { collectionCase } = await ask<{ collectionCase: { items: unknown[] } }>(
      mia,
      'query Items($id: ID!) { collectionCase(id: $id) { items { id } } }',
      { id },
    );
    if (collectionCase.items.length >= 6) return id;
  }
  throw new Error('the demo has no case with many items');
}
