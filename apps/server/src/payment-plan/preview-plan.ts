import { MoneyType } from '@kept/data';
import { checkNewPlan, isRefusal, type Refusal } from '@kept/domain';
import { assessedOf, assessmentsOf } from '../affordability/affordability.queries';
import { approversIn } from '../approval/approvers-in';
import { verdictType } from '../authority/authority.type';
import type { Reading } from '../core/context';
import { caseToRead } from '../negotiation/case-to-read';
import { frameTerms, judgeOffer, planRulesOf } from '../offer/draft-offer';
import type { PlanTermsInput } from '../offer/plan-terms.inputs';
import { PaymentPlanPreview } from './payment-plan.types';
import { scheduleType } from './plan-facts';

export interface PreviewAsked {
  caseId: string;
  terms: PlanTermsInput;
  replacesPlanId?: string | null | undefined;
}

/** What terms would come to, who may agree to them, and what stands against them. Nothing is kept. */
export async function previewPlan(ctx: Reading, asked: PreviewAsked): Promise<PaymentPlanPreview> {
  const inHand = await caseToRead(ctx, asked.caseId, { action: 'create', type: 'PaymentPlan' });
  const [latest] = await assessmentsOf(ctx, inHand);
  const framed = await frameTerms(ctx, inHand, {
    terms: asked.terms,
    replaces: asked.replacesPlanId ? [asked.replacesPlanId] : [],
    assessment: latest ? assessedOf(latest) : null,
  });
  if (isRefusal(framed)) return refused(asked, framed);
  const { terms } = framed;
  const itemIds = framed.items.map(({ itemId }) => itemId);
  const refusal = checkNewPlan({ terms, itemIds }, framed.facts, planRulesOf(inHand), inHand.today);
  const judged = await judgeOffer(ctx, inHand, framed);
  if (isRefusal(judged)) return refused(asked, refusal ?? judged);
  const { schedule, verdict } = judged;
  const { portfolioId, work } = inHand;
  const { needs } = verdict;
  return Object.assign(new PaymentPlanPreview(), {
    instalments: scheduleType(schedule.instalments, terms.currency),
    total: MoneyType.of(schedule.total, terms.currency),
    interest: MoneyType.of(schedule.interest, terms.currency),
    lastOn: schedule.lastOn.toString(),
    authority: verdictType(verdict),
    refusal,
    approvers: needs ? await approversIn(ctx, { portfolioId, teamId: work.teamId, needs }) : [],
  });
}

/** Terms that make no schedule have no total, and nobody need be asked for them. */
function refused({ terms: { currency } }: PreviewAsked, refusal: Refusal): PaymentPlanPreview {
  return Object.assign(new PaymentPlanPreview(), {
    instalments: [],
    total: MoneyType.of(0, currency),
    interest: MoneyType.of(0, currency),
    lastOn: null,
    authority: verdictType({ decision: 'NEVER', needs: null, reasons: refusal.reasons }),
    refusal,
    approvers: [],
  });
}
