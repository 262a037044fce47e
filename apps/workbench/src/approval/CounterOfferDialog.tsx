import { useQuery } from '@apollo/client/react';
import { FailedState, LoadingRows } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { useCommand } from '../core/command';
import { failureWords } from '../core/failure-words';
import { useMe } from '../core/me';
import type { DeskPlanPartsFragment } from '../gql/graphql';
import { AuthorityLine } from '../negotiation/AuthorityLine';
import { type DeskFacts, deskFacts, type Negotiation } from '../negotiation/desk-facts';
import { NegotiationDocument } from '../negotiation/negotiation.graphql';
import { OfferFields } from '../negotiation/OfferFields';
import { draftOfTerms, type OfferDraft } from '../negotiation/offer-draft';
import { mostOf, type Reckoned, reckon } from '../negotiation/reckon';
import { termsInput, termsOf } from '../payment-plan/plan-terms';
import { dayWords, durationText, partsText, shortAmount } from '../payment-plan/plan-words';
import { CounterOfferDocument } from './approval.graphql';
import { type AskedApproval, askedDetail, askedTitle, firstName } from './approval-words';
import { ScheduleBars } from './ScheduleBars';

type Ends = { onDone: (after: AskedApproval) => void; onClose: () => void };

/** Answers with own terms, within one's own limits; they are reckoned here as the server will reckon them. */
export function CounterOfferDialog(props: { approval: AskedApproval } & Ends) {
  const { approval, onDone, onClose } = props;
  const { data, error, refetch } = useQuery(NegotiationDocument, {
    variables: { caseId: approval.case.id },
    fetchPolicy: 'cache-and-network',
  });
  const plan = data?.negotiation.plans.find(({ id }) => id === approval.plan?.id);
  if (data && plan) {
    return (
      <CounterForm
        approval={approval}
        plan={plan}
        negotiation={data.negotiation}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-label="Counter-offer">
      <DialogContent>
        {error ? (
          <FailedState
            title="The limits could not be loaded"
            detail={failureWords(error)}
            onRetry={() => void refetch()}
          />
        ) : (
          <LoadingRows label="Loading the limits" />
        )}
      </DialogContent>
    </Dialog>
  );
}

/** What the approver reckons with: the plan's own balance, their own limits. */
function counterFacts(
  negotiation: Negotiation,
  plan: DeskPlanPartsFragment,
  holder: DeskFacts['holder'],
): DeskFacts {
  const basis = {
    currency: plan.currency,
    itemIds: plan.terms.itemIds,
    replacesPromises: false,
    // what the plan itself holds is free for its counter-offer
    replacesPlanId: plan.id,
  };
  const facts = deskFacts({ state: 'OPEN' }, negotiation, basis, holder);
  return { ...facts, balance: plan.terms.balance.minorUnits };
}

function CounterForm(
  props: {
    approval: AskedApproval;
    plan: DeskPlanPartsFragment;
    negotiation: Negotiation;
  } & Ends,
) {
  const { approval, plan, negotiation, onDone, onClose } = props;
  const me = useMe();
  const facts = counterFacts(negotiation, plan, { userId: me.id, roles: me.roles });
  const [offer, setOffer] = useState(() => draftOfTerms(termsOf(plan.terms)));
  const [note, setNote] = useState('');
  const [found, setFound] = useState<{ message: string } | null>(null);
  const command = useCommand(CounterOfferDocument);
  const reckoned = reckon(offer, facts, plan.isHardship);
  const most = mostOf(offer, facts, plan.isHardship);
  const change = (patch: Partial<OfferDraft>) => setOffer((before) => ({ ...before, ...patch }));

  async function send() {
    if (reckoned.kind === 'WRONG') return setFound(reckoned.problem);
    setFound(null);
    const end = await command.run(
      {
        input: {
          id: approval.id,
          version: approval.version,
          terms: termsInput(reckoned.terms, facts.itemIds),
          note: note.trim() || null,
        },
      },
      { refetch: ['Approvals'] },
    );
    if (end.kind === 'done') onDone(end.value);
  }

  return (
    <CommandDialog
      title={`Counter ${firstName(approval.askedBy.name)}’s request: ${approval.customerName}`}
      verb={`Offer these terms`}
      command={command}
      problem={found}
      isWide
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Box sx={{ color: 'text.secondary' }}>
        Asked: {askedTitle(approval)} · {askedDetail(approval)}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 6,
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          '@media (max-width: 699.98px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
        }}
      >
        <OfferFields
          column={{ name: 'ours', offer, reckoned }}
          facts={facts}
          told={found ?? command.refusal ?? null}
          onChange={change}
        />
        <Box sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
          <Outcome reckoned={reckoned} today={negotiation.today} />
          {most && (
            <Button variant="outlined" onClick={() => setOffer(most)} sx={{ justifySelf: 'start' }}>
              The most within my limits
            </Button>
          )}
          <TextField
            label={`A word for ${firstName(approval.askedBy.name)}`}
            name="note"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Box>
      </Box>
    </CommandDialog>
  );
}

/** What the terms come to, and whether they are within the approver's own limits. */
function Outcome({ reckoned, today }: { reckoned: Reckoned; today: string }) {
  if (reckoned.kind === 'WRONG') {
    return <Box sx={{ color: 'text.secondary' }}>{reckoned.problem.message}</Box>;
  }
  const { schedule, terms, verdict } = reckoned;
  const parts = schedule.instalments.map(({ number, amount }) => ({
    number,
    amount: { minorUnits: amount },
  }));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <strong>{partsText(schedule.instalments, terms.currency)}</strong>
      <ScheduleBars parts={parts} />
      <Box sx={{ color: 'text.secondary' }}>
        total {shortAmount(schedule.total, terms.currency)} · ends{' '}
        {dayWords(schedule.lastOn, today)} · {durationText(schedule.days)}
        {schedule.forgiven > 0 && ` · forgives ${shortAmount(schedule.forgiven, terms.currency)}`}
      </Box>
      <Box role="status">
        <AuthorityLine verdict={verdict} need="more than your own authority" approvers="" />
      </Box>
    </Box>
  );
}
