import {
  COMPLIANCE_FACT_KINDS,
  type ContactPolicy,
  RULE_CONFIDENCES,
  RULE_EFFECTS,
  RULE_TOPICS,
} from '@kept/domain';
import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock as HH:MM');
const window = z
  .strictObject({
    days: z.array(z.int().min(1).max(7)).min(1),
    from: clock.nullable(),
    to: clock.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from < to, {
    path: ['to'],
    message: 'closes before it opens',
  });
const most = z.int().min(1).max(1000);

/** What a portfolio may add of its own: counts, gaps, and what a fact means for it. The law is not its to write. */
const ownTest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('COUNT'),
    count: z.strictObject({
      most,
      days: z.int().min(1).max(31),
      unit: z.enum(['PERSON_AND_DEBT', 'DEBT', 'PERSON']),
      counts: z.enum([
        'CALLS_PLACED',
        'CALLS_TEXTS_AND_RECORDINGS',
        'ALL_ATTEMPTS',
        'CONNECTED_ATTEMPTS',
        'CONTACTS_MADE',
        'TALKS_VOICEMAILS_AND_EMAILS',
      ]),
    }),
  }),
  z.strictObject({
    kind: z.literal('AFTER_TALK'),
    days: z.int().min(1).max(31),
    unit: z.enum(['CALENDAR', 'BUSINESS']),
  }),
  z.strictObject({
    kind: z.literal('CONCENTRATED'),
    perDay: most,
    gapMinutes: z.int().min(0).max(1440),
  }),
  z.strictObject({ kind: z.literal('FACT'), fact: z.enum(COMPLIANCE_FACT_KINDS) }),
]);

const text = z.string().trim().min(1).max(500);
const rule = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/, 'a name such as HOUSE-MONDAYS'),
  pack: z.literal('HOUSE'),
  topic: z.enum(RULE_TOPICS),
  coverage: z.strictObject({}),
  test: ownTest,
  effect: z.enum(RULE_EFFECTS),
  isOverridable: z.boolean(),
  effectiveFrom: z.iso.date().nullable(),
  effectiveUntil: z.iso.date().nullable(),
  text,
  citation: text,
  confidence: z.enum(RULE_CONFIDENCES),
});

/** What a portfolio adds to the law, as it may be published; it can only add. */
export const CONTACT: z.ZodType<ContactPolicy> = z.strictObject({
  hours: z.array(window).min(1).nullable(),
  notOnHolidays: z.boolean(),
  talkEveryBusinessDays: z.int().min(1).max(20).nullable(),
  contactsPerWeek: most.nullable(),
  textsPerDay: z.int().min(0).max(50),
  emailsPerDay: z.int().min(0).max(50),
  mirrorsRegulationF: z.boolean(),
  rules: z.array(rule),
});
