import { expect, test } from '@playwright/test';
import { ask, FIRST, SECOND, type Seat, sitDown } from './desk/desk';
import { caseToNegotiate, offer, openDesk, plansOf } from './desk/negotiation';
import { type PolicyOf, publishPolicy } from './desk/policy';

const BOOK = 'query Book($id: ID!) { collectionCase(id: $id) { today portfolio { id } } }';

async function approvalPolicyOf(seat: Seat, id: string): Promise<PolicyOf> {
  const { collectionCase } = await ask<{
    collectionCase: { today: string; portfolio: { id: string } };
  }>(seat, BOOK, { id });
  const { today, portfolio } = collectionCase;
  return { kind: 'APPROVAL', portfolioId: portfolio.id, today };
}

test('two who approve at once make one decision, and the other is told whose', async ({
  browser,
}) => {
  const mia = await sitDown(browser, 'Mia');
  const sam = await sitDown(browser, 'Sam', SECOND);
  const dana = await sitDown(browser, 'Dana', FIRST);
  const { id, customer } = await caseToNegotiate(mia, { least: 1_000_000, most: 4_900_000 });
  const policy = await approvalPolicyOf(mia, id);
  // everyone who may is asked at once: the own supervisor has no head start
  const before = await publishPolicy(dana, policy, { ownSupervisorSeconds: 0 });
  try {
    for (const { page } of [sam, dana]) {
      await page.goto('/approvals');
      await expect(page.getByRole('heading', { level: 1, name: 'Approvals' })).toBeVisible();
    }
    await openDesk(mia.page, id);
    const ours = offer(mia.page, 'Our proposal');
    await ours.getByRole('textbox', { name: 'Parts' }).fill('5');
    await expect(ours.getByText('needs a supervisor')).toBeVisible();
    await mia.page.keyboard.press('Control+Enter');
    const buttons = [sam, dana].map(({ page }) =>
      page.getByRole('button', { name: `Approve ${customer}` }),
    );
    for (const button of buttons) await expect(button).toBeVisible();
    await Promise.all(buttons.map((button) => button.click()));

    await expect(ours.getByText(/approved by (Sam Carter|Dana Fischer)/)).toBeVisible();
    const [plan] = await plansOf(mia, id);
    const decider = plan?.approval?.decidedBy?.name ?? '';
    const [first, other] = decider === 'Sam Carter' ? [sam, dana] : [dana, sam];
    await expect(first.page.getByText(/Approved\. .* Mia is told/)).toBeVisible();
    await expect(
      other.page.getByText(new RegExp(`${decider.split(' ')[0]} approved it .*before you`)),
    ).toBeVisible();
    expect(plan?.approval?.state).toBe('APPROVED');
  } finally {
    await publishPolicy(dana, policy, before);
  }
});
