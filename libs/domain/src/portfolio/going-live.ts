import { type Refusal, refuse } from '../refusal/refusal';
import type { CollectorRelation, DebtKind } from './portfolio';

/** What must be there before somebody is called about a placed consumer debt. */
export const READINESS_CHECKS = [
  'FACTS_IN',
  'RECENT_CALLS_IN',
  'COLLECTOR_NAMES',
  'ITEMIZATIONS',
  'NOTICES',
  'PLACES',
  'SCRIPTS',
  'TEMPLATES',
  'RULES_READ',
] as const;
export type ReadinessCheckId = (typeof READINESS_CHECKS)[number];

/** What may be confirmed by hand: where there is nothing to import, or what only a person can know. */
const ATTESTABLE: ReadonlySet<ReadinessCheckId> = new Set([
  'FACTS_IN',
  'RECENT_CALLS_IN',
  'ITEMIZATIONS',
  'PLACES',
  'RULES_READ',
]);

/** Whether a check may be confirmed by hand. */
export function mayAttest(id: ReadinessCheckId): boolean {
  return ATTESTABLE.has(id);
}

/** Whether a portfolio goes live by the checklist: consumer debts of others, placed or bought. All others are live at once. */
export function isReadinessNeeded(portfolio: {
  readonly debtKind: DebtKind;
  readonly relation: CollectorRelation;
}): boolean {
  const { debtKind, relation } = portfolio;
  return debtKind === 'CONSUMER' && (relation === 'THIRD_PARTY' || relation === 'DEBT_BUYER');
}

/** What was found of a portfolio. Counts of rows; names null where they are not entered. */
export type ReadinessFacts = {
  /** ISO 3166: notices are asked for in the United States only */
  readonly country: string;
  readonly hasFactsImport: boolean;
  readonly hasRecentCallsImport: boolean;
  readonly legalName: string | null;
  readonly callName: string | null;
  readonly phone: string | null;
  readonly disputeAddress: string | null;
  readonly debts: number;
  readonly debtsWithoutItemization: number;
  readonly overdueNotices: number;
  readonly customers: number;
  readonly customersWithoutPlace: number;
  /** moments for which a published script is there */
  readonly scriptMoments: readonly string[];
  readonly hasVoicemailTemplate: boolean;
};

/** One line of the checklist. `missing` null: done, as far as Kept can see. */
export type ReadinessFinding = {
  readonly id: ReadinessCheckId;
  readonly text: string;
  readonly missing: string | null;
  /** where it is done */
  readonly path: string | null;
};

const SCRIPTS_NEEDED: readonly (readonly [string, string])[] = [
  ['FIRST_CONTACT', 'the first contact'],
  ['INBOUND', 'inbound calls'],
  ['VOICEMAIL', 'voicemail'],
];

/** What is there and what is missing before a portfolio goes live, in the order in which it is done. */
export function readinessOf(facts: ReadinessFacts): ReadinessFinding[] {
  const isUs = facts.country === 'US';
  const findings: (ReadinessFinding | null)[] = [
    {
      id: 'FACTS_IN',
      text: 'Stops, attorneys, bankruptcies and disputes of the creditor are in',
      missing: facts.hasFactsImport ? null : 'No file of compliance facts was imported yet',
      path: '/imports',
    },
    {
      id: 'RECENT_CALLS_IN',
      text: 'Our own contacts of the last seven days are in',
      missing: facts.hasRecentCallsImport
        ? null
        : 'No file of contacts was imported in the last seven days',
      path: '/imports',
    },
    namesOf(facts),
    isUs ? itemizationsOf(facts) : null,
    isUs ? noticesOf(facts) : null,
    {
      id: 'PLACES',
      text: 'Customers have a place, by which hours and laws are found',
      missing: countOf(facts.customersWithoutPlace, facts.customers, 'without any address or zone'),
      path: '/customers',
    },
    scriptsOf(facts),
    {
      id: 'TEMPLATES',
      text: 'The voicemail message is active',
      missing: facts.hasVoicemailTemplate ? null : 'No voicemail message is active',
      path: '/scripts/templates',
    },
    {
      id: 'RULES_READ',
      text: 'Counsel has approved the rules that are used',
      missing: 'The rules are research, not legal advice: counsel approves them before use',
      path: '/compliance/rules',
    },
  ];
  return findings.filter((one) => one !== null);
}

function namesOf({ legalName, callName, phone, disputeAddress }: ReadinessFacts): ReadinessFinding {
  const names = { legalName, callName, phone, disputeAddress };
  const words: Readonly<Record<keyof typeof names, string>> = {
    legalName: 'the business name',
    callName: 'a name for voicemail',
    phone: 'a telephone number',
    disputeAddress: 'an address for disputes',
  };
  const lacking = (Object.keys(words) as (keyof typeof names)[]).filter((name) => !names[name]);
  return {
    id: 'COLLECTOR_NAMES',
    text: 'Names, number and address that are said and printed are entered',
    missing:
      lacking.length === 0 ? null : `Missing: ${lacking.map((name) => words[name]).join(', ')}`,
    path: '/compliance/portfolios',
  };
}

function itemizationsOf({ debts, debtsWithoutItemization }: ReadinessFacts): ReadinessFinding {
  return {
    id: 'ITEMIZATIONS',
    text: 'Debts are itemized, so that their notices can be written',
    missing: countOf(debtsWithoutItemization, debts, 'without an itemization'),
    path: '/compliance/notices',
  };
}

function noticesOf({ overdueNotices }: ReadinessFacts): ReadinessFinding {
  return {
    id: 'NOTICES',
    text: 'No validation notice is overdue',
    missing: overdueNotices === 0 ? null : `${overdueNotices} overdue`,
    path: '/compliance/notices',
  };
}

function scriptsOf({ scriptMoments }: ReadinessFacts): ReadinessFinding {
  const lacking = SCRIPTS_NEEDED.filter(([moment]) => !scriptMoments.includes(moment));
  return {
    id: 'SCRIPTS',
    text: 'Scripts for the first contact, inbound calls and voicemail are published',
    missing:
      lacking.length === 0 ? null : `Missing: ${lacking.map(([, words]) => words).join(', ')}`,
    path: '/scripts',
  };
}

function countOf(missing: number, all: number, what: string): string | null {
  if (all === 0) return 'There are none yet';
  return missing === 0 ? null : `${missing} of ${all} ${what}`;
}

/** Whether a portfolio may go live: null, or what is missing as reasons. `attested`: the checks confirmed by hand. */
export function checkGoLive(
  findings: readonly ReadinessFinding[],
  attested: ReadonlySet<string>,
): Refusal | null {
  const open = findings.filter(
    ({ id, missing }) => missing !== null && !(mayAttest(id) && attested.has(id)),
  );
  if (open.length === 0) return null;
  const reasons = open.map(({ id, text, missing }) => ({
    rule: id,
    text,
    ...(missing === null ? {} : { value: missing }),
  }));
  return refuse('NOT_LIVE', 'Not everything is there yet; nobody is called from it before.', {
    reasons,
  });
}
