import {
  type AttemptChannel,
  type CollectorRelation,
  type ContactFacts,
  type ContactHistoryRow,
  type ContactParty,
  type ContactPurpose,
  type ContactQuestion,
  DEFAULT_CONTACT_POLICY,
  type DebtKind,
  type FilePlace,
  houseRules,
  KEPT_RULES,
  LAW_PACKS,
  type ProposedPoint,
} from '../src/index';
import type { Vector, VectorContact } from './vector';
import { vectorFacts } from './vector-facts';
import { vectorHolidays } from './vector-holidays';
import { CHANNEL_WORDS, CHANNELS, PURPOSES, REACHES } from './vector-words';

const POINT = 'point';

/** The question that a vector asks, to the letter: its zones are the file's zones. */
export function vectorQuestion(vector: Vector): ContactQuestion {
  const { proposed } = vector;
  const debtKind = debtKindOf(vector);
  const relation = relationOf(vector);
  const channel = channelOf(proposed.channel, vector);
  const facts = factsOf(vector, channel);
  return {
    proposal: {
      channel,
      direction:
        proposed.direction === 'inbound' || proposed.channel.startsWith('inbound')
          ? 'INBOUND'
          : 'OUTBOUND',
      party: partyOf(proposed.to, vector),
      purpose: purposeOf(proposed.purpose, proposed.reply_to_inbound === true),
      debtIds: proposed.debts ?? ['D1'],
      contactPointId: POINT,
      hasOptOutNotice: proposed.opt_out_notice ?? null,
    },
    facts: { ...facts, relation, debtKind },
    history: vector.history.map((row) => historyRow(row, vector)),
    rules: [
      ...LAW_PACKS.flatMap(({ rules }) => rules),
      ...KEPT_RULES.rules,
      ...houseRules(DEFAULT_CONTACT_POLICY[debtKind ?? 'CONSUMER'], {
        country: vector.jurisdiction.slice(0, 2),
        debtKind: debtKind ?? 'CONSUMER',
        relation: relation ?? 'THIRD_PARTY',
      }),
    ],
    at: Temporal.Instant.from(proposed.at_utc),
  };
}

function factsOf(
  vector: Vector,
  channel: AttemptChannel,
): Omit<ContactFacts, 'relation' | 'debtKind'> {
  const { proposed, facts } = vector;
  const debtIds = [
    ...new Set([
      ...(proposed.debts ?? ['D1']),
      ...vector.history.flatMap(({ debts }) => debts ?? ['D1']),
    ]),
  ];
  const students = named(facts, /student/);
  return {
    isPerson: isPerson(vector),
    owedUsd: firstNumber([facts, proposed], /owed|amount|balance|usd/),
    places: placesOf(vector),
    zones: vector.zones,
    point: pointOf(vector, channel),
    facts: vectorFacts(vector),
    isLive: true,
    calendar: { weekend: [6, 7], holidays: vectorHolidays(vector.jurisdiction) },
    debts: debtIds.map((id) => ({
      id,
      incurredOn: incurredOn(vector, id),
      isStudentLoan: students !== undefined && (!Array.isArray(students) || students.includes(id)),
    })),
  };
}

function debtKindOf({ debt_type: type }: Vector): DebtKind | null {
  if (type === null || type === 'unknown') return null;
  return /business|commercial|b2b|trade/.test(type) ? 'BUSINESS' : 'CONSUMER';
}

/** A creditor under another name collects as if for others: 15 USC 1692a(6). */
function relationOf({ collector }: Vector): CollectorRelation | null {
  if (collector === null || collector === 'unknown') return null;
  if (/other_name|another_name|false_name|assumed/.test(collector)) return 'THIRD_PARTY';
  if (/buyer/.test(collector)) return 'DEBT_BUYER';
  if (/servicer.*not|not_in_default/.test(collector)) return 'SERVICER';
  return /first_party|creditor|affiliate/.test(collector) ? 'FIRST_PARTY' : 'THIRD_PARTY';
}

function isPerson({ facts, debt_type: type, proposed }: Vector): boolean | null {
  const said =
    named(facts, /natural_person|guarant|sole_trader/) ?? named(proposed, /natural_person/);
  if (said !== undefined) return said !== false;
  return type !== null && /business|commercial|b2b/.test(type) ? null : true;
}

function placesOf({ address, jurisdiction }: Vector): FilePlace[] {
  const [country = null, region = null] = jurisdiction.split('-');
  if (address === null)
    return [
      {
        country,
        region: region === 'NYC' ? 'NY' : region,
        city: region === 'NYC' ? 'New York' : null,
      },
    ];
  return [
    {
      country: address.country ?? country,
      region: address.state ?? null,
      city: address.city ?? null,
    },
  ];
}

