import { expect, test } from '@playwright/test';

const second = process.env.KEPT_E2E_URL_2 ?? '';

test('both servers serve the workbench and know the same demo', async ({ page }) => {
  await page.goto('/');
  const people = page.getByRole('button', { name: /Nora Patel/ });
  await expect(people).toBeVisible();
  await page.goto(second);
  await expect(people).toBeVisible();
});
