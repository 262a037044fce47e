import type { MessageMoment, TemplateState } from '@kept/domain';
import type { Meaning } from '@kept/ui';

/** What a message is for. */
export const MESSAGE_MOMENT_LABELS: Readonly<Record<MessageMoment, string>> = {
  VOICEMAIL: 'Voicemail',
  EMAIL: 'E-mail',
  TEXT: 'Text message',
  FIRST_LETTER: 'First letter',
  LETTER: 'Later letter',
  LOCATION_CALL: 'Asking where somebody can be reached',
  CEASE_CONFIRMATION: 'Confirming that we stop',
  OPT_OUT_CONFIRMATION: 'Confirming that messages stop',
  DISPUTE_REPLY: 'Reply to a dispute',
  ONTARIO_FIRST_LETTER: 'First letter, Ontario',
};

export const TEMPLATE_STATE_CHIPS: Readonly<Record<TemplateState, readonly [Meaning, string]>> = {
  DRAFT: ['accent', 'draft'],
  ACTIVE: ['kept', 'active'],
  RETIRED: ['muted', 'retired'],
};
