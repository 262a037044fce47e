import { useQuery } from '@apollo/client/react';
import {
  DateText,
  EmptyState,
  FailedState,
  InstantText,
  LoadingRows,
  PageHeader,
  StatusChip,
  useToday,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router';
import type { DeskFrom } from '../collection-case/use-desk-route';
import { errorCode } from '../core/apollo';
import { failureWords } from '../core/failure-words';
import { useNotices, useRooms } from '../core/live-context';
import { offerText } from '../negotiation/desk-words';
import { usePageCustomer } from '../shell/page-customer';
import { usePageTitle } from '../shell/page-title';
import { PlanDialog } from './PlanDialog';
import { PlanSchedule } from './PlanSchedule';
import { type Plan, PlanAssessment, PlanItems, PlanStanding } from './PlanStanding';
import { PaymentPlanPageDocument } from './payment-plan.graphql';
import { PLAN_ACT_LABELS, PLAN_DIALOG_ACTS, type PlanDialogAct } from './plan-dialog';
import { planChip, planTitle } from './plan-words';

function Part(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <Typography id={id} component="h2" variant="h3">
        {props.title}
      </Typography>
      {props.children}
    </Box>
  );
}

function Summary({ plan, today }: { plan: Plan; today: string }) {
  const chip = planChip(plan);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
      <StatusChip meaning={chip.meaning} label={chip.text} />
      <Link component={RouterLink} to={`/cases/${plan.caseId}`}>
        {plan.customerName}
      </Link>
      <span>
        offered <DateText day={plan.proposedOn} today={today} />
        {plan.proposedBy && ` by ${plan.proposedBy.name}`}
        {plan.agreedOn && (
          <>
            , agreed <DateText day={plan.agreedOn} today={today} />
            {plan.agreedBy &&
              plan.agreedBy.id !== plan.proposedBy?.id &&
              ` by ${plan.agreedBy.name}`}
          </>
        )}
      </span>
      {plan.replacesId && (
        <Link component={RouterLink} to={`/plans/${plan.replacesId}`}>
          the plan before
        </Link>
      )}
      {plan.supersededById && (
        <Link component={RouterLink} to={`/plans/${plan.supersededById}`}>
          the plan that took its place
        </Link>
      )}
    </Box>
  );
}

function Actions({ plan, onAct }: { plan: Plan; onAct: (act: PlanDialogAct) => void }) {
  const navigate = useNavigate();
  const acts = PLAN_DIALOG_ACTS.filter((act) => plan.allowedActions.includes(act));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {plan.documentUrl && (
        <Button component="a" href={plan.documentUrl} download variant="outlined">
          Agreement (PDF)
        </Button>
      )}
      {plan.allowedActions.includes('replan') && (
        <Button
          variant="outlined"
          onClick={() =>
            navigate(`/cases/${plan.caseId}/negotiation?replaces=${plan.id}`, {
              state: { deskFrom: 'plan' } satisfies DeskFrom,
            })
          }
        >
          {PLAN_ACT_LABELS.replan}
        </Button>
      )}
      {acts.map((act) => (
        <Button
          key={act}
          variant={act === 'agree' || act === 'reinstate' ? 'contained' : 'outlined'}
          onClick={() => onAct(act)}
        >
          {PLAN_ACT_LABELS[act]}
        </Button>
      ))}
    </Box>
  );
}

