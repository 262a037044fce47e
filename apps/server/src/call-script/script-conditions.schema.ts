import {
  COLLECTOR_RELATIONS,
  COMPLIANCE_FACT_KINDS,
  DEBT_KINDS,
  type Refusal,
  refuse,
  type ScriptCondition,
} from '@kept/domain';
import { z } from 'zod';

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(60);

const CONDITIONS = z
  .array(
    z.strictObject({
      direction: z.enum(['OUTBOUND', 'INBOUND']).optional(),
      relations: some(z.enum(COLLECTOR_RELATIONS)).optional(),
      debtKinds: some(z.enum(DEBT_KINDS)).optional(),
      countries: some(z.string().regex(/^[A-Z]{2}$/, 'is a country as US')).optional(),
      isFirstContact: z.boolean().optional(),
      promise: z.enum(['OPEN', 'BROKEN']).optional(),
      plan: z.enum(['RUNNING', 'IN_ARREARS', 'DEFAULTED']).optional(),
      hasDispute: z.boolean().optional(),
      facts: some(z.enum(COMPLIANCE_FACT_KINDS)).optional(),
      isDecisionMaker: z.boolean().optional(),
      languages: some(
        z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language as es or en-GB'),
      ).optional(),
    }),
  )
  .max(40);

/** When a script is the right one, or what of it cannot be read. */
export function readConditions(given: unknown): readonly ScriptCondition[] | Refusal {
  const parsed = CONDITIONS.safeParse(given);
  // zod writes `direction?: … | undefined` where the domain has no undefined
  if (parsed.success) return parsed.data as readonly ScriptCondition[];
  const [issue] = parsed.error.issues;
  const [index, ...rest] = issue?.path ?? [];
  const where = typeof index === 'number' ? `Condition ${index + 1}` : 'The conditions';
  const message = [where, ...(rest.length > 0 ? [rest.join('.')] : [])].join(', ');
  return refuse('INVALID_INPUT', `${message}: ${issue?.message ?? 'not right'}.`, {
    field: 'conditions',
  });
}
