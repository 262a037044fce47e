import { FACT_KIND_WORDS } from '../compliance-fact/fact-kind-words';
import type { AttemptChannel } from '../contact-decision/contact-decision';
import { fieldsText, payloadDay, type Tellings } from './speaker';
import type { TimelinePayloads } from './timeline-payloads';

type ComplianceEvents =
  | 'FACT_RECORDED'
  | 'FACT_ENDED'
  | 'CONTACT_BLOCKED'
  | 'OVERRIDE_ASKED'
  | 'OVERRIDE_DECIDED'
  | 'NOTICE_PREPARED'
  | 'NOTICE_SENT'
  | 'NOTICE_RETURNED'
  | 'ITEMIZATION_SET'
  | 'SCRIPT_PUBLISHED'
  | 'SCRIPT_ROLLED_BACK'
  | 'TEMPLATE_ACTIVATED'
  | 'PORTFOLIO_CHANGED'
  | 'READINESS_ATTESTED'
  | 'PORTFOLIO_LIVE';

const CHANNEL_WORDS: Readonly<Record<AttemptChannel, string>> = {
  PHONE: 'A call',
  PRERECORDED_CALL: 'A recorded call',
  TEXT: 'A text',
  EMAIL: 'An e-mail',
  LETTER: 'A letter',
  POSTCARD: 'A postcard',
  VISIT: 'A visit',
  CHAT: 'A chat message',
  SOCIAL_PUBLIC: 'A public message',
};

const METHOD_WORDS: Readonly<Record<TimelinePayloads['NOTICE_SENT']['method'], string>> = {
  MAIL: 'by mail',
  ELECTRONIC: 'electronically',
  ORAL: 'said in the call',
};

/** How facts, decisions and notices are told; what a rule is called stands in the decision that is linked. */
export const complianceTexts: Tellings<ComplianceEvents> = {
  FACT_RECORDED: ({ kind, untilOn }, { actor }) => ({
    title: `${FACT_KIND_WORDS[kind]}: noted by ${actor}`,
    ...(untilOn === null ? {} : { detail: `Until ${payloadDay(untilOn)}` }),
  }),
  FACT_ENDED: ({ kind }, { actor }) => ({
    title: `${FACT_KIND_WORDS[kind]}: no longer so`,
    detail: `By ${actor}`,
  }),
  CONTACT_BLOCKED: ({ channel, ruleIds }, { actor }) => ({
    title: `${CHANNEL_WORDS[channel]} was not allowed`,
    detail: `Asked by ${actor}; ${ruleIds.join(', ')}`,
  }),
  OVERRIDE_ASKED: ({ ruleIds }, { actor }) => ({
    title: `${actor} asked compliance to let a contact through`,
    detail: ruleIds.join(', '),
  }),
  OVERRIDE_DECIDED: ({ state, ruleIds }, { actor }) => ({
    title: state === 'GRANTED' ? 'Compliance lets one contact through' : 'Compliance said no',
    detail: `By ${actor}; ${ruleIds.join(', ')}`,
  }),
  NOTICE_PREPARED: (_payload, { actor }) => ({ title: `Validation notice prepared by ${actor}` }),
  NOTICE_SENT: ({ method, sentOn, periodEndsOn }, { actor }) => ({
    title: `Validation notice ${METHOD_WORDS[method]}, ${payloadDay(sentOn)}`,
    detail: `They may dispute until ${payloadDay(periodEndsOn)}; noted by ${actor}`,
  }),
  NOTICE_RETURNED: ({ returnedOn }, { actor }) => ({
    title: `Validation notice came back ${payloadDay(returnedOn)}`,
    detail: `Noted by ${actor}; it is to be sent again`,
  }),
  ITEMIZATION_SET: (_payload, { actor }) => ({ title: `Itemization entered by ${actor}` }),
  SCRIPT_PUBLISHED: ({ number, share }, { actor }) => ({
    title: `Script published, version ${number}`,
    detail: `By ${actor}${share < 100 ? `, for ${share} % of cases` : ''}`,
  }),
  SCRIPT_ROLLED_BACK: ({ number }, { actor }) => ({
    title: `Script back to version ${number}`,
    detail: `By ${actor}`,
  }),
  TEMPLATE_ACTIVATED: (_payload, { actor }) => ({ title: `Template activated by ${actor}` }),
  PORTFOLIO_CHANGED: ({ portfolioId, fields }, { actor, named }) => ({
    title: `${named(portfolioId, 'A portfolio')} changed: ${fieldsText(fields)}`,
    detail: `By ${actor}`,
  }),
  READINESS_ATTESTED: ({ portfolioId, check }, { actor, named }) => ({
    title: `${named(portfolioId, 'A portfolio')}: ${check.toLowerCase().replaceAll('_', ' ')} confirmed`,
    detail: `By ${actor}`,
  }),
  PORTFOLIO_LIVE: ({ portfolioId }, { actor, named }) => ({
    title: `${named(portfolioId, 'A portfolio')} went live`,
    detail: `By ${actor}`,
  }),
};
