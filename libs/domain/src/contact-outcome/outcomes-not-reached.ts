import {
  after,
  businessDays,
  days,
  hours,
  nobodyReached,
  notConnected,
  thirdParty,
} from './outcome-defaults';

/** U: the call did not get through. */
export const NOT_CONNECTED_OUTCOMES = [
  notConnected({
    code: 'BUSY',
    label: 'Busy',
    key: 'b',
    maxPerDay: 2,
    next: after(hours(2), 'CALL', 'Call again in two hours'),
  }),
  notConnected({
    code: 'NOT_IN_SERVICE',
    label: 'Not in service',
    pointEffect: 'DISCONNECTED',
    next: after(businessDays(0), 'LOCATE', 'Try another number, or find one'),
  }),
  notConnected({
    code: 'CALL_FAILED',
    label: 'Call failed',
    next: after(hours(0), 'CALL', 'Call again'),
  }),
];

/** A: it rang, and nobody was reached. */
export const NOBODY_OUTCOMES = [
  nobodyReached({
    code: 'NO_ANSWER',
    label: 'No answer',
    key: 'n',
    next: after(businessDays(1), 'CALL', 'Call at another time of day'),
  }),
  nobodyReached({
    code: 'VOICEMAIL_LEFT',
    label: 'Voicemail left',
    key: 'v',
    next: after(businessDays(2), 'CALL', 'Call if they do not call back'),
  }),
  nobodyReached({
    code: 'VOICEMAIL_FULL',
    label: 'Voicemail full',
    next: after(businessDays(1), 'CALL', 'Call again'),
  }),
  nobodyReached({
    code: 'ANSWERED_DROPPED',
    label: 'Answered, then dropped',
    next: after(businessDays(1), 'CALL', 'Call again'),
  }),
  nobodyReached({
    code: 'REFUSED_IDENTITY',
    label: 'Would not say who they are',
    next: after(businessDays(2), 'CALL', 'Call again; nothing about the debt was said'),
  }),
];

/** T: somebody else answered. */
export const THIRD_PARTY_OUTCOMES = [
  thirdParty({
    code: 'MESSAGE_WITH_PERSON',
    label: 'Message left with a person',
    requires: ['PERSON'],
    next: after(businessDays(2), 'CALL', 'Call if they do not call back'),
  }),
  thirdParty({
    code: 'GATEKEEPER',
    label: 'Gatekeeper',
    debtKinds: ['BUSINESS'],
    next: after(businessDays(1), 'CALL', 'Try the direct number'),
  }),
  thirdParty({
    code: 'WRONG_NUMBER',
    label: 'Wrong number',
    key: 'w',
    pointEffect: 'WRONG',
    next: after(businessDays(0), 'LOCATE', 'Try another number, or find one'),
  }),
  thirdParty({
    code: 'LOCATION_GIVEN',
    label: 'Told where to reach them',
    next: after(businessDays(1), 'CALL', 'Call where they can be reached'),
  }),
  thirdParty({
    code: 'DECEASED_REPORTED',
    label: 'Said to have died',
    debtKinds: ['BUSINESS', 'CONSUMER'],
    effects: [
      { kind: 'HOLD', days: 30, reason: 'Said to have died' },
      { kind: 'SPECIALIST', reason: 'DECEASED' },
    ],
    next: after(days(30), 'SPECIALIST', 'Find the executor', 'SPECIALIST'),
  }),
];
