import type { MessageTemplate } from './message-template';

/** A template of the start: named, the words included. */
export type StarterTemplate = MessageTemplate & { readonly name: string };

const lines = (...paragraphs: readonly string[]) => paragraphs.join('\n\n');

type Words = Pick<MessageTemplate, 'moment' | 'body'> & { name: string; subject?: string };

function us({ subject, ...words }: Words): StarterTemplate {
  return { language: 'en-US', packs: ['US'], subject: subject ?? null, ...words };
}

function gb({ subject, ...words }: Words): StarterTemplate {
  return { language: 'en-GB', packs: ['GB'], subject: subject ?? null, ...words };
}

const US: readonly StarterTemplate[] = [
  us({
    moment: 'VOICEMAIL',
    name: 'Voicemail',
    body: '{{greeting|Hello}}. This is {{callerName}} calling from {{callName}}. Please call me or any representative back at {{firmPhone}}. Thank you.',
  }),
  us({
    moment: 'EMAIL',
    name: 'Follow-up by e-mail',
    subject: 'A message from {{callName}}',
    body: lines(
      'Dear {{customerName}},',
      'You can reach me at {{firmPhone}} about your account with {{creditor}} ending in {{accountLast4}}. The amount now is {{amountNow}}. If paying it is difficult, tell us what you can manage and we will look for a way together.',
      '{{callerName}}\n{{firmName}}',
      '{{collectorLine}} {{optOut}}',
    ),
  }),
  us({
    moment: 'TEXT',
    name: 'Follow-up by text',
    body: '{{firmName}}: please call {{callerName}} at {{firmPhone}}. {{collectorLine}} {{optOut}}',
  }),
  us({
    moment: 'FIRST_LETTER',
    name: 'First letter',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      '{{firmName}} writes to you for {{creditor}} about the account ending in {{accountLast4}}. The enclosed notice shows how the amount of {{amountNow}} comes about and how to dispute it.',
      '{{initialStatement}}',
      'If something is wrong, or paying is difficult, call {{callerName}} at {{firmPhone}} or write to {{firmAddress}}.',
      '{{callerName}}\n{{firmName}}',
    ),
  }),
  us({
    moment: 'LETTER',
    name: 'Later letter',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      'The account with {{creditor}} ending in {{accountLast4}} stands at {{amountNow}}. If you cannot pay it at once, call {{callerName}} at {{firmPhone}} and tell us what is possible.',
      '{{collectorLine}}',
      '{{callerName}}\n{{firmName}}',
    ),
  }),
  us({
    moment: 'LOCATION_CALL',
    name: 'Location call',
    body: '{{greeting|Hello}}, my name is {{callerName}}. {{locationPurpose}} Is this a number where I can reach {{customerName}}?',
  }),
  us({
    moment: 'CEASE_CONFIRMATION',
    name: 'Confirmation of a written stop',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      'We have received your letter. {{ceaseStatement}}',
      '{{collectorLine}}',
      '{{firmName}}',
    ),
  }),
  us({
    moment: 'OPT_OUT_CONFIRMATION',
    name: 'Confirmation of an opt-out',
    body: '{{optOutConfirmation}}',
  }),
  us({
    moment: 'DISPUTE_REPLY',
    name: 'Answer to a written dispute',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      'You disputed the debt with {{creditor}} ending in {{accountLast4}}, our number {{disputeNumber}}. {{verification}}',
      'If you still think that something is wrong, write to {{firmAddress}} or call {{firmPhone}}.',
      '{{collectorLine}}',
      '{{callerName}}\n{{firmName}}',
    ),
  }),
];

const GB: readonly StarterTemplate[] = [
  gb({
    moment: 'VOICEMAIL',
    name: 'Voicemail',
    body: '{{greeting|Hello}}. This is {{callerName}} from {{callName}}. Please call me back on {{firmPhone}}. Thank you.',
  }),
  gb({
    moment: 'EMAIL',
    name: 'Follow-up by e-mail',
    subject: 'A message from {{callName}}',
    body: lines(
      'Dear {{customerName}},',
      '{{purpose}} The amount now is {{amountNow}}. If paying it is difficult, please tell us what you can manage: we will give you time and look for a way together.',
      '{{freeAdvice}}',
      '{{callerName}}, {{firmName}}, {{firmPhone}}',
      '{{optOut}}',
    ),
  }),
  gb({
    moment: 'TEXT',
    name: 'Follow-up by text',
    body: '{{firmName}} for {{creditor}}: please call {{callerName}} on {{firmPhone}}. {{optOut}}',
  }),
  gb({
    moment: 'FIRST_LETTER',
    name: 'First letter',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      '{{firmName}} writes to you. {{purpose}} The account ending in {{accountLast4}} stands at {{amountNow}}.',
      'Please call {{callerName}} on {{firmPhone}}, or write to {{firmAddress}}, if something is wrong or if you cannot pay this amount. We will listen and will not press you for more than you can afford.',
      '{{freeAdvice}} {{breathingSpace}}',
      '{{callerName}}\n{{firmName}}',
    ),
  }),
  gb({
    moment: 'LETTER',
    name: 'Later letter',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      '{{purpose}} The account ending in {{accountLast4}} stands at {{amountNow}}. If you cannot pay it at once, please call {{callerName}} on {{firmPhone}} and tell us what is possible.',
      '{{freeAdvice}}',
      '{{callerName}}\n{{firmName}}',
    ),
  }),
  gb({
    moment: 'OPT_OUT_CONFIRMATION',
    name: 'Confirmation of an opt-out',
    body: '{{optOutConfirmation}}',
  }),
  gb({
    moment: 'DISPUTE_REPLY',
    name: 'Answer to a dispute',
    body: lines(
      '{{today}}',
      '{{customerName}}\n{{customerAddress}}',
      'Dear {{customerName}},',
      'You told {{firmName}} that the debt with {{creditor}} is not right, our number {{disputeNumber}}. {{verification}}',
      'While you look at it we do not ask you for the disputed part. Please call {{firmPhone}} if you have a question.',
      '{{callerName}}\n{{firmName}}',
    ),
  }),
];

const ONTARIO: StarterTemplate = {
  moment: 'ONTARIO_FIRST_LETTER',
  language: 'en-US',
  packs: ['CA-ON'],
  name: 'Private first letter, Ontario',
  subject: null,
  body: lines(
    '{{today}}',
    '{{customerName}}\n{{customerAddress}}',
    'Dear {{customerName}},',
    '{{firmName}}, registered as {{licenceNo}}, writes to you for {{creditor}} about your {{product}}. When it fell due, {{amountThen}} was owed to {{originalCreditor}}; the amount now is {{amountNow}}. {{breakdownOnRequest}}',
    'Your collector is {{callerName}}, {{firmPhone}}, {{firmAddress}}.',
    '{{rightsStatement}}',
  ),
};

/** The templates a new house begins with; every one passes the check for its packs. Counsel approves the words. */
export const STARTER_TEMPLATES: readonly StarterTemplate[] = [...US, ...GB, ONTARIO];
