import type {
  ComplianceFact,
  ComplianceFactDetails,
  ComplianceFactKind,
} from '../compliance-fact/compliance-fact';
import type { ContactRule } from '../contact-rule/contact-rule';
import { DEFAULT_CONTACT_POLICY } from '../contact-rule/default-contact-policy';
import { houseRules } from '../contact-rule/house-rules';
import { LAW_PACKS } from '../contact-rule/law-packs';
import { KEPT_RULES } from '../contact-rule/packs/kept';
import type {
  ContactFacts,
  ContactHistoryRow,
  ContactProposal,
  ContactQuestion,
} from './contact-decision';

/** The rules of a consumer portfolio in the United States, one list for all examples. */
export const EXAMPLE_RULES: readonly ContactRule[] = [
  ...LAW_PACKS.flatMap(({ rules }) => rules),
  ...KEPT_RULES.rules,
  ...houseRules(DEFAULT_CONTACT_POLICY.CONSUMER, {
    country: 'US',
    debtKind: 'CONSUMER',
    relation: 'THIRD_PARTY',
  }),
];

const moment = (text: string) => Temporal.Instant.from(text);

/** A fact with everything that is not said left open: of the person, long known, in writing. */
export function exampleFact<K extends ComplianceFactKind>(
  kind: K,
  details: ComplianceFactDetails[K],
  more: Partial<ComplianceFact<K>> = {},
): ComplianceFact {
  const made = {
    id: kind,
    kind,
    details,
    debtIds: null,
    contactPointId: null,
    receivedAt: moment('2020-01-01T00:00:00Z'),
    isWritten: true,
    fromOn: null,
    untilOn: null,
    ...more,
  };
  // kind and details go together by the signature, which a union cannot follow
  return made as unknown as ComplianceFact;
}

/** An unanswered call about D1. */
export function exampleContact(
  at: string,
  more: Partial<ContactHistoryRow> = {},
): ContactHistoryRow {
  return {
    at: moment(at),
    channel: 'PHONE',
    direction: 'OUTBOUND',
    reach: 'NO_ANSWER',
    debtIds: ['D1'],
    isSamePerson: true,
    party: 'CUSTOMER',
    purpose: null,
    use: null,
    isReply: false,
    isByOtherCollector: false,
    ...more,
  };
}

export type ExampleQuestion = {
  readonly at?: string;
  readonly proposal?: Partial<ContactProposal>;
  readonly about?: Partial<ContactFacts>;
  /** beside the validation notice that was sent long ago */
  readonly facts?: readonly ComplianceFact[];
  readonly history?: readonly ContactHistoryRow[];
  readonly rules?: readonly ContactRule[];
};

/** A collector for others calls a consumer in Columbus, Ohio, on Wednesday 6 May 2026 at 11:00 there. */
export function exampleQuestion(asked: ExampleQuestion = {}): ContactQuestion {
  return {
    at: moment(asked.at ?? '2026-05-06T15:00:00Z'),
    proposal: {
      channel: 'PHONE',
      direction: 'OUTBOUND',
      party: 'CUSTOMER',
      purpose: 'COLLECT',
      debtIds: ['D1'],
      contactPointId: 'point',
      hasOptOutNotice: null,
      ...asked.proposal,
    },
    facts: {
      relation: 'THIRD_PARTY',
      debtKind: 'CONSUMER',
      isPerson: true,
      owedUsd: null,
      places: [{ country: 'US', region: 'OH', city: 'Columbus' }],
      zones: ['America/New_York'],
      point: { id: 'point', use: null, state: 'VALID', isOptedOut: false },
      facts: [
        exampleFact('VALIDATION_NOTICE', { sentOn: '2020-01-02', periodEndsOn: null }),
        ...(asked.facts ?? []),
      ],
      isLive: true,
      calendar: { weekend: [6, 7], holidays: [] },
      debts: [
        { id: 'D1', incurredOn: null, isStudentLoan: false },
        { id: 'D2', incurredOn: null, isStudentLoan: false },
      ],
      ...asked.about,
    },
    history: asked.history ?? [],
    rules: asked.rules ?? EXAMPLE_RULES,
  };
}
