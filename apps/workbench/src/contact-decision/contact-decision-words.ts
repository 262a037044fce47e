import type { AttemptChannel, ContactVerdict, MayDiscuss, RuleConfidence } from '@kept/domain';
import { clockText, dayText, type Meaning } from '@kept/ui';
import type { ContactDecisionPartsFragment, ContactDecisionsQuery } from '../gql/graphql';

/** Whether a contact may be made now, with every reason. */
export type ContactDecisionView = ContactDecisionPartsFragment;
export type ContactHitView = ContactDecisionView['hits'][number];
/** The decisions of a case: of each of its numbers and addresses, of any call, and of being called. */
export type CaseContactDecisions = ContactDecisionsQuery['contactDecisions'];

export const VERDICT_WORDS: Readonly<Record<ContactVerdict, string>> = {
  ALLOW: 'allowed',
  WARN: 'warning',
  BLOCK: 'blocked',
};
export const VERDICT_MEANINGS: Readonly<Record<ContactVerdict, Meaning>> = {
  ALLOW: 'kept',
  WARN: 'overdue',
  BLOCK: 'blocked',
};
const EFFECT_WORDS: Readonly<Record<string, string>> = {
  BLOCK: 'blocks',
  WARN: 'warns',
  NOTE: 'to know',
};
const EFFECT_MEANINGS: Readonly<Record<string, Meaning>> = {
  BLOCK: 'blocked',
  WARN: 'overdue',
  NOTE: 'muted',
};

export function verdictOf(decision: Pick<ContactDecisionView, 'decision'>): ContactVerdict {
  return decision.decision as ContactVerdict;
}

export function effectWords(effect: string): string {
  return EFFECT_WORDS[effect] ?? effect.toLowerCase();
}

export function effectMeaning(effect: string): Meaning {
  return EFFECT_MEANINGS[effect] ?? 'muted';
}

const CHANNELS: Readonly<Record<AttemptChannel, string>> = {
  PHONE: 'call',
  PRERECORDED_CALL: 'recorded call',
  TEXT: 'text',
  EMAIL: 'e-mail',
  LETTER: 'letter',
  POSTCARD: 'postcard',
  VISIT: 'visit',
  CHAT: 'chat',
  SOCIAL_PUBLIC: 'public post',
};

/** 'PHONE' → 'call': what one would do. */
export function attemptWords(channel: string): string {
  return CHANNELS[channel as AttemptChannel] ?? channel.toLowerCase().replaceAll('_', ' ');
}

const CONFIDENCES: Readonly<Record<RuleConfidence, string>> = {
  P: 'the text of the law was read',
  R: 'a regulator’s page was read',
  S: 'from a secondary source',
  G: 'general knowledge, not looked up',
};

/** Rules of the house and of this software have no law behind them whose reading could be told. */
export function isLaw(pack: string): boolean {
  return pack !== 'HOUSE' && pack !== 'KEPT';
}

/** How well the source of a rule was read. */
export function confidenceWords(confidence: string): string {
  return CONFIDENCES[confidence as RuleConfidence] ?? confidence;
}

const UNKNOWN: Readonly<Record<string, string>> = {
  place: 'where they are',
  region: 'which state or province they live in',
  city: 'which city they live in',
  zone: 'their time zone',
  coverage: 'whether these laws bind us here',
  consent: 'whether they consented',
  point: 'whose number it is',
  use: 'whether it is a number of their work',
};

export function unknownWords(code: string): string {
  return UNKNOWN[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

export type Told = { readonly title: string; readonly text: string; readonly meaning: Meaning };

const DISCUSS: Readonly<Record<MayDiscuss, Told | null>> = {
  DEBT: null,
  AFTER_VERIFYING: {
    title: 'First make sure who it is',
    text: 'Nothing about the debt before they are verified, not even that there is one.',
    meaning: 'accent',
  },
  REPLY_ONLY: {
    title: 'Answer only what they ask',
    text: 'You may reply to them. Do not ask for payment, and do not bring up anything else.',
    meaning: 'blocked',
  },
  LOCATION_ONLY: {
    title: 'Only where they can be reached',
    text: 'Say your own name and that you confirm an address. Name the firm only if asked. Not a word of a debt.',
    meaning: 'blocked',
  },
  CALLBACK_ONLY: {
    title: 'Only ask them to call back',
    text: 'Leave your name and number. Say nothing of the debt, and not that there is one.',
    meaning: 'blocked',
  },
  ATTORNEY_ONLY: {
    title: 'Speak to their attorney only',
    text: 'You may take their message and ask for the attorney’s name and number. Do not discuss the debt, unless the attorney is on the line or has agreed.',
    meaning: 'blocked',
  },
  NOTHING: {
    title: 'Say nothing of a debt',
    text: 'Not even that there is one. Be kind, take a message, and end the call.',
    meaning: 'blocked',
  },
};

/** What may be said when somebody is on the line; null: the debt may be spoken of. */
export function mayDiscussWords(mayDiscuss: string): Told | null {
  return DISCUSS[mayDiscuss as MayDiscuss] ?? null;
}

function spanWords(from: Temporal.Instant, to: Temporal.Instant): string {
  const minutes = Math.max(1, Math.ceil(from.until(to).total('minutes')));
  if (minutes < 60) return `in ${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `in ${hours} h` : `in ${Math.round(hours / 24)} days`;
}

/** '18:00 there, in 3 h'; 'Thu 26 Nov 08:00 there, in 9 h' on another day of theirs. */
export function momentThere(at: string, zone: string, now: Temporal.Instant): string {
  const moment = Temporal.Instant.from(at);
  const day = moment.toZonedDateTimeISO(zone).toPlainDate();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const clock = clockText(moment, zone);
  const when = day.equals(today) ? clock : `${dayText(day, today)} ${clock}`;
  return `${when} there, ${spanWords(now, moment)}`;
}

/** The zone whose clock is shown: the one that the decision had to heed, or the customer's. */
export function zoneOf(decision: Pick<ContactDecisionView, 'zones'>, fallback: string): string {
  return decision.zones.includes(fallback) ? fallback : (decision.zones[0] ?? fallback);
}

/** When it will be allowed, or that waiting does not help. */
export function nextAllowedWords(
  decision: Pick<ContactDecisionView, 'decision' | 'nextAllowedAt' | 'zones'>,
  fallbackZone: string,
  now: Temporal.Instant,
): string {
  if (decision.decision !== 'BLOCK') return '';
  if (decision.nextAllowedAt === null) return 'not by waiting';
  return `from ${momentThere(decision.nextAllowedAt, zoneOf(decision, fallbackZone), now)}`;
}

/** '2 of 7': the strictest count there is; '' where nothing counts. */
export function budgetWords({ budgets }: Pick<ContactDecisionView, 'budgets'>): string {
  const [strictest] = [...budgets].sort((a, b) => a.most - a.used - (b.most - b.used));
  return strictest ? `${strictest.used} of ${strictest.most}` : '';
}

/** 'calls in 7 days' for the title of a count. */
export function budgetTitle({ used, most, days }: ContactDecisionView['budgets'][number]): string {
  return `${used} of ${most} used in ${days === 1 ? 'a day' : `${days} days`}`;
}

/** What the case's decisions say of one number or address; undefined: nothing (yet). */
export function decisionAt(
  decisions: CaseContactDecisions | undefined,
  contactPointId: string,
  channel?: string,
): ContactDecisionView | undefined {
  const its = decisions?.points.filter((one) => one.contactPointId === contactPointId) ?? [];
  const found = channel === undefined ? its[0] : its.find((one) => one.channel === channel);
  return found?.decision;
}
