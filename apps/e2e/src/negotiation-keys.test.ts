import { expect, test } from '@playwright/test';
import { caseStands, Fingers, SECOND, sitDown } from './desk/desk';
import { caseToNegotiate, deskStands, offer, plansOf, requestOf } from './desk/negotiation';

test('a plan within authority in fourteen keys from the case page', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const { id } = await caseToNegotiate(mia, { least: 400_000, most: 1_000_000 });
  await mia.page.goto(`/cases/${id}`);
  await caseStands(mia.page);
  const fingers = new Fingers(mia.page);
  await fingers.press('g');
  await deskStands(mia.page);
  // what they can pay a month is heard and noted; ours is three parts instead of what was proposed
  await fingers.press('9', '0', '0', 'n', 'o');
  const ours = offer(mia.page, 'Our proposal');
  await expect(ours.getByRole('textbox', { name: 'Parts' })).toBeFocused();
  await fingers.press('3');
  await expect(ours.getByRole('textbox', { name: 'Parts' })).toHaveValue('3');
  await expect(ours.getByText('within your authority')).toBeVisible();
  await fingers.press('Control+Enter');
  await expect(mia.page.getByText('agreed, deposit awaited').first()).toBeVisible();
  await fingers.press('Control+Enter');
  await expect(mia.page.getByText(/Mia Torres called .*plan agreed/i).first()).toBeVisible();
  expect(fingers.pressed).toBeLessThanOrEqual(14);
  expect((await plansOf(mia, id))[0]).toMatchObject({ status: 'AGREED', approval: null });
});

test('the most one may offer is one key away, and agreed with one more', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const { id } = await caseToNegotiate(mia, { least: 100_000, most: 1_000_000 });
  await mia.page.goto(`/cases/${id}`);
  await caseStands(mia.page);
  const fingers = new Fingers(mia.page);
  await fingers.press('g');
  await deskStands(mia.page);
  await fingers.press('o', 'm');
  const ours = offer(mia.page, 'Our proposal');
  await expect(ours.getByRole('textbox', { name: 'Parts' })).toHaveValue(/^[34]$/);
  await fingers.press('Control+Enter');
  await expect(mia.page.getByText('agreed, deposit awaited').first()).toBeVisible();
  expect(fingers.pressed).toBeLessThanOrEqual(4);
});

test('an approval is one key, wherever the approver is', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const { id, customer } = await caseToNegotiate(mia, { least: 1_000_000, most: 4_900_000 });
  await mia.page.goto(`/cases/${id}/negotiation`);
  await sam.page.goto('/customers');
  const ours = offer(mia.page, 'Our proposal');
  await ours.getByRole('textbox', { name: 'Parts' }).fill('5');
  await expect(ours.getByText('needs a supervisor')).toBeVisible();
  await mia.page.keyboard.press('Control+Enter');
  await expect(requestOf(sam.page, 'Mia Torres', customer)).toBeVisible();
  const fingers = new Fingers(sam.page);
  await fingers.press('Alt+a');
  await expect(ours.getByText('approved by Sam Carter')).toBeVisible();
  expect(fingers.pressed).toBe(1);
});
