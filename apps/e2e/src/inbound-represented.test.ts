import { expect, test } from '@playwright/test';
import { caseOf, script } from './desk/contact';
import { caseStands, sitDown } from './desk/desk';

test('somebody with an attorney calls in: heard, told so, and logged', async ({ browser }) => {
  const grace = await sitDown(browser, 'Grace');
  const { page } = grace;
  const { id } = await caseOf(grace, 'Marcus Bellamy');
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  // nobody calls him
  await expect(page.getByText(/no call/).first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(/attorney only/i).first()).toBeVisible();
  const panel = script(page);
  await expect(panel.getByText(/They call us/i).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('y');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText(/attorney|lawyer/i);
  // he hears it and rings off; the call is logged
  await page.getByRole('button', { name: /Hung up/ }).click();
  await page.getByLabel('What was said').fill('Will have his attorney write to us this week.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/called in, Grace Kim answered: hung up/).first()).toBeVisible();
});
