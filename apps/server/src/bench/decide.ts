import { createHash } from 'node:crypto';
import {
  type ContactHistoryRow,
  type ContactQuestion,
  DEFAULT_CONTACT_POLICY,
  decideContact,
  houseRules,
  KEPT_RULES,
  LAW_PACKS,
} from '@kept/domain';

/** How many contact decisions one core makes in a second, told as JSON; beside it hashes, for the core's own speed. */
const QUESTIONS = 400;
const MILLISECONDS = 3_000;
const ROWS = 24;
const PLACES = [
  { region: 'OH', city: 'Columbus', zones: ['America/New_York'] },
  { region: 'CA', city: 'Los Angeles', zones: ['America/New_York', 'America/Los_Angeles'] },
  { region: 'MA', city: 'Boston', zones: ['America/New_York'] },
  { region: 'TX', city: 'El Paso', zones: ['America/Denver', 'America/Chicago'] },
  { region: 'NY', city: 'New York', zones: ['America/New_York'] },
] as const;

const rules = [
  ...LAW_PACKS.flatMap((pack) => pack.rules),
  ...KEPT_RULES.rules,
  ...houseRules(DEFAULT_CONTACT_POLICY.CONSUMER, {
    country: 'US',
    debtKind: 'CONSUMER',
    relation: 'THIRD_PARTY',
  }),
];
const begin = Temporal.Instant.from('2026-11-02T13:00:00Z');

// numbers instead of chance, so that each run is the same
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

function historyOf(number: number): ContactHistoryRow[] {
  return Array.from({ length: ROWS }, (_, at) => ({
    at: begin.subtract({ hours: 29 * at + (number % 20) }),
    channel: pick(['PHONE', 'PHONE', 'PHONE', 'EMAIL', 'TEXT', 'LETTER'] as const, at + number),
    direction: pick(['OUTBOUND', 'OUTBOUND', 'OUTBOUND', 'INBOUND'] as const, at * 3 + number),
    reach: pick(['NO_ANSWER', 'VOICEMAIL', 'NOT_CONNECTED', 'ANSWERED'] as const, at * 7 + number),
    debtIds: pick([['D1'], ['D2'], ['D1', 'D2']] as const, at + number),
    isSamePerson: true,
    party: 'CUSTOMER',
    purpose: 'COLLECT',
    use: pick(['HOME', 'MOBILE', 'WORK', null] as const, at + number),
    isReply: false,
    isByOtherCollector: at % 11 === 10,
  }));
}

function questionOf(number: number): ContactQuestion {
  const { region, city, zones } = pick(PLACES, number);
  return {
    proposal: {
      channel: pick(['PHONE', 'PHONE', 'PHONE', 'TEXT', 'EMAIL'] as const, number),
      direction: 'OUTBOUND',
      party: 'CUSTOMER',
      purpose: 'COLLECT',
      debtIds: pick([['D1'], ['D1', 'D2']] as const, number),
      contactPointId: 'P1',
      hasOptOutNotice: true,
    },
    facts: {
      relation: 'THIRD_PARTY',
      debtKind: 'CONSUMER',
      isPerson: true,
      owedUsd: 1_200,
      places: [{ country: 'US', region, city }],
      zones,
      point: { id: 'P1', use: 'MOBILE', state: 'VALID', isOptedOut: false },
      facts: [],
      isLive: true,
      calendar: { weekend: [6, 7], holidays: new Set(['2026-11-26']) },
      debts: [
        { id: 'D1', incurredOn: '2025-03-01', isStudentLoan: false },
        { id: 'D2', incurredOn: '2025-05-01', isStudentLoan: false },
      ],
    },
    history: historyOf(number),
    rules,
    at: begin.add({ minutes: 17 * number }),
  };
}

const questions = Array.from({ length: QUESTIONS }, (_, number) => questionOf(number));
let blocked = 0;

function perSecond(work: (number: number) => void): number {
  const until = performance.now() + MILLISECONDS;
  const from = performance.now();
  let done = 0;
  while (performance.now() < until) {
    for (let at = 0; at < 100; at++) work(done++);
  }
  return (done * 1_000) / (performance.now() - from);
}

const decideOne = (number: number) => decideContact(pick(questions, number));
perSecond(decideOne); // warm
for (const question of questions) {
  if (decideContact(question).decision === 'BLOCK') blocked++;
}
const block = Buffer.alloc(4_096, 'kept');
console.log(
  JSON.stringify({
    perSecond: perSecond(decideOne),
    hashed: perSecond(() => createHash('sha256').update(block).digest()),
    rows: ROWS,
    blocked: Math.round((100 * blocked) / QUESTIONS),
  }),
);
