import { AffordabilityAssessment } from '@kept/data';
import {
  ASSESSMENT_SOURCES,
  type AffordabilityAssessment as Assessed,
  checkAssessment,
  checkFreeText,
  INCOME_PERIODS,
  isCurrency,
  type Refusal,
  refuse,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { audienceOf, takeCase } from '../standing/case-in-hand';
import type { AssessAffordabilityInput } from './affordability.inputs';

/** Notes what a person has to live on. Hardship plans rest on it; a later one takes its place. */
export async function assessAffordability(
  tx: Tx,
  input: AssessAffordabilityInput,
): Promise<AffordabilityAssessment | Refusal> {
  const inHand = await takeCase(tx, input.caseId, {
    action: 'create',
    type: 'AffordabilityAssessment',
  });
  const { work, customerId, portfolioId, today } = inHand;
  const period = INCOME_PERIODS.find((one) => one === input.period);
  if (period === undefined) return refuseChoice('period', INCOME_PERIODS);
  const source = ASSESSMENT_SOURCES.find((one) => one === input.source);
  if (source === undefined) return refuseChoice('source', ASSESSMENT_SOURCES);
  if (!isCurrency(input.currency)) {
    return refuse('WRONG_CURRENCY', `${input.currency} is no currency.`, { field: 'currency' });
  }
  const assessed: Assessed = {
    currency: input.currency,
    period,
    source,
    income: input.incomeMinor,
    essentials: input.essentialsMinor,
    otherDebts: input.otherDebtsMinor ?? 0,
    dependants: input.dependants,
    assessedOn: today,
  };
  const refused = checkAssessment(assessed, today) ?? checkFreeText(input.note ?? '', 'note');
  if (refused) return refused;
  const made = await tx.em.save(
    tx.em.create(AffordabilityAssessment, {
      caseId: work.id,
      portfolioId,
      customerId,
      currency: assessed.currency,
      period,
      incomeMinor: assessed.income,
      essentialsMinor: assessed.essentials,
      otherDebtsMinor: assessed.otherDebts,
      dependants: assessed.dependants,
      source,
      assessedOn: today.toString(),
      note: input.note?.trim() || null,
      assessedById: tx.actorId,
      recordedAt: tx.now,
    }),
  );
  tx.emit(
    {
      // what they live on stands in its own row, not in the timeline
      type: 'AFFORDABILITY_ASSESSED',
      payload: { assessmentId: made.id },
      subject: { type: 'AffordabilityAssessment', id: made.id },
      customerId,
      portfolioId,
      caseId: work.id,
    },
    audienceOf(work),
  );
  return made;
}

function refuseChoice(field: string, choices: readonly string[]): Refusal {
  return refuse('INVALID_INPUT', `This is one of ${choices.join(', ')}.`, { field });
}
