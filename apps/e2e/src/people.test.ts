import { expect, test } from '@playwright/test';
import { SECOND, sitDown } from './desk/desk';

test('an administrator invites somebody, who signs in and is then shut out on every server', async ({
  browser,
}) => {
  const ada = await sitDown(browser, 'Ada');
  const { page } = ada;
  await page.goto('/administration');
  await page.getByRole('button', { name: 'Invite a user' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Rosa Quint');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('rosa@kept.example');
  await dialog.getByRole('checkbox', { name: 'Collector' }).check();
  await dialog.getByRole('checkbox', { name: 'Metals desk' }).check();
  await dialog.getByRole('button', { name: /Invite/ }).click();
  const link = await page
    .getByText(/\/welcome\?token=/)
    .first()
    .textContent();
  const token = new URL(link?.trim() ?? '').searchParams.get('token') ?? '';

  const context = await browser.newContext({ baseURL: SECOND });
  const rosa = await context.newPage();
  await rosa.goto(`/welcome?token=${token}`);
  await rosa.getByLabel('Password').fill('a long enough password');
  await rosa.getByRole('button').first().click();
  await rosa.waitForURL(/\/(sign-in|worklist)/);
  if (rosa.url().includes('/sign-in')) {
    await rosa.getByRole('textbox', { name: 'E-mail' }).fill('rosa@kept.example');
    await rosa.getByLabel('Password').fill('a long enough password');
    await rosa.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
  await expect(rosa.getByText(/to do/).first()).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Disable Rosa Quint' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Disable/ })
    .click();
  await expect(page.getByRole('row', { name: /Rosa Quint/ }).getByText('disabled')).toBeVisible();
  // without a reload, on the other server: her session is over
  await expect(rosa.getByText(/sign in/i).first()).toBeVisible();
});

test('a collector sees their own portfolios and no others', async ({ browser }) => {
  const grace = await sitDown(browser, 'Grace');
  await grace.page.goto('/cases');
  await expect(grace.page.getByRole('grid')).toBeVisible();
  await expect(grace.page.getByText(/to do/).first()).toBeVisible();
  await expect(grace.page.getByText('Harbor Metals').first()).toBeHidden();
  await grace.page.goto('/administration');
  await expect(grace.page.getByRole('tab', { name: 'Users' })).toHaveCount(0);
});

test('an account manager reads the history of a customer', async ({ browser }) => {
  const jo = await sitDown(browser, 'Jo');
  await jo.page.goto('/customers');
  await jo.page.getByRole('grid').getByRole('row').nth(1).click();
  await jo.page.keyboard.press('Enter');
  await jo.page.waitForURL(/\/customers\/[0-9a-f-]{36}/);
  await expect(jo.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(jo.page.getByText(/Payment of|called|Case/).first()).toBeVisible();
});
