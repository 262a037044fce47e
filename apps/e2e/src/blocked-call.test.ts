import { expect, test } from '@playwright/test';
import { caseOf, isAwake, note } from './desk/contact';
import { caseStands, SECOND, sitDown } from './desk/desk';

test('a blocked call says why, by which law and until when; compliance lets one through', async ({
  browser,
}) => {
  const grace = await sitDown(browser, 'Grace');
  const iris = await sitDown(browser, 'Iris', SECOND);
  const { page } = grace;
  const { id } = await caseOf(grace, 'Lorna Pickett');
  await isAwake(grace, id);
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  await expect(page.getByText(/no call · from/).first()).toBeVisible();

  // the law behind it on one key
  await page.keyboard.press('z');
  const why = page.getByRole('dialog');
  await expect(why.getByText(/There was a talk/).first()).toBeVisible();
  await expect(why.getByText(/1006\.14/).first()).toBeVisible();
  await expect(why.getByText(/not legal advice/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();

  await page.keyboard.press('k');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  const blocked = page.getByRole('dialog');
  await expect(blocked.getByText(/There was a talk/).first()).toBeVisible();
  await blocked.getByRole('button', { name: /Ask compliance/ }).click();
  await blocked.getByRole('textbox').fill('Her insurer called back with an answer she waits for');
  await blocked.getByRole('button', { name: /Ask/ }).last().click();

  // a second person decides, on the other server
  await iris.page.goto('/compliance');
  const request = iris.page.getByText(/Her insurer called back/).first();
  await expect(request).toBeVisible();
  const asked = iris.page
    .getByRole('listitem')
    .or(iris.page.getByRole('row'))
    .filter({ hasText: 'Her insurer called back' })
    .first();
  await asked.getByRole('button', { name: /Let through/ }).click();

  // it turns under the collector's eyes
  await page
    .getByRole('button', { name: /Call now/ })
    .first()
    .click();
  await expect(page.getByText(/calling \+1/).first()).toBeVisible();
});

test('nobody may let through what the law forbids for good', async ({ browser }) => {
  const luis = await sitDown(browser, 'Luis');
  const { page } = luis;
  const { id } = await caseOf(luis, 'Elena Marquez');
  await isAwake(luis, id);
  await note(luis, id, { kind: 'CEASE', details: {}, isWritten: true, medium: 'LETTER' });
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  await page.keyboard.press('k');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  const blocked = page.getByRole('dialog');
  await expect(blocked.getByText(/1692c\(c\)/).first()).toBeVisible();
  await expect(blocked.getByRole('button', { name: /Ask compliance/ })).toHaveCount(0);
});

test('a warning asks once a day, and the worklist shows who may be called now', async ({
  browser,
}) => {
  const luis = await sitDown(browser, 'Luis');
  const { page } = luis;
  const { id } = await caseOf(luis, 'Oscar Lindgren');
  await isAwake(luis, id);
  await note(luis, id, { kind: 'DISPUTE_ORAL', details: { on: '2026-11-01' } });
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  const callNumber = async () => {
    await page.keyboard.press('k');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await callNumber();
  const warning = page.getByRole('dialog');
  await warning.getByRole('textbox').fill('To tell them how far the dispute is');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/calling \+1/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Not dialled after all' }).click();
  await expect(page.getByText(/calling \+1/)).toHaveCount(0);
  await callNumber();
  await expect(page.getByText(/calling \+1/).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/worklist');
  await expect(page.getByText(/callable now/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Callable now' }).click();
  await expect(page).toHaveURL(/callable/);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText('not now')).toHaveCount(0);
});
