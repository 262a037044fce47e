import { expect, test } from '@playwright/test';
import { caseStands, SECOND, sitDown } from './desk/desk';
import { caseToNegotiate, offer, openDesk, plansOf, requestOf } from './desk/negotiation';

// beyond what a collector may agree to alone, within what a supervisor may
const BEYOND_A_COLLECTOR = { least: 1_000_000, most: 4_900_000 };

test('a plan is approved while the customer waits, agreed, and its deposit comes in', async ({
  browser,
}) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const theo = await sitDown(browser, 'Theo', SECOND);
  const { id, customer } = await caseToNegotiate(mia, BEYOND_A_COLLECTOR);
  await sam.page.goto(`/cases/${id}`);
  await caseStands(sam.page);

  await openDesk(mia.page, id);
  const ours = offer(mia.page, 'Our proposal');
  await mia.page.getByRole('textbox', { name: /^In their words/ }).fill('The bank is slow');
  await mia.page.getByRole('textbox', { name: 'Each time' }).fill('1000');
  await mia.page.keyboard.press('n');
  const said = mia.page.getByRole('region', { name: 'Said so far' });
  await expect(said.getByText(/they asked 1,000 a month/)).toBeVisible();
  await expect(said.getByText('The bank is slow')).toBeVisible();

  await ours.getByRole('textbox', { name: 'Parts' }).fill('5');
  await expect(ours.getByText('needs a supervisor')).toBeVisible();
  await expect(ours.getByRole('list', { name: 'Why' })).toContainText('90 days');
  await mia.page.keyboard.press('Control+Enter');
  await expect(ours.getByText(/waits for a supervisor/)).toBeVisible();

  const request = requestOf(sam.page, 'Mia Torres', customer);
  await expect(request).toBeVisible();
  await expect(request).toContainText(/Plan of [\d,.]+ USD/);
  await expect(request.getByRole('list', { name: 'Why it needs approval' })).toContainText(
    '90 days',
  );
  await expect(request.getByRole('timer')).toContainText(/\d:\d\d/);
  await sam.page.keyboard.press('Alt+a');
  await expect(sam.page.getByText(/Approved\. .* Mia is told/)).toBeVisible();

  await expect(ours.getByText('approved by Sam Carter')).toBeVisible();
  expect(mia.page.url()).toContain(`/cases/${id}/negotiation`);
  await mia.page.keyboard.press('Control+Enter');

  for (const { page } of [mia, sam]) {
    await expect(page.getByText('agreed, deposit awaited').first()).toBeVisible();
    for (const told of [
      /They asked for a payment plan/,
      /Mia Torres asked a supervisor to approve a plan/,
      /Approved: a plan/,
      /They agreed to a payment plan/,
    ]) {
      await expect(page.getByText(told).first()).toBeVisible();
    }
  }

  const [plan] = await plansOf(mia, id);
  if (!plan) throw new Error('nothing was agreed');
  expect(plan).toMatchObject({ status: 'AGREED', approval: { decidedBy: { name: 'Sam Carter' } } });
  await mia.page
    .getByRole('link', { name: `Plan ${plan.number}` })
    .first()
    .click();
  const deposit = mia.page.getByRole('row', { name: /^Deposit/ });
  await expect(deposit).toContainText('to come');

  await theo.page.goto(`/cases/${id}`);
  await expect(theo.page.getByRole('heading', { level: 1, name: customer })).toBeVisible();
  await theo.page.keyboard.press('+');
  const dialog = theo.page.getByRole('dialog');
  const down = plan.instalments.find(({ number }) => number === 0)?.amount.amount ?? '';
  await dialog.getByRole('textbox', { name: 'Amount' }).first().fill(down);
  await dialog.getByRole('textbox', { name: 'Reference' }).fill(`E2E-${plan.number}`);
  await dialog.getByRole('combobox', { name: 'For the plan' }).selectOption(plan.id);
  await theo.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await expect(deposit).toContainText('paid');
  await expect(mia.page.getByText('in order').first()).toBeVisible();
  await expect(sam.page.getByText('in order').first()).toBeVisible();
});

test('a counter-offer reaches the desk, and is agreed', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const { id, customer } = await caseToNegotiate(mia, BEYOND_A_COLLECTOR);
  await openDesk(mia.page, id);
  const ours = offer(mia.page, 'Our proposal');
  await ours.getByRole('textbox', { name: 'Parts' }).fill('8');
  await expect(ours.getByText('needs a credit manager')).toBeVisible();
  await ours.getByRole('textbox', { name: 'Parts' }).fill('6');
  await expect(ours.getByText('needs a supervisor')).toBeVisible();
  await sam.page.goto('/approvals');
  await expect(sam.page.getByRole('heading', { level: 1, name: 'Approvals' })).toBeVisible();
  await mia.page.keyboard.press('Control+Enter');

  const row = sam.page.getByRole('listitem', { name: `${customer}, asked by Mia Torres` });
  await row.getByRole('button', { name: `Counter ${customer}` }).click();
  const dialog = sam.page.getByRole('dialog', { name: /Counter Mia’s request/ });
  await dialog.getByRole('textbox', { name: 'Parts' }).fill('4');
  await expect(dialog.getByText('within your authority')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'A word for Mia' }).fill('Four parts, not six');
  await sam.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await expect(ours.getByText('Sam Carter offers these terms instead')).toBeVisible();
  await expect(ours.getByText('Four parts, not six')).toBeVisible();
  await mia.page.keyboard.press('Control+Enter');
  await expect(mia.page.getByText('agreed, deposit awaited').first()).toBeVisible();
  const agreed = (await plansOf(mia, id)).find(({ status }) => status === 'AGREED');
  expect(agreed?.instalments.filter(({ number }) => number > 0)).toHaveLength(4);
});

test('a word that declines is read at the desk', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const { id, customer } = await caseToNegotiate(mia, { least: 100_000, most: 1_000_000 });
  await sam.page.goto('/approvals');
  await expect(sam.page.getByRole('heading', { level: 1, name: 'Approvals' })).toBeVisible();
  await openDesk(mia.page, id);
  const fallback = offer(mia.page, 'Fallback');
  await expect(fallback.getByText('needs a supervisor')).toBeVisible();
  await fallback.getByRole('button', { name: /^Ask now/ }).click();

  const row = sam.page.getByRole('listitem', { name: `${customer}, asked by Mia Torres` });
  await expect(row).toContainText(/Settle [\d,.]+ USD, forgives/);
  await row.getByRole('button', { name: `Decline ${customer}` }).click();
  await sam.page.getByRole('textbox', { name: 'A word for Mia' }).fill('Not while they still buy');
  await sam.page.keyboard.press('Control+Enter');
  await expect(sam.page.getByText(/Declined\. /).first()).toBeVisible();

  await expect(fallback.getByText('declined by Sam Carter')).toBeVisible();
  await expect(fallback.getByText('Not while they still buy')).toBeVisible();
  expect((await plansOf(mia, id)).filter(({ status }) => status === 'AGREED')).toEqual([]);
});
