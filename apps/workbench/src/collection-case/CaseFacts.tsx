import { DateText, dayText, InstantText, ReasonList, StatusChip, zoneText } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { planChip, planTitle, RUNNING } from '../payment-plan/plan-words';
import type { CaseView } from './case-view';
import { nextActionText, sentenceOf } from './case-words';

/** The points of the case; a press shows what they are made of. */
export function CasePoints({ view }: { view: CaseView }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, whiteSpace: 'nowrap' }}
      >
        {view.points} points
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { padding: 4, maxWidth: 420 } },
        }}
      >
        <Typography id={titleId} component="h2" variant="h3" sx={{ marginBottom: 2 }}>
          Why {view.points} points
        </Typography>
        {view.factors.length === 0 ? (
          'Nothing raises or lowers this case now.'
        ) : (
          <ReasonList reasons={view.factors} label="Reasons" />
        )}
      </Popover>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label}{' '}
      </Box>
      {children}
    </Box>
  );
}

/** A callback on both clocks: theirs first, because it was agreed on it. */
function Callback({ view }: { view: CaseView }) {
  if (view.callbackAt === null) return null;
  const zone = view.callbackZone ?? view.customerTimeZone;
  return (
    <Fact label="call back">
      <b>
        <InstantText at={view.callbackAt} zone={zone} hasDay />
      </b>{' '}
      {zoneText(zone)}, <InstantText at={view.callbackAt} /> here
      {view.callbackOwner && ` (${view.callbackOwner.name})`}
    </Fact>
  );
}

/** 'snoozed until Tue 24 Nov: waits for the bank' */
function standstillText(
  what: string,
  until: string | null,
  why: string | null,
  today: string,
): string {
  const day =
    until === null
      ? ''
      : ` until ${dayText(Temporal.PlainDate.from(until), Temporal.PlainDate.from(today))}`;
  return `${what}${day}${why ? `: ${why}` : ''}`;
}

/** Why nobody should press this customer now, as words with their sign. */
function Standstill({ view }: { view: CaseView }) {
  const { heldUntil, holdReason, snoozedUntil, snoozeReason, today } = view;
  const { specialistReason } = view.customer;
  const { suppressedUntil, suppressedReason } = view;
  return (
    <>
      {specialistReason && (
        <StatusChip
          meaning="blocked"
          label={`${sentenceOf(specialistReason)}: for the specialist`}
        />
      )}
      {heldUntil && (
        <StatusChip
          meaning="blocked"
          label={standstillText('on hold', heldUntil, holdReason, today)}
        />
      )}
      {snoozedUntil && (
        <StatusChip
          meaning="muted"
          label={standstillText('snoozed', snoozedUntil, snoozeReason, today)}
        />
      )}
      {suppressedReason && !heldUntil && !snoozedUntil && (
        <StatusChip
          meaning="muted"
          label={standstillText(
            'off the worklist',
            suppressedUntil,
            sentenceOf(suppressedReason).toLowerCase(),
            today,
          )}
        />
      )}
    </>
  );
}

/** That the customer is on a plan, and how it stands. */
function OnPlan({ view }: { view: CaseView }) {
  return view.plans
    .filter((plan) => RUNNING.includes(plan.status))
    .map((plan) => {
      const chip = planChip(plan);
      return (
        <Link
          key={plan.id}
          component={RouterLink}
          to={`/plans/${plan.id}`}
          underline="none"
          title={planTitle(plan)}
        >
          <StatusChip meaning={chip.meaning} label={`on a plan: ${chip.text}`} />
        </Link>
      );
    });
}

/** What is to be done and when, and what stands in the way. */
export function CaseFacts({ view }: { view: CaseView }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' }}>
      {view.nextAction && (
        <Fact label="next">
          <b>{nextActionText(view.nextAction)}</b>{' '}
          {view.nextActionAt ? (
            <InstantText at={view.nextActionAt} />
          ) : (
            view.nextActionOn && <DateText day={view.nextActionOn} today={view.today} isAway />
          )}
          {view.nextActionReason && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' · '}
              {view.nextActionReason}
            </Box>
          )}
        </Fact>
      )}
      <Callback view={view} />
      <OnPlan view={view} />
      <Standstill view={view} />
    </Box>
  );
}
