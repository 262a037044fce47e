import { screen } from '@testing-library/react';
import { CasePage } from '../collection-case/CasePage';
import type { CaseView } from '../collection-case/case-view';
import type { Negotiation } from '../negotiation/desk-facts';
import { aCase } from './case-view';
import { aDeskPlan, aNegotiation, DESK_ITEMS } from './negotiation';
import { type Answers, type Asked, renderPage } from './render-page';

export const EMPTY_TIMELINE = {
  timeline: {
    __typename: 'TimelineConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
};

const NEGOTIATOR = { may: ['WORKLIST', 'WORK', 'NEGOTIATE'] };
export const VIEW = aCase({ items: [...DESK_ITEMS] });

type Opened = { negotiation?: Negotiation; view?: CaseView; answers?: Answers; path?: string };

/** The case page, at its own address or the desk's, with answers given by the test. */
export function openDesk(options: Opened = {}) {
  const { negotiation = aNegotiation(), view = VIEW, answers = [] } = options;
  return renderPage(<CasePage />, {
    path: options.path ?? '/cases/case-1',
    route: '/cases/:id/negotiation?',
    me: NEGOTIATOR,
    answers: [
      ...answers,
      ['CasePage', () => ({ collectionCase: view })],
      ['Timeline', () => EMPTY_TIMELINE],
      ['Negotiation', () => ({ negotiation })],
    ],
  });
}

export const AT_DESK = '/cases/case-1/negotiation';

/** One of the three offers. Found by its heading: asking the whole page for regions takes long. */
export async function column(name: string): Promise<HTMLElement> {
  const heading = await screen.findByText(name, { selector: 'h3' });
  const region = heading.closest('section');
  if (region === null) throw new Error(`${name} stands in no region`);
  return region;
}

/** The schedule in words, as the column shows it. */
export function wordsOf(region: HTMLElement): string {
  return region.querySelector('[data-part="schedule"]')?.textContent ?? '';
}

/** What was sent last by a mutation. */
export function inputOf(asked: readonly Asked[], name: string) {
  const found = asked.filter((one) => one.name === name).at(-1);
  return (found?.variables as { input: Record<string, unknown> } | undefined)?.input;
}

export function noNetwork(): never {
  throw new TypeError('Failed to fetch');
}

export const AGREED = aDeskPlan({
  status: 'ACTIVE',
  kind: 'PLAN',
  approval: null,
});
