import { expect, type Locator, type Page } from '@playwright/test';
import { ask, caseStands, type Seat } from './desk';

interface Row {
  id: string;
  customerName: string;
  overdue: { minorUnits: number };
  actionable: { minorUnits: number };
  promiseStatus: string | null;
  planNext: object | null;
  takenBy: string | null;
}

const ROWS = `{ worklist(first: 100) { nodes { id customerName overdue { minorUnits } actionable { minorUnits }
  promiseStatus planNext { minorUnits } takenBy } } }`;

export interface CaseToNegotiate {
  id: string;
  customer: string;
}

/** A case of theirs in which nobody is and nothing is agreed yet, with so much overdue, in minor units. */
export async function caseToNegotiate(
  seat: Seat,
  { least, most }: { least: number; most: number },
): Promise<CaseToNegotiate> {
  const { worklist } = await ask<{ worklist: { nodes: Row[] } }>(seat, ROWS);
  const found = worklist.nodes.find(
    (row) =>
      row.overdue.minorUnits >= least &&
      row.overdue.minorUnits <= most &&
      row.actionable.minorUnits === row.overdue.minorUnits &&
      row.promiseStatus !== 'OPEN' &&
      row.planNext === null &&
      row.takenBy === null,
  );
  if (!found) throw new Error(`no case of ${least} to ${most} is free to be negotiated`);
  return { id: found.id, customer: found.customerName };
}

/** One of the three offers side by side. */
export function offer(page: Page, name: 'Their ask' | 'Our proposal' | 'Fallback'): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** Opens the case and, by its key, the negotiation desk. */
export async function openDesk(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}`);
  await caseStands(page);
  await page.keyboard.press('g');
  await deskStands(page);
}

/** The hands are in the first number: what is typed now goes there. */
export async function deskStands(page: Page): Promise<void> {
  await expect(offer(page, 'Our proposal')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Each time' })).toBeFocused();
}

/** The request in the corner of an approver's screen. */
export function requestOf(page: Page, asker: string, customer: string): Locator {
  return page.getByRole('region', { name: `${asker} asks for ${customer}` });
}

interface Plan {
  id: string;
  number: string;
  status: string;
  approval: {
    id: string;
    state: string;
    version: number;
    decidedBy: { name: string } | null;
  } | null;
  instalments: { number: number; amount: { amount: string }; status: string }[];
}

const PLANS = `query Plans($id: ID!) { collectionCase(id: $id) { plans { id number status
  approval { id state version decidedBy { name } }
  instalments { number status amount { amount } } } } }`;

/** The plans of a case, the last one made first. */
export async function plansOf(seat: Seat, id: string): Promise<Plan[]> {
  const { collectionCase } = await ask<{ collectionCase: { plans: Plan[] } }>(seat, PLANS, { id });
  return collectionCase.plans;
}
