import { expect, test } from '@playwright/test';
import { caseOf, isAwake, script } from './desk/contact';
import { ask, caseStands, sitDown } from './desk/desk';

const LEFT = `query ($id: ID!, $customerId: ID!) {
  complianceFacts(customerId: $customerId) { kind }
  collectionCase(id: $id) { plans { kind status isHardship } }
}`;

test('somebody who lost the job is led to what they can spare, and to help, in one call', async ({
  browser,
}) => {
  const grace = await sitDown(browser, 'Grace');
  const { page } = grace;
  const { id, customerId } = await caseOf(grace, 'Dennis Abernathy');
  await isAwake(grace, id);
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  await page.keyboard.press('k');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = script(page);
  const stands = (words: RegExp) => expect(panel.getByText(words).first()).toBeVisible();
  await stands(/this call may be recorded/);
  await page.keyboard.press('Enter');
  await stands(/May I speak with/);
  await page.keyboard.press('y');
  await stands(/date of birth/);
  for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
  await stands(/attempt to collect a debt and any information obtained will be used/);
  await page.keyboard.press('Enter');
  await stands(/you can dispute/);
  await page.keyboard.press('Enter');
  await stands(/What happened with this account/);
  // they cannot pay: the pressure goes out of the call
  await page.keyboard.press('c');
  await stands(/You do not have to decide or pay anything in this call/);
  await page.keyboard.press('Enter');
  await stands(/what has changed/);
  await page.keyboard.press('j');
  await stands(/May I make a short note/);
  await page.keyboard.press('Enter');
  await stands(/Note the hardship/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  // what comes in, and what they need to live on
  await stands(/rent, food, energy/);
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Income').fill('1500');
  await dialog.getByLabel('Essentials').fill('1400');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await stands(/free, independent help/);
  await page.keyboard.press('Enter');
  await stands(/up to 100\.00 USD a month can be spared/);
  await page.keyboard.press('1');
  await stands(/an amount that you are sure of/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kind=ARRANGEMENT&hardship=yes/);
  await expect(page.getByText('within your authority').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await stands(/read that back: 100\.00 USD.*we look together at whether it still fits/);
  await expect(panel).toBeFocused();
  await page.keyboard.press('Enter');
  await stands(/Please look after yourself/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Grace Kim called Dennis Abernathy: hardship/).first()).toBeVisible();

  const left = await ask<{
    complianceFacts: { kind: string }[];
    collectionCase: { plans: { kind: string; status: string; isHardship: boolean }[] };
  }>(grace, LEFT, { id, customerId });
  expect(left.complianceFacts.map(({ kind }) => kind)).toContain('HARDSHIP');
  expect(left.collectionCase.plans).toContainEqual({
    kind: 'ARRANGEMENT',
    status: 'ACTIVE',
    isHardship: true,
  });
  // nobody presses them now
  await expect(page.getByText(/off the worklist until/).first()).toBeVisible();
});
