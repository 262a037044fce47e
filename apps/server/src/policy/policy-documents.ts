import {
  type ApprovalPolicy,
  AUTHORITY_ROLES,
  type AuthorityLimits,
  type AuthorityPolicy,
  PAYMENT_METHODS,
  type PlanPolicy,
  type PolicyDocuments,
  type PolicyKind,
  type PromisePolicy,
  type Refusal,
  refuse,
  type SnoozePolicy,
} from '@kept/domain';
import { z } from 'zod';
import { CONTACT } from './contact-policy-document';

/** The kinds whose documents may be published. */
export const PUBLISHED_KINDS = [
  'PLAN',
  'AUTHORITY',
  'APPROVAL',
  'PROMISE',
  'SNOOZE',
  'CONTACT',
] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

const count = z.int().min(0).max(100_000);
const minor = z.int().min(0);
const percent = z.number().min(0).max(100);
const byMethod = z.record(z.enum(PAYMENT_METHODS), count);
const delay = z.strictObject({ unit: z.enum(['BUSINESS_DAYS', 'DAYS']), count });

const PLAN: z.ZodType<PlanPolicy> = z.strictObject({
  offerDays: count,
  depositDays: count,
  missedAfter: delay,
  tolerance: minor,
  cure: delay,
  defaultAt: z.strictObject({ instalments: count.min(1), days: count.min(1) }),
  settlementDefaultAt: z.strictObject({ instalments: count.min(1) }),
  reinstateWithinDays: count,
  clearanceBusinessDays: byMethod,
  pause: z.strictObject({ days: count.min(1), times: count }),
  arrangementReviewMonths: count.min(1),
  movesOffHolidays: z.boolean(),
  costOfCapital: count,
});

const promiseLimits = z.strictObject({
  horizonDays: count,
  payDayHorizonDays: count,
  leastShareOfAon: percent,
  rePromises: count,
});
const planLimits = z.strictObject({
  days: count.nullable(),
  instalments: count.nullable(),
  smallestPart: minor,
  depositPercent: percent,
  amount: minor.nullable(),
  startWithinDays: count.nullable(),
});
const forgiveness = z
  .array(z.strictObject({ upToAgeDays: count.nullable(), percent }))
  .refine(isByAge, 'the ages rise from row to row, and only the last row may be without one');
const limits: z.ZodType<AuthorityLimits> = z.strictObject({
  promise: promiseLimits,
  plan: planLimits,
  forgiveness,
  waiverPerDebtAndYear: minor.nullable(),
});

function isByAge(rows: readonly { upToAgeDays: number | null }[]): boolean {
  const ages = rows.map(({ upToAgeDays }) => upToAgeDays ?? Number.POSITIVE_INFINITY);
  return ages.every((age, index) => index === 0 || age > (ages[index - 1] ?? 0));
}

const ownLimits = z
  .strictObject({
    userId: z.uuid(),
    effectiveFrom: z.iso.date(),
    effectiveUntil: z.iso.date().nullable(),
    limits: z.strictObject({
      promise: promiseLimits.partial().optional(),
      plan: planLimits.partial().optional(),
      forgiveness: forgiveness.optional(),
      waiverPerDebtAndYear: minor.nullable().optional(),
    }),
  })
  .refine(
    ({ effectiveFrom, effectiveUntil }) =>
      effectiveUntil === null || effectiveUntil >= effectiveFrom,
    { path: ['effectiveUntil'], message: 'ends before it begins' },
  );

// what is left out of somebody's own limits is their role's; zod gives such a key no value at all
const AUTHORITY = z.strictObject({
  roles: z.record(z.enum(AUTHORITY_ROLES), limits),
  inPartsPercent: percent,
  oneRoleUpAbove: minor,
  never: z.strictObject({ planDays: count.min(1), rePromises: count }),
  beyondForgiveness: z.enum(['TWO_CREDIT_MANAGERS', 'CREDITOR']),
  users: z.array(ownLimits),
}) as unknown as z.ZodType<AuthorityPolicy>;

const APPROVAL: z.ZodType<ApprovalPolicy> = z
  .strictObject({ ownSupervisorSeconds: count, callbackSeconds: count.min(1) })
  .refine(({ ownSupervisorSeconds, callbackSeconds }) => ownSupervisorSeconds <= callbackSeconds, {
    path: ['callbackSeconds'],
    message: 'a callback comes after everyone was asked',
  });

const PROMISE: z.ZodType<PromisePolicy> = z
  .strictObject({
    keptPercent: percent,
    keptTolerance: minor,
    partlyKeptPercent: percent,
    graceBusinessDays: byMethod,
    valueDaysBefore: count,
  })
  .refine(({ keptPercent, partlyKeptPercent }) => partlyKeptPercent <= keptPercent, {
    path: ['partlyKeptPercent'],
    message: 'kept in part is less than kept',
  });

const SNOOZE: z.ZodType<SnoozePolicy> = z.strictObject({
  collectorBusinessDays: count,
  supervisorBusinessDays: count,
  mostRunning: count,
});

const DOCUMENTS: { readonly [K in PublishedKind]: z.ZodType<PolicyDocuments[K]> } = {
  PLAN,
  AUTHORITY,
  APPROVAL,
  PROMISE,
  SNOOZE,
  CONTACT,
};

/** Whether documents of a kind may be published. */
export function isPublished(kind: string): kind is PublishedKind {
  return PUBLISHED_KINDS.some((one) => one === kind);
}

/** Kinds by which promises, plans or cases are judged day by day: a version of today's judges today anew. */
export const JUDGING_KINDS: readonly PolicyKind[] = ['PLAN', 'PROMISE', 'CONTACT'];

/** A document as its kind has it, or what is wrong with it and where. */
export function readDocument(
  kind: PublishedKind,
  document: unknown,
): Record<string, unknown> | Refusal {
  const parsed = DOCUMENTS[kind].safeParse(document);
  if (parsed.success) return { ...parsed.data };
  const reasons = parsed.error.issues.map(({ path, message, code }) => {
    const where = path.join('.') || 'the document';
    return { rule: code.toUpperCase(), text: `${where}: ${message}`, value: where };
  });
  const message = `The policy is not complete or not right: ${reasons[0]?.text ?? 'the document'}.`;
  return refuse('INVALID_INPUT', message, { field: 'document', reasons });
}
