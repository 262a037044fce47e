import type { CallScriptRowFragment } from '../gql/graphql';
import { callScriptOf, rateText } from './call-script-view';
import { conditionLines, LANGUAGE_LABELS, MOMENT_LABELS } from './script-labels';

/** A script as a line of the list. */
export type ScriptRow = {
  readonly id: string;
  readonly name: string;
  readonly moment: string;
  readonly forWhom: string;
  readonly language: string;
  readonly packs: string;
  readonly published: string;
  readonly draft: string;
  readonly problems: readonly { readonly severity: string }[];
  readonly runs: number;
  readonly promiseRate: string;
  readonly keptRate: string;
  readonly isActive: boolean;
};

/** A script in words. Problems are those of the draft, or of what is spoken where there is none. */
export function scriptRow(sent: CallScriptRowFragment): ScriptRow {
  const script = callScriptOf(sent);
  const { published, draft, results } = sent;
  const spoken = results.filter(({ versionId }) => published.some(({ id }) => id === versionId));
  const rates = (of: 'promiseRate' | 'keptRate') =>
    spoken
      .map(
        (one) =>
          (spoken.length > 1 ? `${one.number}: ` : '') +
          rateText(one[of]).replace('too few to say', 'too few'),
      )
      .join(' · ');
  return {
    id: sent.id,
    name: script.name,
    moment: MOMENT_LABELS[script.moment] ?? script.moment,
    forWhom: conditionLines(script.conditions).join('; or ') || 'chosen by hand',
    language: LANGUAGE_LABELS[script.language] ?? script.language,
    packs: script.packs.join(', '),
    published:
      published
        .map(({ number, share }) => `version ${number}${share < 100 ? `, ${share} %` : ''}`)
        .join(' · ') || 'not yet',
    draft: draft ? `version ${draft.number}` : '',
    problems: draft?.problems ?? published.flatMap(({ problems }) => problems),
    runs: results.reduce((sum, { runs }) => sum + runs, 0),
    promiseRate: rates('promiseRate'),
    keptRate: rates('keptRate'),
    isActive: sent.isActive,
  };
}

/** Whether every word typed is somewhere in the line. */
export function scriptRowMatches(row: ScriptRow, text: string): boolean {
  const line = [row.name, row.moment, row.forWhom, row.language, row.packs].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => line.includes(word));
}
