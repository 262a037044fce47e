import type {
  CaseContactDecisions,
  ContactDecisionView,
  ContactHitView,
} from '../contact-decision/contact-decision-words';
import type { Attempt } from '../contact-decision/use-attempt';
import type { Override } from '../contact-override/use-overrides';
import type { ComplianceFactPartsFragment } from '../gql/graphql';
import { NOW } from './case-view';
import type { Answers } from './render-page';

/** Seven calls in seven days, as the law of the vectors says it. */
export function aHit(changes: Partial<ContactHitView> = {}): ContactHitView {
  return {
    __typename: 'ContactHit',
    ruleId: 'US-FREQ-7',
    pack: 'US',
    topic: 'FREQUENCY',
    effect: 'BLOCK',
    isOverridable: true,
    text: 'Seven calls about this debt since Fri 13 Nov.',
    citation: '12 CFR 1006.14(b)(2)(i)(A)',
    confidence: 'P',
    value: null,
    factIds: [],
    endsAt: '2026-11-20T13:00:00Z',
    wouldChange: 'their direct consent',
    ...changes,
  };
}

export function aDecision(changes: Partial<ContactDecisionView> = {}): ContactDecisionView {
  return {
    __typename: 'ContactDecision',
    decision: 'ALLOW',
    hits: [],
    nextAllowedAt: null,
    allowedUntil: '2026-11-20T02:00:00Z',
    mayDiscuss: 'DEBT',
    unknown: [],
    budgets: [
      {
        __typename: 'ContactBudget',
        ruleId: 'US-FREQ-7',
        used: 2,
        most: 7,
        days: 7,
        citation: '12 CFR 1006.14(b)(2)(i)(A)',
      },
    ],
    withoutPack: [],
    zones: ['America/New_York'],
    isOverridable: false,
    isWarningAnswered: false,
    ...changes,
  };
}

/** Blocked until 08:00 of tomorrow there; compliance may let it through. */
export function aBlock(changes: Partial<ContactDecisionView> = {}): ContactDecisionView {
  return aDecision({
    decision: 'BLOCK',
    hits: [aHit()],
    nextAllowedAt: '2026-11-20T13:00:00Z',
    allowedUntil: null,
    isOverridable: true,
    ...changes,
  });
}

/** The decisions of a case; `points` by id, PHONE. */
export function decisionsOf(
  points: Readonly<Record<string, ContactDecisionView>> = {},
  changes: Partial<CaseContactDecisions> = {},
): CaseContactDecisions {
  return {
    __typename: 'CaseContactDecisions',
    caseId: 'case-1',
    at: NOW.toString(),
    call: Object.values(points)[0] ?? aDecision(),
    inbound: aDecision(),
    points: Object.entries(points).map(([contactPointId, decision]) => ({
      __typename: 'PointDecision',
      contactPointId,
      channel: 'PHONE',
      decision,
    })),
    isLive: true,
    zones: ['America/New_York'],
    zoneData: '2026b',
    ...changes,
  };
}

export function anAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    __typename: 'ContactAttempt',
    id: 'attempt-1',
    caseId: 'case-1',
    channel: 'PHONE',
    direction: 'OUTBOUND',
    party: 'CUSTOMER',
    purpose: 'COLLECT',
    contactPointId: 'point-1',
    debtIds: [],
    state: 'PLACED',
    placedAt: NOW.toString(),
    decision: aDecision(),
    version: 1,
    ...changes,
  };
}

export function anOverride(changes: Partial<Override> = {}): Override {
  return {
    __typename: 'ContactOverride',
    id: 'override-1',
    caseId: 'case-1',
    customerId: 'customer-1',
    customerName: 'Halvorsen Steel',
    portfolioName: 'Midwest Metals',
    channel: 'PHONE',
    contactPointId: 'point-1',
    hits: [aHit()],
    ruleIds: ['US-FREQ-7'],
    reason: 'They asked to be called back',
    askedByName: 'Mia Berg',
    askedAt: '2026-11-19T20:10:00Z',
    state: 'WAITING',
    decidedByName: null,
    decidedAt: null,
    decisionNote: null,
    expiresAt: '2026-11-19T22:10:00Z',
    version: 1,
    allowedActions: [],
    ...changes,
  };
}

export function aFact(
  changes: Partial<ComplianceFactPartsFragment> = {},
): ComplianceFactPartsFragment {
  return {
    __typename: 'ComplianceFact',
    id: 'fact-1',
    customerId: 'customer-1',
    portfolioId: null,
    kind: 'ATTORNEY',
    debtIds: null,
    contactPointId: null,
    details: { name: 'Jane Roe' },
    text: 'Represented by Jane Roe',
    effectText: 'Only the representative is contacted, unless they are silent or agree.',
    fromOn: null,
    untilOn: null,
    receivedAt: '2026-11-12T15:00:00Z',
    isWritten: false,
    medium: null,
    fromWhom: null,
    evidence: null,
    note: null,
    recordedByName: 'Mia Berg',
    recordedAt: '2026-11-12T15:00:00Z',
    endedAt: null,
    endedByName: null,
    endReason: null,
    version: 1,
    allowedActions: ['update'],
    ...changes,
  };
}

/** What every case page asks: answered as of a customer whom nothing protects and nobody has tried. */
export const QUIET_CONTACT: Answers = [
  ['ContactDecisions', () => ({ contactDecisions: decisionsOf() })],
  ['OpenAttempt', () => ({ openAttempt: null })],
  ['ContactOverrides', () => ({ contactOverrides: [] })],
  ['ComplianceFacts', () => ({ complianceFacts: [] })],
];
