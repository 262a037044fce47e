import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ask, caseStands, type Seat, sitDown, workNext } from './desk/desk';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const MODES = ['light', 'dark'] as const;

const PAGES = [
  { path: '/worklist', who: 'Mia', stands: (page: Page) => page.getByText(/to do/) },
  { path: '/cases', who: 'Sam', stands: (page: Page) => page.getByText(/to do/) },
  {
    path: '/customers',
    who: 'Mia',
    stands: (page: Page) => page.getByRole('heading', { level: 1 }),
  },
  {
    path: '/promises',
    who: 'Mia',
    stands: (page: Page) => page.getByRole('heading', { level: 1 }),
  },
  {
    path: '/promises?part=instalments&when=IN_GRACE',
    who: 'Mia',
    stands: (page: Page) => page.getByRole('grid'),
  },
  {
    path: '/promises?part=plans',
    who: 'Mia',
    stands: (page: Page) => page.getByRole('grid'),
  },
  { path: '/approvals', who: 'Sam', stands: (page: Page) => page.getByRole('listitem') },
  {
    path: '/forecast',
    who: 'Dana',
    stands: (page: Page) => page.getByRole('table').first(),
  },
  {
    path: '/policies',
    who: 'Dana',
    stands: (page: Page) => page.getByRole('table').first(),
  },
  {
    path: '/policies?kind=PLAN',
    who: 'Dana',
    stands: (page: Page) => page.getByRole('table').first(),
  },
  {
    path: '/imports',
    who: 'Theo',
    stands: (page: Page) => page.getByRole('heading', { level: 1 }),
  },
  {
    path: '/compliance',
    who: 'Iris',
    stands: (page: Page) => page.getByRole('button', { name: /Let through/ }).first(),
  },
  {
    path: '/compliance/notices',
    who: 'Iris',
    stands: (page: Page) => page.getByRole('table').first(),
  },
  {
    path: '/compliance/decisions',
    who: 'Iris',
    stands: (page: Page) => page.getByRole('table').first(),
  },
  {
    path: '/compliance/rules',
    who: 'Iris',
    stands: (page: Page) => page.getByText(/United States, federal/),
  },
  {
    path: '/compliance/portfolios',
    who: 'Iris',
    stands: (page: Page) => page.getByText('Before anybody is called'),
  },
  {
    path: '/scripts',
    who: 'Nora',
    stands: (page: Page) => page.getByRole('link', { name: /First contact/ }).first(),
  },
  {
    path: '/scripts/templates',
    who: 'Nora',
    stands: (page: Page) => page.getByText(/Voicemail/).first(),
  },
  { path: '/administration', who: 'Ada', stands: (page: Page) => page.getByRole('table') },
] as const;

async function axeFindsNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

/** Each size in each mode on a page that stands. */
async function inEverySizeAndMode(page: Page, stands: () => Promise<void>): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of MODES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await stands();
      await axeFindsNothing(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `nothing is wider than ${size.width}`).toBeLessThanOrEqual(size.width);
    }
  }
}

for (const { path, who, stands } of PAGES) {
  test(`${path} is accessible in both sizes and both modes`, async ({ browser }) => {
    const { page } = await sitDown(browser, who);
    await page.goto(path);
    await inEverySizeAndMode(page, () => expect(stands(page).first()).toBeVisible());
  });
}

test('the sign-in page is accessible in both sizes and both modes', async ({ page }) => {
  await page.goto('/sign-in');
  await inEverySizeAndMode(page, () =>
    expect(page.getByRole('button', { name: /^Mia/ })).toBeVisible(),
  );
});

test('the case page is accessible in both sizes and both modes', async ({ browser }) => {
  const page = await openCase(browser);
  await inEverySizeAndMode(page, () =>
    expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  );
});

test('the negotiation desk is accessible in both sizes and both modes', async ({ browser }) => {
  const page = await openCase(browser);
  await page.keyboard.press('g');
  await expect(page.getByRole('heading', { name: 'Our proposal' })).toBeVisible();
  await inEverySizeAndMode(page, () =>
    expect(page.getByRole('region', { name: /^(Their ask|Our proposal)$/ }).first()).toBeVisible(),
  );
});

test('the page of a plan is accessible in both sizes and both modes', async ({ browser }) => {
  const mia = await sitDown(browser, 'Mia');
  await mia.page.goto(`/plans/${await runningPlan(mia)}`);
  await inEverySizeAndMode(mia.page, () =>
    expect(mia.page.getByRole('table', { name: 'Schedule' })).toBeVisible(),
  );
});

test('the dialogs of the case page are accessible', async ({ browser }) => {
  const page = await openCase(browser);
  for (const key of ['t', 's', 'e', 'f', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await axeFindsNothing(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a browser without Temporal is given one', async ({ browser }) => {
  const { page } = await sitDown(browser, 'Mia');
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Temporal');
  });
  await page.goto('/worklist');
  await expect(page.getByText(/to do/).first()).toBeVisible();
  expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'Temporal'))).toBe('object');
});

async function runningPlan(seat: Seat): Promise<string> {
  const { paymentPlans } = await ask<{ paymentPlans: { nodes: { id: string }[] } }>(
    seat,
    '{ paymentPlans(filter: { which: "RUNNING" }, first: 1) { nodes { id } } }',
  );
  const [plan] = paymentPlans.nodes;
  if (!plan) throw new Error('the demo has no running plan');
  return plan.id;
}

async function openCase(browser: Browser): Promise<Page> {
  const { page } = await sitDown(browser, 'Mia');
  await workNext(page);
  await caseStands(page);
  return page;
}
