import {
  checkFreeText,
  isRefusal,
  type Refusal,
  type RunEvent,
  refuse,
  SCRIPT_OFFERS,
  VERIFICATIONS,
} from '@kept/domain';
import { z } from 'zod';
import { keptText } from '../core/kept-text';

const id = keptText(100).min(1);
const base = { seq: z.int().min(1).max(10_000), at: z.iso.datetime({ offset: true }), stepId: id };

/** What each kind of event must look like, at the door. */
const EVENT = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('SAID') }),
  z.strictObject({
    ...base,
    kind: z.literal('ANSWERED'),
    answerId: id,
    note: keptText(2_000).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('DISCLOSED') }),
  z.strictObject({
    ...base,
    kind: z.literal('VERIFIED'),
    checks: z.array(z.enum(VERIFICATIONS)).max(VERIFICATIONS.length),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('NOT_VERIFIED'),
    why: z.enum(['REFUSED', 'NOT_THEM']),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('OFFERED'),
    accepted: z.enum(SCRIPT_OFFERS).nullable(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('ACTED'),
    record: z.strictObject({ type: id, id }).nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal('SKIPPED') }),
  z.strictObject({ ...base, kind: z.literal('JUMPED'), to: id }),
  z.strictObject({ ...base, kind: z.literal('BACK') }),
  z.strictObject({ ...base, kind: z.literal('CLOSED') }),
]);

const EVENTS = z.array(EVENT).max(500);

/** Events as they were sent, each of them whole and in order, or what is wrong with which. */
export function readRunEvents(given: unknown): readonly RunEvent[] | Refusal {
  const parsed = EVENTS.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [index, ...path] = issue?.path ?? [];
    const where = typeof index === 'number' ? `Event ${index + 1}` : 'The events';
    const field = path.length > 0 ? `, ${path.join('.')}` : '';
    return refuse('INVALID_INPUT', `${where}${field}: ${issue?.message ?? 'not right'}.`, {
      field: 'events',
    });
  }
  const notes = parsed.data.flatMap((event) => (event.kind === 'ANSWERED' ? event.note : []) ?? []);
  const refused = notes.map((note) => checkFreeText(note, 'events')).find(isRefusal);
  // zod writes `note?: string | undefined` where the domain says `note?: string`
  return refused ?? (parsed.data as readonly RunEvent[]);
}
