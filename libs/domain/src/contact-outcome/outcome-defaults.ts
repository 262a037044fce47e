import type { Delay, NextActionDesk, NextActionKind } from '../next-action/next-action';
import type {
  ContactChannel,
  ContactOutcomeRule,
  DefaultNext,
  FrequencyCount,
  FrequencyFamily,
  OutcomeRequirement,
} from './contact-outcome';

export const hours = (count: number): Delay => ({ unit: 'HOURS', count });
export const businessDays = (count: number): Delay => ({ unit: 'BUSINESS_DAYS', count });
export const days = (count: number): Delay => ({ unit: 'DAYS', count });

/** A next action so long from now. */
export function after(
  delay: Delay,
  kind: NextActionKind,
  text: string,
  desk: NextActionDesk = 'COLLECTOR',
): DefaultNext {
  return { kind, desk, from: 'NOW', delay, text };
}

/** A next action so long from the day the collector typed. */
export function afterInput(delay: Delay, kind: NextActionKind, text: string): DefaultNext {
  return { kind, desk: 'COLLECTOR', from: 'INPUT_DATE', delay, text };
}

const SPOKEN: readonly ContactChannel[] = ['PHONE', 'VISIT', 'CHAT'];
const REPLYING: readonly ContactChannel[] = ['PHONE', 'EMAIL', 'TEXT', 'LETTER', 'VISIT', 'CHAT'];

type Counts = Readonly<Record<FrequencyFamily, FrequencyCount>>;

/** Not connected: excluded from the presumption, 12 CFR 1006.14(b)(3)(ii). */
export const COUNTS_NOTHING: Counts = { US_FREQ: 'NONE', US_MA: 'NONE', UK: 'NONE' };
/** Ring-out, voicemail and a dropped answer count: comment 14(b)(3)(ii)-1; 940 CMR 7.04(1)(f); the house's UK cap counts them too. */
export const COUNTS_ATTEMPT: Counts = { US_FREQ: 'ATTEMPT', US_MA: 'ATTEMPT', UK: 'ATTEMPT' };
/** A talk starts the seven days: 12 CFR 1006.14(b)(2)(i)(B). */
export const COUNTS_CONVERSATION: Counts = {
  US_FREQ: 'CONVERSATION',
  US_MA: 'CONVERSATION',
  UK: 'CONVERSATION',
};
/** A written message is a communication in Massachusetts and a contact in the UK, never a call: comment 14(b)(4)-1. */
export const COUNTS_WRITTEN: Counts = { US_FREQ: 'NONE', US_MA: 'ATTEMPT', UK: 'ATTEMPT' };

type Row = Pick<ContactOutcomeRule, 'code' | 'label' | 'next'> &
  Partial<Omit<ContactOutcomeRule, 'code' | 'label' | 'next' | 'requires'>> & {
    readonly requires?: readonly OutcomeRequirement[];
  };

const BOTH = ['BUSINESS', 'CONSUMER'] as const;

function rowOf(defaults: Omit<ContactOutcomeRule, 'code' | 'label' | 'next'>) {
  return (row: Row): ContactOutcomeRule => ({ ...defaults, ...row });
}

const plain = { debtKinds: BOTH, requires: [], pointEffect: null, effects: [] } as const;

export const notConnected = rowOf({
  ...plain,
  reachClass: 'U',
  group: 'NOT_CONNECTED',
  channels: ['PHONE'],
  counts: COUNTS_NOTHING,
  kpiClass: 'NONE',
});
export const nobodyReached = rowOf({
  ...plain,
  reachClass: 'A',
  group: 'NOBODY_REACHED',
  channels: ['PHONE'],
  counts: COUNTS_ATTEMPT,
  kpiClass: 'ATTEMPT',
});
export const thirdParty = rowOf({
  ...plain,
  reachClass: 'T',
  group: 'THIRD_PARTY',
  channels: SPOKEN,
  counts: COUNTS_ATTEMPT,
  kpiClass: 'CONTACT',
});
export const money = rowOf({
  ...plain,
  reachClass: 'R',
  group: 'MONEY',
  channels: REPLYING,
  counts: COUNTS_CONVERSATION,
  kpiClass: 'RIGHT_PARTY',
});
export const business = rowOf({
  ...plain,
  debtKinds: ['BUSINESS'],
  reachClass: 'R',
  group: 'BUSINESS',
  channels: REPLYING,
  counts: COUNTS_CONVERSATION,
  kpiClass: 'RIGHT_PARTY',
});
export const talk = rowOf({
  ...plain,
  reachClass: 'R',
  group: 'TALK',
  channels: REPLYING,
  counts: COUNTS_CONVERSATION,
  kpiClass: 'RIGHT_PARTY',
});
export const protection = rowOf({
  ...plain,
  reachClass: 'R',
  group: 'PROTECTION',
  channels: REPLYING,
  counts: COUNTS_CONVERSATION,
  kpiClass: 'RIGHT_PARTY',
});
export const otherChannel = rowOf({
  ...plain,
  reachClass: 'O',
  group: 'OTHER_CHANNEL',
  channels: ['EMAIL', 'TEXT', 'LETTER'],
  counts: COUNTS_WRITTEN,
  kpiClass: 'NONE',
});
