import type { PaymentPlan, Portfolio } from '@kept/data';
import { type BusinessCalendar, can, type PlanAction, planActions, subject } from '@kept/domain';
import { calendarById, holidaysOf } from '../business-calendar/business-calendar.queries';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { customerById } from '../customer/customer.queries';
import { policiesToday, portfolioById } from '../portfolio/portfolio.queries';
import { judgedPlanOf, planFactsOf } from './plan-facts';
import type { PlanFile } from './plan-file';

const ABILITY: Readonly<Record<PlanAction, 'create' | 'update' | 'reinstate'>> = {
  agree: 'update',
  decline: 'update',
  cancel: 'update',
  pause: 'update',
  reinstate: 'reinstate',
  replan: 'create',
};

/** What may be done to a plan by its standing, and by this user. */
export async function allowedPlanActions(ctx: Reading, file: PlanFile): Promise<PlanAction[]> {
  const { plan } = file;
  const portfolio = await portfolioOf(ctx, plan);
  const record = await recordOf(ctx, plan);
  const policies = await policiesToday(ctx, portfolio);
  const actions = planActions(judgedPlanOf(file), {
    plan: planFactsOf(file),
    rules: { policy: policies.PLAN, calendar: await workingDays(ctx, portfolio) },
    today: ctx.today(portfolio.timeZone),
  });
  return actions.filter((action) =>
    can(ctx.ability, ABILITY[action], subject('PaymentPlan', record)),
  );
}

/** Whether the user may know of what led to a plan: who sees the plan does not see all of it. */
export async function mayRead(
  ctx: Reading,
  plan: PaymentPlan,
  type: 'Offer' | 'Approval' | 'AffordabilityAssessment',
): Promise<boolean> {
  return can(ctx.ability, 'read', subject(type, await recordOf(ctx, plan)));
}

/** A plan as abilities judge it. */
async function recordOf(ctx: Reading, { customerId, portfolioId }: PaymentPlan) {
  const customer = await ctx.load(customerById, customerId);
  return { portfolioId, accountManagerId: customer?.accountManagerId ?? null };
}

/** Today where the plan's books are kept. */
export async function planDay(ctx: Reading, plan: PaymentPlan): Promise<Temporal.PlainDate> {
  return ctx.today((await portfolioOf(ctx, plan)).timeZone);
}

/** A portfolio's working days, as the domain reckons with them. */
async function workingDays(ctx: Reading, { calendarId }: Portfolio): Promise<BusinessCalendar> {
  const [calendar, holidays] = await Promise.all([
    ctx.load(calendarById, calendarId),
    ctx.load(holidaysOf, calendarId),
  ]);
  return { weekend: calendar?.weekend ?? [6, 7], holidays };
}

async function portfolioOf(ctx: Reading, { portfolioId }: PaymentPlan): Promise<Portfolio> {
  const portfolio = await ctx.load(portfolioById, portfolioId);
  if (portfolio === null) throw notFound('The portfolio');
  return portfolio;
}
