import type { PortfolioLanguage } from '../portfolio/portfolio';

/** What a message is for: which duties its content has (rules.md section 4). */
export const MESSAGE_MOMENTS = [
  'VOICEMAIL',
  'EMAIL',
  'TEXT',
  'FIRST_LETTER',
  'LETTER',
  'LOCATION_CALL',
  'CEASE_CONFIRMATION',
  'OPT_OUT_CONFIRMATION',
  'DISPUTE_REPLY',
  'ONTARIO_FIRST_LETTER',
] as const;
export type MessageMoment = (typeof MESSAGE_MOMENTS)[number];

export const TEMPLATE_STATES = ['DRAFT', 'ACTIVE', 'RETIRED'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

export type MessageTemplate = {
  readonly moment: MessageMoment;
  readonly language: PortfolioLanguage;
  /** law packs that bind it: 'US', 'GB' */
  readonly packs: readonly string[];
  /** e-mails only */
  readonly subject: string | null;
  /** with tokens `{{collectorLine}}`, `{{optOut}}` … */
  readonly body: string;
};

/** What a template lacks or says too much. ERROR: it cannot be activated. */
export type TemplateProblem = {
  readonly severity: 'ERROR' | 'WARNING';
  readonly rule:
    | 'MISSING_TOKEN'
    | 'UNKNOWN_TOKEN'
    | 'SAYS_TOO_MUCH'
    | 'REVEALING_SUBJECT'
    | 'EMPTY';
  readonly text: string;
  readonly token?: string;
  readonly citation?: string;
};
