import { isScriptVariable, type ScriptValues, scriptVariable } from './script-variables';

/** A piece of a step's words as the screen shows it. */
export type ScriptTextPart =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'VALUE'; readonly variable: string; readonly text: string }
  /** the words written for the case that the file has no value */
  | { readonly kind: 'INSTEAD'; readonly variable: string; readonly text: string }
  /** nothing on file and no other words: shown as the label, marked, never as a blank */
  | { readonly kind: 'MISSING'; readonly variable: string; readonly label: string }
  /** about the debt while the person is not verified: shown as the label, locked */
  | { readonly kind: 'WITHHELD'; readonly variable: string; readonly label: string };
export type ScriptText = readonly ScriptTextPart[];

const TOKEN = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g;

/** A `{{name}}` or `{{name|words instead}}` in a text. */
export type ScriptToken = { readonly name: string; readonly instead: string | null };

/** Every token of a text in its order, known or not. */
export function scriptTokens(text: string): readonly ScriptToken[] {
  return [...text.matchAll(TOKEN)].map(([, name = '', instead]) => ({
    name: name.trim(),
    instead: instead?.trim() || null,
  }));
}

/**
 * A step's words with the case's values, in parts. A variable without a value becomes its words instead, or its label
 * marked as missing: never a blank. With `isDebtWithheld` the variables that tell of the debt stay locked.
 */
export function fillScriptText(
  text: string,
  values: ScriptValues,
  options: { readonly isDebtWithheld?: boolean } = {},
): ScriptText {
  const parts: ScriptTextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) parts.push({ kind: 'TEXT', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    parts.push(filled((match[1] ?? '').trim(), match[2]?.trim() || null, values, options));
  }
  if (end < text.length) parts.push({ kind: 'TEXT', text: text.slice(end) });
  return parts;
}

function filled(
  variable: string,
  instead: string | null,
  values: ScriptValues,
  options: { readonly isDebtWithheld?: boolean },
): ScriptTextPart {
  const known = scriptVariable(variable);
  const label = known?.label ?? (variable || 'unknown');
  if (options.isDebtWithheld && known?.isAboutDebt) return { kind: 'WITHHELD', variable, label };
  const value = isScriptVariable(variable) ? values[variable]?.trim() : undefined;
  if (value) return { kind: 'VALUE', variable, text: value };
  if (instead !== null) return { kind: 'INSTEAD', variable, text: instead };
  return { kind: 'MISSING', variable, label };
}

/** The parts as one line, for outlines, search and screen readers: what is missing stands in brackets. */
export function plainScriptText(parts: ScriptText): string {
  return parts
    .map((part) => {
      if (part.kind === 'MISSING') return `[${part.label}: not on file]`;
      if (part.kind === 'WITHHELD') return `[${part.label}: after verifying]`;
      return part.text;
    })
    .join('');
}