function Offers({ plan }: { plan: Plan }) {
  const oldestFirst = [...plan.offers].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  return (
    <Box component="ol" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {oldestFirst.map((offer) => (
        <Box key={offer.id} component="li" sx={{ padding: '2px 0' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <InstantText at={offer.recordedAt} />
          </Box>{' '}
          {offerText(offer)}
          {offer.note && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' '}
              <q>{offer.note}</q>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

/** Who allowed it, with their word; or that it still waits. */
function Approved({ plan }: { plan: Plan }) {
  const { approval } = plan;
  if (approval === null) return null;
  const { decidedBy, decidedAt, decisionNote } = approval;
  return (
    <div>
      {decidedAt && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <InstantText at={decidedAt} />{' '}
        </Box>
      )}
      {APPROVAL_WORDS[approval.state] ?? approval.state.toLowerCase()}
      {decidedBy && ` by ${decidedBy.name}`}
      {decisionNote && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          <q>{decisionNote}</q>
        </Box>
      )}
    </div>
  );
}

const APPROVAL_WORDS: Readonly<Record<string, string>> = {
  WAITING: 'waits for approval',
  APPROVED: 'approved',
  USED: 'approved',
  COUNTERED: 'other terms were offered',
  DECLINED: 'not approved',
  WITHDRAWN: 'the question was taken back',
};

function Pauses({ plan, today }: { plan: Plan; today: string }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {plan.pauses.map((pause) => (
        <li key={pause.fromOn}>
          <DateText day={pause.fromOn} today={today} /> to{' '}
          <DateText day={pause.untilOn} today={today} />: {pause.reason}
          {pause.madeBy && ` (${pause.madeBy.name})`}
        </li>
      ))}
    </Box>
  );
}

function PlanView({ plan }: { plan: Plan }) {
  const today = useToday().toString();
  const [act, setAct] = useState<PlanDialogAct | null>(null);
  const at = { plan, today };
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
      <PageHeader
        title={planTitle(plan)}
        summary={<Summary {...at} />}
        actions={<Actions plan={plan} onAct={setAct} />}
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
          gap: '24px 40px',
          padding: '8px 16px 32px',
          maxWidth: 1360,
          alignItems: 'start',
          '@media (max-width: 899.98px)': {
            gridTemplateColumns: 'minmax(0, 1fr)',
            '& > :first-of-type': { order: 2 },
          },
        }}
      >
        <Box sx={{ display: 'grid', gap: 6 }}>
          <Part title="Schedule">
            <PlanSchedule
              instalments={plan.instalments}
              currency={plan.currency}
              total={plan.total}
              paid={plan.paid}
              today={today}
            />
          </Part>
          {(plan.offers.length > 0 || plan.approval) && (
            <Part title="What was said on the way">
              <div>
                <Offers plan={plan} />
                <Approved plan={plan} />
              </div>
            </Part>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 6 }}>
          <Part title="Standing">
            <PlanStanding {...at} />
          </Part>
          <Part title={`Covers ${plan.items.length} ${plan.items.length === 1 ? 'item' : 'items'}`}>
            <PlanItems {...at} />
          </Part>
          {plan.assessment && (
            <Part title="What it rests on">
              <PlanAssessment {...at} />
            </Part>
          )}
          {plan.pauses.length > 0 && (
            <Part title="Pauses">
              <Pauses {...at} />
            </Part>
          )}
        </Box>
      </Box>
      {act && (
        <PlanDialog act={act} {...at} onDone={() => setAct(null)} onClose={() => setAct(null)} />
      )}
    </Box>
  );
}

/** One plan: schedule and what was paid, where it stands and why, what it covers, what was said on the way. */
export function PaymentPlanPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PaymentPlanPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const plan = data?.paymentPlan;
  const retry = () => void refetch().catch(() => undefined);
  usePageTitle(plan ? planTitle(plan) : 'Plan');
  usePageCustomer(plan?.customerId);
  useRooms(plan ? [`case:${plan.caseId}`, `customer:${plan.customerId}`] : []);
  useNotices((notice) => {
    if (notice.caseId === plan?.caseId || notice.customerId === plan?.customerId) retry();
  });
  if (plan) return <PlanView key={plan.id} plan={plan} />;
  if (!error) return <LoadingRows rows={12} label="Opening the plan" />;
  const code = errorCode(error);
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') {
    return (
      <EmptyState title="There is no such plan for you">
        It does not exist, or it belongs to another team's portfolio.
      </EmptyState>
    );
  }
  return (
    <FailedState
      title="The plan could not be loaded"
      detail={failureWords(error)}
      onRetry={retry}
    />
  );
}
