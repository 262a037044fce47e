import { DateText, DayField, MoneyText } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import type { FieldWords } from '../collection-case/changed-fields';
import { type FieldProblem, problemAt } from '../collection-case/field-problem';
import { useVersioned, type Versioned } from '../collection-case/use-versioned';
import { type Command, useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import type { PlanLinePartsFragment } from '../gql/graphql';
import {
  AgreePaymentPlanDocument,
  CancelPaymentPlanDocument,
  DeclinePaymentPlanDocument,
  PausePaymentPlanDocument,
  ReinstatePaymentPlanDocument,
} from './plan-commands.graphql';
import { PLAN_ACT_LABELS, type PlanDialogAct } from './plan-dialog';
import { planChip, planTitle } from './plan-words';

type PlanLine = PlanLinePartsFragment;
type Ends = { readonly onDone: () => void; readonly onClose: () => void };
type Props = Ends & { readonly plan: PlanLine; readonly today: string };

const PLAN_FIELD_WORDS: FieldWords<PlanLine> = [
  ['Standing', (plan) => planChip(plan).text],
  ['Paid', (plan) => plan.paid.amount],
  ['Next due', (plan) => plan.nextDueOn ?? ''],
];

const AFTER = { refetch: ['CasePage', 'PaymentPlanPage', 'Negotiation'] };

function PlanCommandDialog(props: {
  act: PlanDialogAct;
  plan: PlanLine;
  command: Pick<Command<unknown, object>, 'refusal' | 'failure' | 'running'>;
  versioned: Versioned;
  problem: FieldProblem | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { act, plan, ...rest } = props;
  return (
    <CommandDialog
      title={`${PLAN_ACT_LABELS[act]}: ${planTitle(plan)}`}
      verb={PLAN_ACT_LABELS[act]}
      {...rest}
    >
      {props.children}
    </CommandDialog>
  );
}

function AgreeDialog({ plan, today, onDone, onClose }: Props) {
  const command = useCommand(AgreePaymentPlanDocument);
  const versioned = useVersioned(plan, PLAN_FIELD_WORDS);
  async function agree() {
    const end = await command.run({ input: { id: plan.id, version: versioned.version } }, AFTER);
    if (end.kind === 'done') onDone();
  }
  return (
    <PlanCommandDialog
      act="agree"
      {...{ plan, command, versioned, onClose }}
      problem={null}
      onSubmit={() => void agree()}
    >
      <div>
        The customer said yes to <MoneyText value={plan.total} />, the last part on{' '}
        <DateText day={plan.lastOn} today={today} />.
      </div>
    </PlanCommandDialog>
  );
}

const ENDS = {
  decline: {
    document: DeclinePaymentPlanDocument,
    says: 'The customer said no; the offer stays in the history.',
    label: 'What they said',
  },
  cancel: {
    document: CancelPaymentPlanDocument,
    says: 'What was paid stays credited; the rest is chased again.',
    label: 'Why it is cancelled',
  },
  reinstate: {
    document: ReinstatePaymentPlanDocument,
    says: 'The plan runs on; what is behind is to be cured anew.',
    label: 'Why it may run on',
  },
} as const;

function ReasonDialog({ act, plan, onDone, onClose }: Props & { act: keyof typeof ENDS }) {
  const { document, says, label } = ENDS[act];
  const reason = useDraft(`${act}-plan.${plan.id}`, '');
  // the three take the same input and answer the same
  const command = useCommand(document as typeof DeclinePaymentPlanDocument);
  const versioned = useVersioned(plan, PLAN_FIELD_WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);
  async function run() {
    if (reason.value.trim() === '') return setFound({ field: 'reason', message: 'Say why.' });
    setFound(null);
    const input = { id: plan.id, version: versioned.version, reason: reason.value.trim() };
    const end = await command.run({ input }, AFTER);
    if (end.kind !== 'done') return;
    reason.clear();
    onDone();
  }
  const problem = found ?? command.refusal;
  return (
    <PlanCommandDialog
      {...{ act, plan, command, versioned, onClose }}
      problem={found}
      onSubmit={() => void run()}
    >
      <div>{says}</div>
      <TextField
        label={label}
        name="reason"
        value={reason.value}
        error={problemAt(problem, 'reason') !== undefined}
        helperText={problemAt(problem, 'reason')}
        onChange={(event) => reason.set(event.target.value)}
      />
    </PlanCommandDialog>
  );
}

const PAUSE_DAYS = 30;

function PauseDialog({ plan, today, onDone, onClose }: Props) {
  const draft = useDraft(`pause-plan.${plan.id}`, {
    fromOn: plan.nextDueOn ?? today,
    days: String(PAUSE_DAYS),
    reason: '',
  });
  const command = useCommand(PausePaymentPlanDocument);
  const versioned = useVersioned(plan, PLAN_FIELD_WORDS);
  const [found, setFound] = useState<FieldProblem | null>(null);
  const { fromOn, days, reason } = draft.value;
  const change = (patch: Partial<typeof draft.value>) =>
    draft.set((before) => ({ ...before, ...patch }));
  async function pause() {
    if (!/^\d{1,3}$/.test(days.trim())) {
      return setFound({ field: 'days', message: 'Say for how many days.' });
    }
    if (reason.trim() === '') return setFound({ field: 'reason', message: 'Say why.' });
    setFound(null);
    const input = {
      id: plan.id,
      version: versioned.version,
      fromOn,
      days: Number(days),
      reason: reason.trim(),
    };
    const end = await command.run({ input }, AFTER);
    if (end.kind !== 'done') return;
    draft.clear();
    onDone();
  }
  const problem = found ?? command.refusal;
  const at = (name: string) => problemAt(problem, name);
  return (
    <PlanCommandDialog
      act="pause"
      {...{ plan, command, versioned, onClose }}
      problem={found}
      onSubmit={() => void pause()}
    >
      <div>What is due from then on moves by as many days; nothing falls behind meanwhile.</div>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, alignItems: 'start' }}>
        <DayField
          label="From"
          name="fromOn"
          value={fromOn}
          today={today}
          problem={at('fromOn')}
          onChange={(next) => change({ fromOn: next })}
        />
        <TextField
          label="Days"
          name="days"
          value={days}
          error={at('days') !== undefined}
          helperText={at('days')}
          onChange={(event) => change({ days: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        />
      </Box>
      <TextField
        label="Why"
        name="reason"
        value={reason}
        error={at('reason') !== undefined}
        helperText={at('reason')}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </PlanCommandDialog>
  );
}

/** The one thing that is being done with a plan. */
export function PlanDialog(props: Props & { act: PlanDialogAct }) {
  const { act, ...rest } = props;
  if (act === 'agree') return <AgreeDialog {...rest} />;
  if (act === 'pause') return <PauseDialog {...rest} />;
  return <ReasonDialog act={act} {...rest} />;
}
