import type { CollectorRelation, DebtKind } from '../portfolio/portfolio';
import type { ContactPolicy, ContactRule, RuleTest } from './contact-rule';
import { ALL_WEEK, rowsOf } from './packs/rule-row';

/** The portfolio a policy speaks for. */
export type HouseFacts = {
  /** ISO country */
  readonly country: string;
  readonly debtKind: DebtKind;
  readonly relation: CollectorRelation;
};

const house = rowsOf('HOUSE', {});

/**
 * The rules a portfolio's policy adds to the law. They only add: each warns and can be overridden, and whatever the
 * policy's own rules say, the law is looked at beside them and the most restrictive decides.
 */
export function houseRules(policy: ContactPolicy, facts: HouseFacts): ContactRule[] {
  return [
    ...hoursRules(policy),
    ...countRules(policy),
    ...mirrorRules(policy, facts),
    ...policy.rules.map(asHouseRule),
  ];
}

/** Under a name of the house, so that whoever may override it never overrides a rule of the law by the same name. */
function asHouseRule(rule: ContactRule): ContactRule {
  const id = rule.id.startsWith('HOUSE-') ? rule.id : `HOUSE-${rule.id}`;
  return { ...rule, id, pack: 'HOUSE' };
}

function hoursRules({ hours, notOnHolidays }: ContactPolicy): ContactRule[] {
  if (hours === null && !notOnHolidays) return [];
  return [
    warns(
      'HOUSE-HOURS',
      'TIME',
      hours === null ? 'Not on public holidays.' : 'Within the hours of the house.',
      {
        kind: 'HOURS',
        windows: hours ?? [{ days: ALL_WEEK, from: null, to: null }],
        notOnHolidays,
        isOpenInterval: false,
        channels: ['PHONE', 'PRERECORDED_CALL', 'VISIT'],
        consentLifts: true,
      },
    ),
  ];
}

function countRules(policy: ContactPolicy): ContactRule[] {
  const { talkEveryBusinessDays: talk, contactsPerWeek: week, textsPerDay, emailsPerDay } = policy;
  const rules = [
    warns('HOUSE-TEXTS', 'FREQUENCY', 'Not more texts on one day than the house sends.', {
      kind: 'PER_DAY',
      channel: 'TEXT',
      most: textsPerDay,
    }),
    warns('HOUSE-EMAILS', 'FREQUENCY', 'Not more e-mails on one day than the house sends.', {
      kind: 'PER_DAY',
      channel: 'EMAIL',
      most: emailsPerDay,
    }),
  ];
  if (talk !== null) {
    rules.push(
      warns('HOUSE-TALK', 'FREQUENCY', `One talk in ${talk} business days.`, {
        kind: 'AFTER_TALK',
        days: talk,
        unit: 'BUSINESS',
      }),
    );
  }
  if (week !== null) {
    rules.push(
      warns('HOUSE-WEEK', 'FREQUENCY', `At most ${week} contacts a week.`, {
        kind: 'COUNT',
        count: { most: week, days: 7, unit: 'PERSON', counts: 'CONNECTED_ATTEMPTS' },
      }),
    );
  }
  return rules;
}

/**
 * Where the federal rules for collectors do not bind, the house holds itself to them: it warns where they would block. Of
 * business debts only the count of calls is taken over: how often a firm is spoken to has a rule of its own.
 */
function mirrorRules(
  { mirrorsRegulationF }: ContactPolicy,
  { debtKind }: HouseFacts,
): ContactRule[] {
  if (!mirrorsRegulationF) return [];
  const isConsumer = debtKind === 'CONSUMER';
  return [
    {
      ...warns(
        'US-COV-1',
        'COVERAGE',
        'Where the federal rules for collectors do not bind, the house holds itself to them.',
        {
          kind: 'COVERAGE',
          mirrorAs: 'WARN',
          mirrors: 'US',
          ...(isConsumer ? {} : { mirrorsOnly: ['US-FREQ-1'] }),
        },
      ),
      coverage: {
        country: 'US',
        debtKinds: [debtKind],
        ...(isConsumer ? { personsOnly: true } : {}),
      },
      citation: '15 USC 1692a(5), (6)',
    },
  ];
}

function warns(id: string, topic: ContactRule['topic'], text: string, test: RuleTest): ContactRule {
  return house({
    id,
    topic,
    test,
    effect: 'WARN',
    isOverridable: true,
    text,
    citation: 'House rule',
    confidence: 'P',
  });
}
