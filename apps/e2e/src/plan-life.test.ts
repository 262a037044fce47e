import { expect, test } from '@playwright/test';
import { ask, SECOND, type Seat, sitDown } from './desk/desk';
import { caseToNegotiate, offer, openDesk } from './desk/negotiation';

interface Listed {
  id: string;
  condition: string | null;
  nextDueOn: string | null;
  allowedActions: string[];
}

async function planThatMay(seat: Seat, which: string, action: string): Promise<Listed> {
  const { paymentPlans } = await ask<{ paymentPlans: { nodes: Listed[] } }>(
    seat,
    `query Listed($filter: PaymentPlanFilter) { paymentPlans(filter: $filter, first: 50) {
       nodes { id condition nextDueOn allowedActions } } }`,
    { filter: { which } },
  );
  const found = paymentPlans.nodes.find(
    ({ allowedActions, condition }) => allowedActions.includes(action) && condition !== 'PAUSED',
  );
  if (!found) throw new Error(`no ${which} plan of the demo may be given: ${action}`);
  return found;
}

test('a plan shows its schedule, gives out its agreement, and is paused', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const { id } = await planThatMay(mia, 'RUNNING', 'pause');
  for (const { page } of [mia, sam]) {
    await page.goto(`/plans/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: /P-\d+/ })).toBeVisible();
  }
  const schedule = mia.page.getByRole('table', { name: 'Schedule' });
  await expect(schedule.getByRole('row', { name: /^In all/ })).toBeVisible();
  const standing = mia.page.getByRole('region', { name: 'Standing' });
  await expect(standing.getByText(/paid of/)).toBeVisible();
  await expect(mia.page.getByRole('region', { name: /^Covers \d+ items?/ })).toBeVisible();

  const link = mia.page.getByRole('link', { name: 'Agreement (PDF)' });
  const path = (await link.getAttribute('href')) ?? '';
  const document = await mia.page.request.get(path);
  expect(document.headers()['content-type']).toBe('application/pdf');
  expect((await document.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const [download] = await Promise.all([mia.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);

  await mia.page.getByRole('button', { name: 'Pause' }).click();
  const dialog = mia.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('In hospital until the end of the month');
  await mia.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  for (const { page } of [mia, sam]) {
    const pauses = page.getByRole('region', { name: 'Pauses' });
    await expect(pauses.getByText(/In hospital.*\(Mia Torres\)/)).toBeVisible();
  }
});

test('a supervisor takes up a plan that defaulted, whom a collector has to ask', async ({
  browser,
}) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const { id } = await planThatMay(sam, 'DEFAULTED', 'reinstate');
  for (const { page } of [mia, sam]) {
    await page.goto(`/plans/${id}`);
    await expect(page.getByText(/^\W*defaulted$/).first()).toBeVisible();
  }
  await expect(mia.page.getByRole('button', { name: 'Reinstate' })).toHaveCount(0);
  await sam.page.getByRole('button', { name: 'Reinstate' }).click();
  const dialog = sam.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why it may run on' }).fill('They have a new order');
  await sam.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  for (const { page } of [mia, sam]) {
    await expect(page.getByText(/^\W*defaulted$/)).toHaveCount(0);
    await expect(page.getByText(/^\W*behind \d+ instalments?$/).first()).toBeVisible();
  }
});

test('the forecast shows the weeks to come and how the past ones came out', async ({ browser }) => {
  const { page } = await sitDown(browser, 'Dana');
  await page.goto('/forecast');
  const weeks = page.getByRole('region', { name: 'USD', exact: true });
  await expect(weeks.getByRole('row', { name: /this week/ })).toHaveCount(1);
  expect(await weeks.getByRole('row').count()).toBeGreaterThan(8);
  await expect(page.getByText(/expected of .* due in the \d+ weeks to come/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What it rests on' }).first()).toBeVisible();
});

test('a new version of authority binds the desk at once', async ({ browser }) => {
  const ana = await sitDown(browser, 'Ana');
  const dana = await sitDown(browser, 'Dana', SECOND);
  const { id } = await caseToNegotiate(ana, { least: 100_000, most: 900_000 });
  await openDesk(ana.page, id);
  const ours = offer(ana.page, 'Our proposal');
  await ours.getByRole('textbox', { name: 'Parts' }).fill('2');
  await expect(ours.getByText('within your authority')).toBeVisible();

  await dana.page.goto('/policies');
  const scope = dana.page.getByRole('combobox', { name: 'For', exact: true });
  await scope.selectOption({ label: 'Harbor Metals UK' });
  const most = dana.page.getByRole('textbox', { name: 'Collector: Instalments, at most' });
  await most.fill('1');
  await dana.page.getByRole('button', { name: /^Publish version \d+/ }).click();
  await expect(dana.page.getByRole('button', { name: /^Publish version/ })).toHaveCount(0);
  await expect(dana.page.getByText(/^\W*in force$/)).toBeVisible();

  await expect(ours.getByText('needs a supervisor')).toBeVisible();
  await expect(ours.getByRole('list', { name: 'Why' })).toContainText('More than 1 instalment');

  await most.fill('4');
  await dana.page.getByRole('button', { name: /^Publish version \d+/ }).click();
  await expect(ours.getByText('within your authority')).toBeVisible();
});
