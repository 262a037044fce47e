import {
  after,
  afterInput,
  businessDays,
  COUNTS_ATTEMPT,
  COUNTS_NOTHING,
  hours,
  otherChannel,
  protection,
  talk,
} from './outcome-defaults';

/** R, talk: what else was said. */
export const TALK_OUTCOMES = [
  talk({
    code: 'CALLBACK_AGREED',
    label: 'Callback agreed',
    key: 'c',
    requires: ['CALLBACK'],
    next: afterInput(hours(0), 'CALL_BACK', 'Call back as agreed'),
  }),
  talk({
    code: 'DISPUTE',
    label: 'Disputes it',
    key: 'd',
    requires: ['DISPUTE'],
    kpiClass: 'DISPUTE',
    next: after(businessDays(5), 'REVIEW_DISPUTE', 'See how far the dispute is'),
  }),
  talk({
    code: 'NOT_MINE',
    label: 'Says it is not theirs',
    effects: [{ kind: 'HOLD', days: 30, reason: 'Says it is not theirs' }],
    next: after(businessDays(0), 'SPECIALIST', 'Stopped; a specialist looks into it', 'SPECIALIST'),
  }),
  talk({
    code: 'ID_THEFT',
    label: 'Identity theft',
    debtKinds: ['CONSUMER'],
    effects: [
      { kind: 'HOLD', days: 30, reason: 'Identity theft reported' },
      { kind: 'SPECIALIST', reason: 'IDENTITY_THEFT' },
    ],
    next: after(businessDays(0), 'SPECIALIST', 'Stopped; a specialist looks into it', 'SPECIALIST'),
  }),
  talk({
    code: 'REFUSED',
    label: 'Refuses to pay',
    key: 'r',
    requires: ['REASON'],
    next: after(businessDays(0), 'SUPERVISOR_REVIEW', 'On the supervisor’s list', 'SUPERVISOR'),
  }),
  talk({
    code: 'HUNG_UP',
    label: 'Hung up',
    key: 'h',
    next: after(businessDays(1), 'CALL', 'Call on the next lawful day'),
  }),
  talk({
    code: 'LANGUAGE_BARRIER',
    label: 'Language barrier',
    next: after(businessDays(1), 'CALL', 'A collector who speaks their language calls'),
  }),
  talk({
    code: 'COMPLAINT',
    label: 'Complaint',
    effects: [{ kind: 'COMPLAINT' }],
    next: after(
      businessDays(0),
      'REGISTER_COMPLAINT',
      'Enter it in the complaints register',
      'COMPLIANCE',
    ),
  }),
];

/** R, protection: each is a fact that later rules go by. */
export const PROTECTION_OUTCOMES = [
  protection({
    code: 'HARDSHIP',
    label: 'Hardship',
    next: after(
      businessDays(0),
      'SPECIALIST',
      'A specialist looks at what they can pay',
      'SPECIALIST',
    ),
  }),
  protection({
    code: 'VULNERABLE',
    label: 'Vulnerable',
    debtKinds: ['CONSUMER'],
    effects: [{ kind: 'SPECIALIST', reason: 'VULNERABLE' }],
    next: after(businessDays(0), 'SPECIALIST', 'A specialist takes over', 'SPECIALIST'),
  }),
  protection({
    code: 'STOP_CHANNEL',
    label: 'Do not use this number or address',
    pointEffect: 'DO_NOT_USE',
    next: after(businessDays(1), 'CALL', 'Use another way to reach them'),
  }),
  protection({
    code: 'CEASE_WRITTEN',
    label: 'Wrote to stop all contact',
    debtKinds: ['CONSUMER'],
    channels: ['LETTER', 'EMAIL', 'TEXT', 'CHAT'],
    effects: [{ kind: 'HOLD', days: 30, reason: 'Wrote to stop all contact' }],
    next: after(
      businessDays(0),
      'COMPLIANCE',
      'Compliance decides what may still be done',
      'COMPLIANCE',
    ),
  }),
  protection({
    code: 'REPRESENTED',
    label: 'Represented',
    requires: ['PERSON'],
    effects: [{ kind: 'HOLD', days: 30, reason: 'Represented by somebody' }],
    next: after(businessDays(0), 'COMPLIANCE', 'Speak to their representative only', 'COMPLIANCE'),
  }),
  protection({
    code: 'INSOLVENT',
    label: 'Insolvent',
    requires: ['REFERENCE', 'DATE'],
    effects: [
      { kind: 'HOLD', days: 30, reason: 'Insolvency reported' },
      { kind: 'SPECIALIST', reason: 'INSOLVENT' },
    ],
    next: after(businessDays(0), 'COMPLIANCE', 'Compliance files the claim', 'COMPLIANCE'),
  }),
  protection({
    code: 'BREATHING_SPACE',
    label: 'Breathing space',
    debtKinds: ['CONSUMER'],
    requires: ['DATE'],
    // 60 days in the scheme of England and Wales: SI 2020/1311
    effects: [{ kind: 'HOLD', days: 60, reason: 'Breathing space' }],
    next: after(businessDays(0), 'COMPLIANCE', 'Compliance confirms the moratorium', 'COMPLIANCE'),
  }),
  protection({
    code: 'MILITARY',
    label: 'In military service',
    debtKinds: ['CONSUMER'],
    next: after(businessDays(0), 'COMPLIANCE', 'Compliance checks their protection', 'COMPLIANCE'),
  }),
];

/** Other channels, and the note that is no contact. */
export const OTHER_CHANNEL_OUTCOMES = [
  otherChannel({
    code: 'SENT',
    label: 'Sent',
    kpiClass: 'ATTEMPT',
    next: after(businessDays(3), 'CALL', 'Call if they do not answer'),
  }),
  otherChannel({
    code: 'BOUNCED',
    label: 'Bounced',
    channels: ['EMAIL', 'TEXT'],
    counts: COUNTS_NOTHING,
    pointEffect: 'DISCONNECTED',
    next: after(businessDays(0), 'LOCATE', 'Find another way to reach them'),
  }),
  otherChannel({
    code: 'RETURNED_MAIL',
    label: 'Mail returned',
    channels: ['LETTER'],
    counts: COUNTS_NOTHING,
    pointEffect: 'WRONG',
    next: after(businessDays(0), 'LOCATE', 'Find their address'),
  }),
  otherChannel({
    code: 'REPLY_RECEIVED',
    label: 'Reply received',
    channels: ['EMAIL', 'TEXT', 'LETTER', 'CHAT'],
    counts: COUNTS_NOTHING,
    kpiClass: 'CONTACT',
    next: after(businessDays(0), 'ANSWER_REPLY', 'They replied: answer'),
  }),
  otherChannel({
    code: 'OPTED_OUT',
    label: 'Opted out',
    channels: ['EMAIL', 'TEXT', 'PHONE'],
    counts: COUNTS_NOTHING,
    pointEffect: 'DO_NOT_USE',
    next: after(businessDays(1), 'CALL', 'Use another way to reach them'),
  }),
  otherChannel({
    code: 'VISIT_MADE',
    label: 'Visit made',
    channels: ['VISIT'],
    counts: { ...COUNTS_ATTEMPT, US_FREQ: 'NONE' },
    kpiClass: 'CONTACT',
    next: after(businessDays(2), 'CALL', 'Follow up the visit'),
  }),
  otherChannel({
    code: 'NOTE_ONLY',
    label: 'Note only',
    key: 'o',
    channels: ['PHONE', 'EMAIL', 'TEXT', 'LETTER', 'VISIT', 'CHAT'],
    counts: COUNTS_NOTHING,
    next: null,
  }),
];
