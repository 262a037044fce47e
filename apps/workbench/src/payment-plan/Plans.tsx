import { DateText, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import type { CaseView } from '../collection-case/case-view';
import { Section } from '../collection-case/Section';
import type { DeskFrom } from '../collection-case/use-desk-route';
import type { PlanLinePartsFragment } from '../gql/graphql';
import { PLAN_ACT_LABELS, PLAN_DIALOG_ACTS, type PlanDialogAct } from './plan-dialog';
import { OFFERED, planChip, planTitle, RUNNING } from './plan-words';

type PlanLine = PlanLinePartsFragment;

const PlanDialog = lazy(async () => ({ default: (await import('./PlanDialog')).PlanDialog }));

/** What is next of a plan, in a line. */
function Next({ plan, today }: { plan: PlanLine; today: string }) {
  if (OFFERED.includes(plan.status)) {
    return (
      <>
        <MoneyText value={plan.total} hasCurrency={false} />, good until{' '}
        <DateText day={plan.expiresOn} today={today} />
      </>
    );
  }
  return (
    <>
      {plan.arrears.minorUnits > 0 && (
        <>
          <MoneyText value={plan.arrears} hasCurrency={false} meaning="broken" /> behind
          {plan.cureUntil && (
            <>
              , to be cured by <DateText day={plan.cureUntil} today={today} />
            </>
          )}
          {plan.nextDueOn && ', '}
        </>
      )}
      {plan.nextDueOn && (
        <>
          next <MoneyText value={plan.nextDue} hasCurrency={false} />{' '}
          <DateText day={plan.nextDueOn} today={today} />
        </>
      )}
      {plan.remaining.minorUnits > plan.nextDue.minorUnits && (
        <>
          {', '}
          <MoneyText value={plan.remaining} hasCurrency={false} /> of{' '}
          <MoneyText value={plan.total} hasCurrency={false} /> left
        </>
      )}
      {plan.remaining.minorUnits <= 0 && 'all paid'}
    </>
  );
}

function PlanLineView(props: { plan: PlanLine; today: string; children: ReactNode }) {
  const { plan, today } = props;
  const chip = planChip(plan);
  return (
    <Box sx={{ padding: '4px 12px' }}>
      <div>
        <Link component={RouterLink} to={`/plans/${plan.id}`}>
          {planTitle(plan)}
        </Link>{' '}
        <StatusChip meaning={chip.meaning} label={chip.text} />
      </div>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        <Next plan={plan} today={today} />
      </Box>
      {props.children}
    </Box>
  );
}

/** Those that matter on the case page: what runs, what is offered, and what ended last. */
function shownPlans(plans: readonly PlanLine[]): PlanLine[] {
  const live = plans.filter((one) => RUNNING.includes(one.status) || OFFERED.includes(one.status));
  const ended = plans.filter((one) => ['COMPLETED', 'DEFAULTED', 'LAPSED'].includes(one.status));
  return [...live, ...ended.slice(0, 2)];
}

/** The plans of a case: how each stands, what is next, what can be done with it. */
export function Plans({ view, action }: { view: CaseView; action: ReactNode }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState<{ act: PlanDialogAct; planId: string } | null>(null);
  const plans = shownPlans(view.plans);
  const running = view.plans.filter((one) => RUNNING.includes(one.status)).length;
  const close = () => setOpen(null);
  const plan = view.plans.find((one) => one.id === open?.planId);
  const button = (label: string, about: string, onClick: () => void) => (
    <Button
      key={label}
      aria-label={`${label}: ${about}`}
      onClick={onClick}
      sx={{ minWidth: 0, padding: '0 6px', minHeight: 24, fontSize: '0.8125rem' }}
    >
      {label}
    </Button>
  );
  return (
    <Section
      title="Plans"
      note={running > 0 ? `${running} running` : 'none running'}
      action={action}
    >
      {plans.map((one) => (
        <PlanLineView key={one.id} plan={one} today={view.today}>
          <Box sx={{ marginLeft: '-6px' }}>
            {PLAN_DIALOG_ACTS.filter((act) => one.allowedActions.includes(act)).map((act) =>
              button(PLAN_ACT_LABELS[act], planTitle(one), () => setOpen({ act, planId: one.id })),
            )}
            {one.allowedActions.includes('replan') &&
              button(PLAN_ACT_LABELS.replan, planTitle(one), () =>
                navigate(`/cases/${view.id}/negotiation?replaces=${one.id}`, {
                  state: { deskFrom: 'case' } satisfies DeskFrom,
                }),
              )}
          </Box>
        </PlanLineView>
      ))}
      {open && plan && (
        <Suspense fallback={null}>
          <PlanDialog
            act={open.act}
            plan={plan}
            today={view.today}
            onDone={close}
            onClose={close}
          />
        </Suspense>
      )}
    </Section>
  );
}
