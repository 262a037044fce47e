import {
  COMPLIANCE_FACT_KINDS,
  CONTACT_OUTCOME_CODES,
  DISCLOSURE_CODES,
  PLAN_KINDS,
  type Refusal,
  refuse,
  SCRIPT_ACTS,
  SCRIPT_OFFERS,
  SCRIPT_STEP_KINDS,
  type ScriptGraph,
  VERIFICATIONS,
} from '@kept/domain';
import { z } from 'zod';
import { keptText } from '../core/kept-text';

const id = keptText(100).min(1);
/** a way on may still be open in a draft: the lint says so */
const next = keptText(100);
const words = keptText(4_000);
const label = keptText(200);
const outcome = z.enum(CONTACT_OUTCOME_CODES);

const step = {
  id,
  title: label,
  text: words,
  hint: words.optional(),
  isAboutDebt: z.boolean().optional(),
};
const answer = z.strictObject({
  id,
  label,
  key: keptText(1).optional(),
  next,
  outcome: outcome.optional(),
});

const STEP = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...step, kind: z.literal('SAY'), next }),
    z.strictObject({
      ...step,
      kind: z.literal('ASK'),
      answers: z.array(answer).max(40),
      noteLabel: label.optional(),
    }),
    z.strictObject({
      ...step,
      kind: z.literal('DISCLOSE'),
      disclosure: z.enum(DISCLOSURE_CODES),
      also: z.array(z.enum(DISCLOSURE_CODES)).optional(),
      next,
    }),
    z.strictObject({
      ...step,
      kind: z.literal('VERIFY'),
      checks: z.array(z.enum(VERIFICATIONS)).max(VERIFICATIONS.length),
      need: z.int().min(0).max(VERIFICATIONS.length),
      verified: next,
      refused: next,
      notThem: next,
    }),
    z.strictObject({
      ...step,
      kind: z.literal('OFFER'),
      offers: z
        .array(z.strictObject({ offer: z.enum(SCRIPT_OFFERS), next }))
        .max(SCRIPT_OFFERS.length),
      refused: next,
    }),
    z.strictObject({
      ...step,
      kind: z.literal('ACT'),
      act: z.enum(SCRIPT_ACTS),
      fact: z.enum(COMPLIANCE_FACT_KINDS).optional(),
      plan: z.enum(PLAN_KINDS).optional(),
      isHardship: z.boolean().optional(),
      next,
      skipped: next,
    }),
    z.strictObject({ ...step, kind: z.literal('CLOSE'), outcome: outcome.nullable() }),
  ],
  { error: `is one of ${SCRIPT_STEP_KINDS.join(', ')}` },
);

const OBJECTION = z.strictObject({
  id,
  says: z.array(keptText(500)).max(40),
  answer: words,
  next: next.optional(),
  isAboutDebt: z.boolean().optional(),
});

const GRAPH = z.strictObject({
  start: next,
  steps: z.array(STEP).max(400),
  objections: z.array(OBJECTION).max(200),
});

// enough to go on with: the rest is usually the same
const MOST_TOLD = 20;

/**
 * A graph as a script has it, or what is wrong with its form and at which step. Whether it makes sense is the lint's to
 * say: a draft may be unfinished, never misshapen.
 */
export function readGraph(given: unknown): ScriptGraph | Refusal {
  const parsed = GRAPH.safeParse(given);
  // zod writes `hint?: string | undefined` where the domain says `hint?: string`
  if (parsed.success) return parsed.data as ScriptGraph;
  const reasons = parsed.error.issues.slice(0, MOST_TOLD).map(({ path, message, code }) => ({
    rule: code.toUpperCase(),
    text: `${placeOf(path, given)}: ${message}`,
    value: path.join('.') || 'graph',
  }));
  return refuse('INVALID_INPUT', reasons[0]?.text ?? 'This is no script.', {
    field: 'graph',
    reasons,
  });
}

const LISTS: Readonly<Record<string, string>> = { steps: 'Step', objections: 'Objection' };

function placeOf(path: readonly PropertyKey[], given: unknown): string {
  const [list, index, ...rest] = path;
  const what = LISTS[String(list)];
  if (what === undefined || typeof index !== 'number') {
    return path.length === 0 ? 'The script' : path.join('.');
  }
  const name = nameAt(given, String(list), index) ?? String(index + 1);
  return [`${what} “${name}”`, ...(rest.length > 0 ? [rest.join('.')] : [])].join(', ');
}

function nameAt(given: unknown, list: string, index: number): string | null {
  const rows: unknown = isRecord(given) ? given[list] : null;
  const row: unknown = Array.isArray(rows) ? rows[index] : null;
  return isRecord(row) && typeof row.id === 'string' && row.id !== '' ? row.id : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
