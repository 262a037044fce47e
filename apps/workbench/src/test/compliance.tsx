import { Route } from 'react-router';
import { CompliancePage } from '../compliance/CompliancePage';
import { type Answers, renderPage, thrownCode } from './render-page';

export const OFFICER = {
  may: ['COMPLIANCE', 'GRANT_OVERRIDE', 'CONTACT_RULES'],
  roles: ['COMPLIANCE_OFFICER'],
};

/** A part of the compliance page as an officer sees it; its parts are fetched when they are first opened. */
export function openCompliance(part: string, answers: Answers) {
  return renderPage(<CompliancePage />, {
    path: `/compliance/${part}`,
    route: '/compliance/:part?',
    me: OFFICER,
    answers,
    others: <Route path="/cases/:id" element={<p>the case</p>} />,
  });
}

/** How long a part may take until it is there. */
export const FETCHED = { timeout: 5000 };

export function broken(): never {
  throw thrownCode('INTERNAL_SERVER_ERROR');
}
