import type { Instalment, InstalmentStanding } from '@kept/data';
import { MoneyType } from '@kept/data';
import type {
  InstalmentStanding as JudgedInstalment,
  PlanStanding as JudgedPlan,
  PlanFacts,
  ScheduledInstalment,
} from '@kept/domain';
import { day, dayOrNull } from '../standing/days';
import { InstalmentType } from './payment-plan.types';
import type { PlanFile } from './plan-file';

/** A plan as the domain knows it. What happened to its items since is the standing engine's to read. */
export function planFactsOf({
  plan,
  instalments,
  items,
  pauses,
  reinstatedOn,
  approval,
}: PlanFile): PlanFacts {
  const { endedAs, endedOn, endedAt } = plan;
  return {
    id: plan.id,
    portfolioId: plan.portfolioId,
    kind: plan.kind,
    isHardship: plan.isHardship,
    currency: plan.currency,
    frequency: plan.frequency,
    method: plan.method,
    instalments: instalments.map(scheduled),
    forgiven: plan.forgivenMinor,
    items: items.map(({ invoice, coveredMinor }) => ({
      itemId: invoice.id,
      open: coveredMinor,
      reductions: [],
    })),
    proposedOn: day(plan.proposedOn),
    expiresOn: day(plan.expiresOn),
    isAwaitingApproval: approval?.state === 'WAITING' && approval.planId === plan.id,
    agreedOn: dayOrNull(plan.agreedOn),
    agreedAt: plan.agreedAt,
    ended:
      endedAs !== null && endedOn !== null && endedAt !== null
        ? { as: endedAs, on: day(endedOn), at: endedAt }
        : null,
    pauses: pauses.map(({ fromOn, untilOn }) => ({ fromOn: day(fromOn), untilOn: day(untilOn) })),
    reinstatedOn: reinstatedOn.map(day),
    reviewOn: dayOrNull(plan.reviewOn),
  };
}

/** How a plan stands, as last computed. What it books follows from its adjustments and is not told here. */
export function judgedPlanOf(file: PlanFile): JudgedPlan {
  const standing = standingOfFile(file);
  return {
    planId: standing.planId,
    status: standing.status,
    condition: standing.condition,
    dueToDate: standing.dueMinor,
    paid: standing.paidMinor,
    total: standing.totalMinor,
    arrears: standing.arrearsMinor,
    arrearsInstalments: standing.arrearsInstalments,
    oldestUnpaidOn: dayOrNull(standing.oldestUnpaidOn),
    daysInArrears: standing.daysInArrears,
    nextDueOn: dayOrNull(standing.nextDueOn),
    nextDueAmount: standing.nextDueMinor,
    activeOn: dayOrNull(standing.activeOn),
    noticeOn: dayOrNull(standing.noticeOn),
    cureUntil: dayOrNull(standing.cureUntil),
    defaultedOn: dayOrNull(standing.defaultedOn),
    reinstatableUntil: dayOrNull(standing.reinstatableUntil),
    paidOffOn: dayOrNull(standing.paidOffOn),
    clearsOn: dayOrNull(standing.clearsOn),
    completedOn: dayOrNull(standing.completedOn),
    coverage: standing.coverageMinor,
    instalments: file.instalmentStandings.map(judgedInstalment),
    adjustments: [],
    idle: [],
    turnsOn: dayOrNull(standing.turnsOn),
    reasons: standing.reasons,
  };
}

/** The standing of a plan whose refresh has run. */
export function standingOfFile({ plan, standing }: PlanFile) {
  if (standing === null) throw new Error(`plan ${plan.id} has no standing`);
  return standing;
}

/** A plan's instalments with what became of them, as GraphQL shows them. */
export function instalmentsOfFile({
  plan: { currency },
  instalments,
  instalmentStandings,
}: PlanFile): InstalmentType[] {
  const standings = new Map(instalmentStandings.map((row) => [row.number, row]));
  return instalments.map((instalment) => {
    const standing = standings.get(instalment.number);
    return Object.assign(new InstalmentType(), {
      number: instalment.number,
      dueOn: standing?.dueOn ?? instalment.dueOn,
      amount: MoneyType.of(standing?.amountMinor ?? instalment.amountMinor, currency),
      interest: MoneyType.of(instalment.interestMinor, currency),
      paid: MoneyType.of(standing?.paidMinor ?? 0, currency),
      paidOn: standing?.paidOn ?? null,
      status: standing?.status ?? 'UPCOMING',
    });
  });
}

/** A schedule nobody has paid on yet, as GraphQL shows it. */
export function scheduleType(
  instalments: readonly ScheduledInstalment[],
  currency: string,
): InstalmentType[] {
  return instalments.map(({ number, dueOn, amount, interest }) =>
    Object.assign(new InstalmentType(), {
      number,
      dueOn: dueOn.toString(),
      amount: MoneyType.of(amount, currency),
      interest: MoneyType.of(interest, currency),
      paid: MoneyType.of(0, currency),
      paidOn: null,
      status: 'UPCOMING',
    }),
  );
}

function scheduled({ number, dueOn, amountMinor, interestMinor }: Instalment): ScheduledInstalment {
  return { number, dueOn: day(dueOn), amount: amountMinor, interest: interestMinor };
}

function judgedInstalment(row: InstalmentStanding): JudgedInstalment {
  return {
    number: row.number,
    dueOn: day(row.dueOn),
    amount: row.amountMinor,
    paid: row.paidMinor,
    paidOn: dayOrNull(row.paidOn),
    status: row.status,
  };
}
