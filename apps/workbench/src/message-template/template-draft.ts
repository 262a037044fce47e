import type { MessageMoment, MessageTemplate, PortfolioLanguage } from '@kept/domain';
import type { MessageTemplatePartsFragment } from '../gql/graphql';

/** A template as it is typed. */
export type TemplateDraft = {
  readonly name: string;
  readonly moment: MessageMoment;
  readonly language: PortfolioLanguage;
  readonly packs: string;
  readonly portfolioId: string;
  readonly subject: string;
  readonly body: string;
};

export const BLANK_TEMPLATE: TemplateDraft = {
  name: '',
  moment: 'EMAIL',
  language: 'en-US',
  packs: 'US',
  portfolioId: '',
  subject: '',
  body: '',
};

/** What is on file, to be changed. */
export function templateDraft(sent: MessageTemplatePartsFragment): TemplateDraft {
  return {
    name: sent.name,
    moment: sent.moment as MessageMoment,
    language: sent.language as PortfolioLanguage,
    packs: sent.packs.join(', '),
    portfolioId: sent.portfolioId ?? '',
    subject: sent.subject ?? '',
    body: sent.body,
  };
}

/** Only an e-mail has a subject. */
export function hasSubject(moment: MessageMoment): boolean {
  return moment === 'EMAIL';
}

/** What was typed as the domain checks it and the server keeps it. */
export function templateOf(draft: TemplateDraft): MessageTemplate {
  const subject = draft.subject.trim();
  return {
    moment: draft.moment,
    language: draft.language,
    packs: draft.packs.split(/[\s,]+/).filter(Boolean),
    subject: hasSubject(draft.moment) && subject !== '' ? subject : null,
    body: draft.body,
  };
}
