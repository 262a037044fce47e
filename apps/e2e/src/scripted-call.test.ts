import { expect, test } from '@playwright/test';
import { caseOf, isAwake, script } from './desk/contact';
import { ask, caseStands, Fingers, sitDown } from './desk/desk';

const PROMISES = `query ($id: ID!) { collectionCase(id: $id) { promises { status dueOn }
  } }`;

test('a scripted call, from the first line to the recorded promise, by keys alone', async ({
  browser,
}) => {
  const grace = await sitDown(browser, 'Grace');
  const { page } = grace;
  const { id } = await caseOf(grace, 'Ruth Calloway');
  await isAwake(grace, id);
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  await expect(page.getByText(/call allowed/).first()).toBeVisible();
  // which number: the one that may be called; the call is placed
  await page.keyboard.press('k');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/calling \+1/).first()).toBeVisible();
  const panel = script(page);
  await expect(panel.getByText('Promise broken or instalment missed')).toBeVisible();
  await expect(panel.getByText(/this call may be recorded/)).toBeVisible();
  // nothing of the debt stands in the script before one knows who speaks
  await expect(panel).not.toContainText(/debt|owe|USD|Larkfield/);

  const fingers = new Fingers(page);
  await fingers.press('Enter', 'y');
  await expect(panel.getByText(/date of birth/).first()).toBeVisible();
  await fingers.press('1', '2', 'Enter');
  await expect(panel.getByText(/from a debt collector/)).toBeVisible();

  // the call goes on where it was, whatever becomes of the page
  await page.reload();
  await expect(panel.getByText(/from a debt collector/)).toBeVisible();
  await expect(page.getByText(/calling \+1/).first()).toBeVisible();

  await fingers.press('Enter');
  await expect(panel.getByText(/What happened\?/).first()).toBeVisible();
  await fingers.press('n');
  await expect(panel.getByRole('group', { name: 'Offers' })).toBeVisible();
  await fingers.press('2');
  await expect(panel.getByText(/on which day/)).toBeVisible();
  await fingers.press('Enter');
  await expect(panel.getByText(/read that back: .* USD on /)).toBeVisible();
  await fingers.press('Enter');
  await expect(panel.getByText(/Thank you for working this out/)).toBeVisible();
  await fingers.press('Enter', 'Control+Enter');
  await expect(
    page.getByText(/Grace Kim called Ruth Calloway: promise to pay/).first(),
  ).toBeVisible();
  expect(fingers.pressed).toBeLessThanOrEqual(14);

  const { collectionCase } = await ask<{
    collectionCase: { promises: { status: string }[] };
  }>(grace, PROMISES, { id });
  expect(collectionCase.promises.filter(({ status }) => status === 'OPEN')).toHaveLength(1);
  // a talk closes the telephone for seven days: the header says so at once
  await expect(page.getByText(/no call · from/).first()).toBeVisible();
});

test('an outcome of voicemail shows the message, and nothing else is read', async ({ browser }) => {
  const luis = await sitDown(browser, 'Luis');
  const { page } = luis;
  const { id } = await caseOf(luis, 'Oscar Lindgren');
  await isAwake(luis, id);
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  await page.keyboard.press('k');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = script(page);
  await expect(panel.getByText(/this call may be recorded/)).toBeVisible();
  await page.keyboard.press('v');
  await expect(panel.getByText(/Northgate Services/).first()).toBeVisible();
  await expect(panel).not.toContainText(/debt|owe|balance|USD|Recovery|collect/i);
});
