import { type Browser, expect, type Page } from '@playwright/test';

/** The two servers behind one database; the second is the first where only one is given. */
export const FIRST = process.env.KEPT_E2E_URL ?? '';
export const SECOND = process.env.KEPT_E2E_URL_2 ?? FIRST;

export interface Seat {
  page: Page;
  origin: string;
}

/** Opens a browser of its own for one of the demo's people, signed in by the one click. */
export async function sitDown(
  browser: Browser,
  name: string,
  origin: string = FIRST,
): Promise<Seat> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return { page, origin };
}

/** Presses keys one by one and counts them: what the collector's fingers do, and nothing else. */
export class Fingers {
  pressed = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.page.keyboard.press(key);
    }
  }
}

/** Waits until a case page stands: its outcomes can be picked. */
export async function caseStands(page: Page): Promise<string> {
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /No answer/ })).toBeVisible();
  return page.url().split('/cases/')[1]?.split(/[?#]/)[0] ?? '';
}

/** The next case of the worklist, by its key. */
export async function workNext(page: Page): Promise<{ id: string; customer: string }> {
  await page.goto('/worklist');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('n');
  const id = await caseStands(page);
  return { id, customer: await customerOf(page) };
}

export async function customerOf(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
}

/** Asks GraphQL as whoever sits there; for facts that a journey checks behind the screen. */
export async function ask<T>(seat: Seat, query: string, variables: object = {}): Promise<T> {
  const response = await seat.page.request.post(`${seat.origin}/graphql`, {
    data: { query, variables },
    headers: { origin: seat.origin },
  });
  const body = await response.json();
  expect(body.errors, JSON.stringify(body.errors)).toBeUndefined();
  return body.data;
}
