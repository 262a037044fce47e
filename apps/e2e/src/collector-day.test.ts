import { expect, test } from '@playwright/test';
import { ask, caseStands, Fingers, SECOND, type Seat, sitDown, workNext } from './desk/desk';

interface CaseFacts {
  collectionCase: {
    state: string;
    closeReason: string | null;
    customer: { id: string };
    portfolio: { id: string };
    items: { id: string; number: string; open: { minorUnits: number; amount: string } }[];
    promises: { id: string; status: string; amount: { amount: string } }[];
  };
}

const FACTS = `query Facts($id: ID!) { collectionCase(id: $id) { state closeReason customer { id } portfolio { id }
  items { id number open { minorUnits amount } } promises { id status amount { amount } } } }`;

async function factsOf(seat: Seat, id: string): Promise<CaseFacts['collectionCase']> {
  return (await ask<CaseFacts>(seat, FACTS, { id })).collectionCase;
}

// One day of work, on two servers behind one database, nobody reloads: Mia calls and takes a promise,
// her supervisor sees it come, the money arrives, the promise is kept and the case is cured.
test('a whole day, seen by everyone without reloading', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const samsList = await sitDown(browser, 'Sam', SECOND);
  const theo = await sitDown(browser, 'Theo', SECOND);

  const { id, customer } = await workNext(mia.page);
  await sam.page.goto(`/cases/${id}`);
  await caseStands(sam.page);
  await samsList.page.goto('/cases');
  await expect(samsList.page.getByRole('grid')).toBeVisible();
  await expect(sam.page.getByText(/Mia/).first()).toBeVisible(); // who else is here

  const fingers = new Fingers(mia.page);
  await fingers.press('p', '1', 'Control+Enter');
  expect(fingers.pressed).toBeLessThanOrEqual(6);

  for (const page of [mia.page, sam.page]) {
    await expect(page.getByText(/Mia Torres called .*promise/i).first()).toBeVisible();
    await expect(page.getByText(/Promise of .* by /).first()).toBeVisible();
  }
  const promised = await factsOf(mia, id);
  expect(promised.promises.filter(({ status }) => status === 'OPEN')).toHaveLength(1);

  await theo.page.goto(`/cases/${id}`);
  await expect(theo.page.getByRole('heading', { level: 1, name: customer })).toBeVisible();
  await theo.page.keyboard.press('+');
  const dialog = theo.page.getByRole('dialog');
  const total = promised.items.reduce((sum, item) => sum + item.open.minorUnits, 0);
  await dialog
    .getByRole('textbox', { name: 'Amount' })
    .first()
    .fill((total / 100).toFixed(2));
  await dialog.getByRole('textbox', { name: 'Reference' }).fill('E2E-DAY-1');
  for (const item of promised.items) {
    await dialog.getByRole('textbox', { name: item.number }).fill(item.open.amount);
  }
  await theo.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  for (const page of [mia.page, sam.page]) {
    await expect(page.getByText(/Promise of .* kept/i).first()).toBeVisible();
    await expect(page.getByText(/Case closed/).first()).toBeVisible();
  }
  const after = await factsOf(mia, id);
  expect(after).toMatchObject({ state: 'CLOSED', promises: [{ status: 'KEPT' }] });
  await expect(samsList.page.getByRole('row', { name: new RegExp(customer) })).toHaveCount(0);
});
