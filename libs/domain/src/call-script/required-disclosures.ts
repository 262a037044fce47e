import type { CallScript, DisclosureCode, ScriptMoment, ScriptStep } from './call-script';
import { disclosedBy } from './script-edges';

/** Before what a disclosure must have been made. NEGOTIATION: an offer, a promise, a plan. */
export type DisclosureDeadline = 'VERIFY' | 'DEBT' | 'NEGOTIATION' | 'ANYWHERE';

/** A disclosure the law packs of a script ask for at its moment. */
export type RequiredDisclosure = {
  readonly code: DisclosureCode;
  readonly before: DisclosureDeadline;
  /** disclosures that say it too */
  readonly alsoBy: readonly DisclosureCode[];
  /** owed only where the script comes to speak of the debt at all */
  readonly isOnlyIfSpoken: boolean;
  readonly pack: string;
  readonly text: string;
  readonly citation: string;
};

type Row = Omit<RequiredDisclosure, 'isOnlyIfSpoken'> & {
  readonly moments: readonly ScriptMoment[];
};

const TALKS: readonly ScriptMoment[] = ['FIRST_CONTACT', 'LATER_CONTACT', 'INBOUND'];

// rules.md section 4; the words themselves are for counsel to approve
const ROWS: readonly Row[] = [
  {
    code: 'CALLER_NAME',
    before: 'VERIFY',
    alsoBy: [],
    pack: 'US',
    moments: TALKS,
    text: 'Say your own name before asking who they are.',
    citation: '15 USC 1692d(6); 12 CFR 1006.14(g)',
  },
  {
    code: 'CALLER_NAME',
    before: 'VERIFY',
    alsoBy: [],
    pack: 'GB',
    moments: TALKS,
    text: 'Say your own name before asking who they are.',
    citation: 'FCA CONC 7.9.4R',
  },
  {
    code: 'CALLER_NAME',
    before: 'ANYWHERE',
    alsoBy: [],
    pack: 'GB',
    moments: ['OTHER_PERSON', 'BUSINESS'],
    text: 'Say your own name to whoever answers.',
    citation: 'FCA CONC 7.9.4R; house rule',
  },
  {
    code: 'CALLER_NAME',
    before: 'ANYWHERE',
    alsoBy: [],
    pack: 'US',
    moments: ['BUSINESS'],
    text: 'Say your own name to whoever answers.',
    citation: 'house rule',
  },
  {
    code: 'CALLER_NAME',
    before: 'ANYWHERE',
    alsoBy: [],
    pack: 'US',
    moments: ['OTHER_PERSON'],
    text: 'Say your own name to whoever answers.',
    citation: '15 USC 1692b(1); 12 CFR 1006.10(b)(1)',
  },
  {
    code: 'BUSINESS_NAME',
    before: 'DEBT',
    alsoBy: [],
    pack: 'US',
    moments: ['FIRST_CONTACT'],
    text: 'Give the firm’s true name once the person is verified.',
    citation: '15 USC 1692d(6); 12 CFR 1006.14(g)',
  },
  {
    code: 'INITIAL_STATEMENT',
    before: 'DEBT',
    alsoBy: [],
    pack: 'US',
    moments: ['FIRST_CONTACT'],
    text: 'Say that this is an attempt to collect a debt and that any information obtained will be used for that purpose.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)(1)',
  },
  {
    code: 'VALIDATION_RIGHTS',
    before: 'NEGOTIATION',
    alsoBy: [],
    pack: 'US',
    moments: ['FIRST_CONTACT'],
    text: 'Tell them of the notice and of their right to dispute before anything is asked of them.',
    citation: '15 USC 1692g(a),(b); 12 CFR 1006.34(a)(1), 1006.38(b)',
  },
  {
    code: 'COLLECTOR_LINE',
    before: 'DEBT',
    alsoBy: ['INITIAL_STATEMENT'],
    pack: 'US',
    moments: ['LATER_CONTACT', 'INBOUND', 'OTHER_PERSON'],
    text: 'Say that you call from a debt collector.',
    citation: '15 USC 1692e(11); 12 CFR 1006.18(e)(2)',
  },
  {
    code: 'PURPOSE',
    before: 'DEBT',
    alsoBy: [],
    pack: 'GB',
    moments: [...TALKS, 'OTHER_PERSON'],
    text: 'Say who you are, for whom you call and why.',
    citation: 'FCA CONC 7.9.4R',
  },
  {
    code: 'FREE_ADVICE',
    before: 'NEGOTIATION',
    alsoBy: [],
    pack: 'GB',
    moments: ['FIRST_CONTACT'],
    text: 'Tell them where free debt advice is to be had before anything is asked of them.',
    citation: 'FCA CONC 7.3.7AG; house rule',
  },
];

/** Whether a pack of a script is that one or one of its parts: 'US-MA' is the US too, 'UK' is GB. */
export function isOfPack(packs: readonly string[], pack: string): boolean {
  const names = pack === 'GB' ? ['GB', 'UK'] : [pack];
  return packs.some((one) => names.some((name) => one === name || one.startsWith(`${name}-`)));
}

/** What must be said at a moment under these packs, in the order in which it falls due. Source: rules.md section 4. */
export function requiredDisclosures(
  packs: readonly string[],
  moment: ScriptMoment,
): readonly RequiredDisclosure[] {
  return ROWS.filter((row) => row.moments.includes(moment) && isOfPack(packs, row.pack)).map(
    ({ moments: _, ...required }) => ({
      ...required,
      isOnlyIfSpoken: moment === 'OTHER_PERSON' && required.before !== 'ANYWHERE',
    }),
  );
}

/**
 * What a script must disclose: by its packs and moment. The FDCPA does not bind a creditor in its own name nor a
 * servicer; a talk that may be the first one, whoever called, has the duties of the first.
 */
export function disclosuresOfScript(script: CallScript): readonly RequiredDisclosure[] {
  const isOwnName =
    script.conditions.length > 0 &&
    script.conditions.every(({ relations }) =>
      relations?.every((relation) => relation === 'FIRST_PARTY' || relation === 'SERVICER'),
    );
  const mayBeFirst = script.conditions.some(({ isFirstContact }) => isFirstContact === true);
  const isTalk = TALKS.includes(script.moment);
  const moments: readonly ScriptMoment[] =
    isTalk && mayBeFirst && script.moment !== 'FIRST_CONTACT'
      ? [script.moment, 'FIRST_CONTACT']
      : [script.moment];
  const required = moments.flatMap((moment) => requiredDisclosures(script.packs, moment));
  return required.filter(
    ({ pack, code }, index) =>
      !(isOwnName && pack === 'US') &&
      required.findIndex((other) => other.code === code && other.pack === pack) === index,
  );
}

/** Whether a step is how the talk about the debt begins: the firm’s name, and what must come before all else of it. */
export function opensDebtTalk(step: ScriptStep, required: readonly RequiredDisclosure[]): boolean {
  const first = required.filter(({ before }) => before === 'DEBT');
  const openers: readonly DisclosureCode[] = [
    'BUSINESS_NAME',
    ...first.flatMap(({ code, alsoBy }) => [code, ...alsoBy]),
  ];
  return disclosedBy(step).some((code) => openers.includes(code));
}

/** Whether nothing may be said about the debt before the person is verified: everywhere but between businesses. */
export function asksVerification(script: Pick<CallScript, 'moment'>): boolean {
  return script.moment !== 'BUSINESS';
}