function pointOf(vector: Vector, channel: AttemptChannel): ProposedPoint {
  const { proposed, facts } = vector;
  const isEmployers =
    channel === 'EMAIL' &&
    (named(facts, /employer.*(mail|address|provided)|work_?e?mail|mail.*(employer|work)/) ===
      true ||
      Object.entries(proposed).some(([key, value]) => isEmployersMail(key, value)));
  return {
    id: POINT,
    use: isEmployers ? 'WORK' : pointUse(proposed.number),
    state: 'VALID',
    isOptedOut: false,
  };
}

function isEmployersMail(key: string, value: unknown): boolean {
  if (key === 'purpose' || key === 'to') return false;
  return /employer|work/.test(key) ? value === true : /employer|work/.test(String(value));
}

function pointUse(number: string | undefined): ProposedPoint['use'] {
  if (number === undefined) return null;
  if (/work|employ|office/.test(number)) return 'WORK';
  return /home|land/.test(number) ? 'HOME' : 'MOBILE';
}

function channelOf(channel: string, vector?: Vector): AttemptChannel {
  const known = CHANNELS[channel] ?? CHANNEL_WORDS.find(([words]) => words.test(channel))?.[1];
  if (known === undefined) throw new Error(`no such channel: ${channel}`);
  const { proposed, facts } = vector ?? { proposed: {}, facts: {} };
  // an envelope that shows what is in it is read like a postcard
  if (known === 'LETTER' && named(proposed, /envelope|postcard/) === true) return 'POSTCARD';
  const isRecorded = [proposed, facts].some(
    (part) => named(part, /prerecorded$|autodial|artificial/) === true,
  );
  return known === 'PHONE' && isRecorded ? 'PRERECORDED_CALL' : known;
}

/** The parent of an adult is a third party like any other: 12 CFR 1006.6(a)(2). */
function partyOf(to: string | undefined, { facts }: Vector): ContactParty {
  if (to === undefined || /^(consumer|debtor|customer|guarantor|business)/.test(to))
    return 'CUSTOMER';
  if (/spouse|husband|wife/.test(to)) return 'SPOUSE';
  const isMinor = /minor/.test(to) || named(facts, /minor|under_18/) === true;
  if (/guardian/.test(to) || (isMinor && /parent|mother|father/.test(to))) return 'GUARDIAN';
  if (/executor|administrator|estate|personal_rep/.test(to)) return 'EXECUTOR';
  return /attorney|lawyer|bureau|creditor/.test(to) ? 'ATTORNEY' : 'OTHER';
}

function purposeOf(purpose: string | undefined, isReply: boolean): ContactPurpose {
  const found = PURPOSES.find(([words]) => purpose !== undefined && words.test(purpose));
  return found?.[1] ?? (isReply ? 'REPLY' : 'COLLECT');
}

function historyRow(row: VectorContact, vector: Vector): ContactHistoryRow {
  const party = partyOf(row.to, vector);
  const asked = partyOf(vector.proposed.to, vector);
  const outcome = row.outcome ?? (row.direction === 'inbound' ? 'received' : 'sent');
  const reach =
    REACHES[outcome] ?? (/talk|spoke|contact|live/.test(outcome) ? 'CONVERSATION' : 'ANSWERED');
  return {
    at: Temporal.Instant.from(row.at),
    channel: channelOf(row.channel),
    direction: row.direction === 'inbound' ? 'INBOUND' : 'OUTBOUND',
    reach,
    debtIds: row.debts ?? ['D1'],
    // of others each is a person of their own; without a name they are taken for the one proposed
    isSamePerson:
      party !== 'OTHER' ||
      asked !== 'OTHER' ||
      row.to === vector.proposed.to ||
      row.to === 'third_party',
    party,
    purpose: row.purpose === undefined ? null : purposeOf(row.purpose, false),
    use: pointUse(row.number),
    isReply: row.reply_to_inbound === true,
    isByOtherCollector: row.by !== undefined && /other|previous|prior/.test(row.by),
  };
}

function incurredOn({ facts, proposed }: Vector, debtId: string): string | null {
  for (const part of [facts, proposed]) {
    const said = named(part, /incurred|debt_date|originat|opened_on/);
    if (typeof said === 'string') return said.slice(0, 10);
    if (typeof said === 'object' && said !== null && !Array.isArray(said)) {
      const own = (said as Record<string, unknown>)[debtId];
      if (typeof own === 'string') return own.slice(0, 10);
    }
  }
  return null;
}

/** The first value whose key has the words. */
export function named(part: object, words: RegExp): unknown {
  return Object.entries(part).find(([key]) => words.test(key))?.[1];
}

function firstNumber(parts: readonly object[], words: RegExp): number | null {
  for (const part of parts) {
    const value = Number(named(part, words) ?? Number.NaN);
    if (Number.isFinite(value)) return value;
  }
  return null;
}
