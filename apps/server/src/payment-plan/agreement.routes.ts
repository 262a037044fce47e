import { Router } from 'express';
import { z } from 'zod';
import type { Ctx } from '../core/context';
import { notFound } from '../core/errors';
import { answerFile, type FileAnswer, type FileParts } from '../core/file-answer';
import { agreementOf } from './agreement';
import { visiblePlan } from './payment-plan.queries';

const PlanId = z.uuid();

async function agreementFile(ctx: Ctx, id: unknown): Promise<FileAnswer> {
  const planId = PlanId.safeParse(id);
  if (!planId.success) throw notFound('The agreement');
  const plan = await visiblePlan(ctx, planId.data);
  const { document } = await agreementOf(ctx, plan.id);
  return { name: `${plan.number}.pdf`, type: 'application/pdf', content: document };
}

/** `/payment-plans/:planId.pdf`, to be mounted under /documents. */
export function agreementRoutes(parts: FileParts): Router {
  const router = Router();
  router.get('/payment-plans/:planId.pdf', (request, response) =>
    answerFile(parts, request, response, (ctx) => agreementFile(ctx, request.params.planId)),
  );
  return router;
}
