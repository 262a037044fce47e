import { expect, test } from '@playwright/test';
import { ask, caseStands, sitDown, workNext } from './desk/desk';

const NOTES = `query Notes($customer: ID!) { timeline(customerId: $customer, categories: ["CONTACTS"], first: 20) {
  nodes { type body } } }`;

async function customerIdOf(seat: Parameters<typeof ask>[0], id: string): Promise<string> {
  const found = await ask<{ collectionCase: { customer: { id: string } } }>(
    seat,
    'query Who($id: ID!) { collectionCase(id: $id) { customer { id } } }',
    { id },
  );
  return found.collectionCase.customer.id;
}

test('what is typed survives a reload, a lost network and a double click, and is sent once', async ({
  browser,
}) => {
  const mia = await sitDown(browser, 'Mia');
  const { page } = mia;
  const { id } = await workNext(page);
  const customer = await customerIdOf(mia, id);
  const words = `Asked to be called by their lawyer, ${id.slice(0, 8)}`;

  await page.getByRole('textbox', { name: 'What was said' }).fill(words);
  await page.reload();
  await caseStands(page);
  await expect(page.getByRole('textbox', { name: 'What was said' })).toHaveValue(words);

  await page.context().setOffline(true);
  await expect(page.getByText(/Offline since/).first()).toBeVisible();
  await page.getByRole('button', { name: /No answer/ }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).dblclick();
  await expect(page.getByRole('button', { name: '1 to be sent' })).toBeVisible();

  await page.context().setOffline(false);
  const logged = async () => {
    const { timeline } = await ask<{
      timeline: { nodes: { type: string; body: string | null }[] };
    }>(mia, NOTES, { customer });
    return timeline.nodes.filter(({ body }) => body === words).length;
  };
  await expect.poll(logged, { timeout: 30_000 }).toBe(1);
  await expect(page.getByText(/Offline since/)).toHaveCount(0);
  await expect(page.getByText(words).first()).toBeVisible();
  expect(await logged()).toBe(1);
});

test('a minute without a connection loses nothing of what others did', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam');
  const { id } = await workNext(mia.page);
  await sam.page.goto(`/cases/${id}`);
  await caseStands(sam.page);
  await sam.page.context().setOffline(true);
  await expect(sam.page.getByText(/Offline since/).first()).toBeVisible();

  await mia.page.keyboard.press('t');
  const words = `Said while Sam was away, ${id.slice(0, 8)}`;
  await mia.page.getByRole('dialog').getByRole('textbox').fill(words);
  await mia.page.keyboard.press('Control+Enter');
  await expect(mia.page.getByText(words).first()).toBeVisible();

  await sam.page.context().setOffline(false);
  await expect(sam.page.getByText(words).first()).toBeVisible({ timeout: 30_000 });
});
