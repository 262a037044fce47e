import { screen } from '@testing-library/react';
import { CasePage } from '../collection-case/CasePage';
import type { CaseView } from '../collection-case/case-view';
import { aCase } from './case-view';
import { anAttempt } from './contact-decisions';
import { aNegotiation } from './negotiation';
import { type Answers, renderPage } from './render-page';

const EMPTY_TIMELINE = {
  timeline: {
    __typename: 'TimelineConnection',
    nodes: [],
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
};

/** A case of a person. */
export function consumerCase(): CaseView {
  const view = aCase();
  return { ...view, portfolio: { ...view.portfolio, debtKind: 'CONSUMER' } };
}

/** The case page with a call that was placed a moment ago. */
export function openCall(view: CaseView, answers: Answers) {
  return renderPage(<CasePage />, {
    path: `/cases/${view.id}`,
    route: '/cases/:id/*',
    me: { may: ['WORKLIST', 'WORK', 'ADD_NOTE', 'NEGOTIATE'] },
    answers: [
      ...answers,
      ['OpenAttempt', () => ({ openAttempt: anAttempt() })],
      ['CasePage', () => ({ collectionCase: view })],
      ['Timeline', () => EMPTY_TIMELINE],
      [
        'LogContact',
        () => ({
          logContact: {
            __typename: 'ContactLogged',
            contactLog: { __typename: 'ContactLog', id: 'log-1', outcome: 'PROMISE' },
            case: view,
          },
        }),
      ],
      ['Negotiation', () => ({ negotiation: aNegotiation() })],
    ],
  });
}

/** The panel of the script, once it is there. */
export function panel() {
  return screen.findByRole('region', { name: 'Script' });
}
