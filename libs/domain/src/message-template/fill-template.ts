import { scriptTokens } from '../call-script/script-text';
import type { MessageTemplate } from './message-template';
import {
  isMessageToken,
  MESSAGE_TOKENS,
  type MessageToken,
  type MessageValues,
} from './message-tokens';

/** A message ready to be read; it may only go out where nothing is missing. */
export type FilledMessage = {
  readonly subject: string | null;
  readonly body: string;
  /** tokens without a value and without words instead, by name */
  readonly missing: readonly string[];
};

/**
 * The message with its values. `{{name|words instead}}` falls back to its words; a token without either stands in
 * brackets with its label and is listed as missing, never a blank.
 */
export function fillTemplate(
  { subject, body }: Pick<MessageTemplate, 'subject' | 'body'>,
  values: MessageValues,
): FilledMessage {
  const missing = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g, (_, raw: string, instead?: string) => {
      const name = raw.trim();
      const value = isMessageToken(name) ? values[name]?.trim() : undefined;
      const text = value || instead?.trim();
      if (text) return text;
      missing.add(name);
      return `[${isMessageToken(name) ? MESSAGE_TOKENS[name].label : name}: missing]`;
    });
  const filled = { subject: subject === null ? null : fill(subject), body: fill(body) };
  return { ...filled, missing: [...missing] };
}

/** The tokens a template names, each once, in the order in which it names them. */
export function tokensOf({
  subject,
  body,
}: Pick<MessageTemplate, 'subject' | 'body'>): readonly MessageToken[] {
  const names = scriptTokens(`${subject ?? ''}\n${body}`).map(({ name }) => name);
  return [...new Set(names)].filter(isMessageToken);
}

/** Values for a preview beside no case at all. */
export function sampleMessageValues(): MessageValues {
  return Object.fromEntries(
    Object.entries(MESSAGE_TOKENS).map(([name, { sample }]) => [name, sample]),
  );
}
