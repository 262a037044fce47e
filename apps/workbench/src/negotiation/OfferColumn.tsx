import { KeyHint, meaningSoft, RefusalAlert } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef } from 'react';
import { isAbout } from '../collection-case/field-problem';
import { ApprovalState } from './ApprovalState';
import { AuthorityLine, SignedLine } from './AuthorityLine';
import type { MonthOfCash } from './cash-by-month';
import { approversText, needText, type PrimaryAct } from './column-state';
import type { DeskColumn } from './desk-column';
import { COLUMN_LABELS } from './desk-draft';
import { deskKeyOf } from './keys';
import { OfferFields } from './OfferFields';
import { OfferResult } from './OfferResult';
import type { Desk, Told } from './use-desk';

const PRIMARY_LABELS: Readonly<Record<Exclude<PrimaryAct, null>, string>> = {
  agree: 'Agree',
  agreeSent: 'Agree',
  ask: 'Ask now',
};

/** What the house says of it now: what came back of an approval, the authority, or why it cannot be. */
function Standing({ column, desk, zone }: { column: DeskColumn; desk: Desk; zone: string }) {
  const { state, reckoned } = column;
  if (state.kind !== 'OPEN') {
    return <ApprovalState state={state} today={desk.facts.today.toString()} zone={zone} />;
  }
  if (reckoned.kind === 'WRONG') return null;
  if (reckoned.refusal) {
    return (
      <SignedLine meaning="broken" text="cannot be agreed">
        {reckoned.refusal.message}
      </SignedLine>
    );
  }
  const { verdict } = reckoned;
  return (
    <AuthorityLine
      verdict={verdict}
      need={needText(verdict.needs)}
      approvers={verdict.needs ? approversText(verdict.needs, desk.negotiation.approvers) : ''}
    />
  );
}

function Actions({ column, desk }: { column: DeskColumn; desk: Desk }) {
  const { name, primary, state, reckoned } = column;
  const isActive = desk.draft.active === name;
  const hint = (keys: string) => (isActive ? <KeyHint keys={keys} /> : null);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        '& .MuiButton-root': { padding: '4px 10px' },
      }}
    >
      {primary && (
        <Button
          variant="contained"
          loading={desk.isRunning && isActive}
          disabled={desk.isOffline}
          aria-keyshortcuts={isActive ? 'Control+Enter' : undefined}
          onClick={() => desk.primary(name)}
          sx={{ gap: 2 }}
        >
          {PRIMARY_LABELS[primary]} {hint(deskKeyOf('primary'))}
        </Button>
      )}
      {state.kind === 'WAITING' && (
        <Button variant="outlined" onClick={() => desk.withdraw(name)}>
          Take it back
        </Button>
      )}
      {state.kind === 'OPEN' && primary === 'agree' && name !== 'ask' && (
        <Button
          variant="outlined"
          disabled={desk.isOffline}
          onClick={() => desk.leaveOpen(name)}
          sx={{ gap: 2 }}
        >
          Offer {hint(deskKeyOf('leaveOpen'))}
        </Button>
      )}
      {state.kind === 'OPEN' && reckoned.kind === 'OFFER' && (
        <Button onClick={() => desk.note(name)} disabled={desk.isOffline} sx={{ gap: 2 }}>
          Note {hint(deskKeyOf('noteOffer'))}
        </Button>
      )}
      {['REFUSED', 'OFFERED', 'APPROVED', 'COUNTERED'].includes(state.kind) && (
        <Button onClick={() => desk.changeColumn(name, { ...column.offer, planId: null })}>
          Change it
        </Button>
      )}
    </Box>
  );
}

function Head({ id, column, desk }: { id: string; column: DeskColumn; desk: Desk }) {
  const { name, state } = column;
  const isActive = desk.draft.active === name;
  const act = name === 'ask' ? 'copyAsk' : 'most';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32 }}>
      <Typography id={id} component="h3" variant="h3" sx={{ flex: 1 }}>
        {COLUMN_LABELS[name]}
      </Typography>
      {state.kind === 'OPEN' && (
        <Button
          onClick={() => (name === 'ask' ? copyAsk(desk) : desk.fillMost(name))}
          sx={{ gap: 2, padding: '2px 6px', minHeight: 28, fontSize: '0.8125rem' }}
        >
          {name === 'ask' ? 'Take it over' : 'The most'}
          {(isActive || name === 'ask') && <KeyHint keys={deskKeyOf(act)} />}
        </Button>
      )}
    </Box>
  );
}

/** Their ask becomes our proposal, to be changed from there. */
export function copyAsk(desk: Desk): void {
  desk.changeColumn('ours', { ...desk.draft.columns.ask, planId: null });
}

/** After a refusal the hands go to the field it is about, wherever they were. */
function useFocusOnProblem(told: Told | null, columnName: string) {
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!told?.field) return;
    const inputs = [...(fields.current?.elements ?? [])] as HTMLInputElement[];
    inputs
      .find((one) => one.name && isAbout(told, one.name.replace(`${columnName}.`, '')))
      ?.focus();
  }, [told, columnName]);
  return fields;
}

/** One offer: what it comes to, what the house says of it, what can be done, and its numbers. */
export function OfferColumn(props: {
  column: DeskColumn;
  desk: Desk;
  cash: readonly MonthOfCash[];
  scale: { readonly most: number; readonly months: number };
  /** the portfolio's, as in the timeline */
  zone: string;
  isAlone: boolean;
}) {
  const { column, desk, cash, scale, zone, isAlone } = props;
  const { name, state, reckoned } = column;
  const headingId = useId();
  const told = desk.told(name);
  const fields = useFocusOnProblem(told, name);
  const isActive = desk.draft.active === name;
  const isGreen = state.kind === 'APPROVED' || state.kind === 'COUNTERED';
  const isLocked = state.kind !== 'OPEN';
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      data-column={name}
      onFocus={() => {
        if (!isActive) desk.activate(name);
      }}
      sx={(theme) => ({
        display: 'grid',
        gridTemplateRows: isAlone ? 'none' : 'subgrid',
        gridRow: isAlone ? 'auto' : 'span 4',
        alignContent: 'start',
        rowGap: 3,
        minWidth: 0,
        padding: '8px 12px 16px',
        borderRight: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderRight: 0 },
        boxShadow: isActive
          ? `inset 0 2px 0 ${theme.vars.palette.primary.main}`
          : 'inset 0 2px 0 transparent',
        backgroundColor: isGreen ? meaningSoft(theme, 'kept') : 'background.paper',
      })}
    >
      <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
        <Head id={headingId} column={column} desk={desk} />
        <OfferResult
          reckoned={reckoned}
          today={desk.facts.today.toString()}
          cash={cash}
          scale={scale}
          currency={desk.facts.currency}
        />
      </Box>
      <Box role="status">
        <Standing column={column} desk={desk} zone={zone} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Actions column={column} desk={desk} />
        {told && (
          <RefusalAlert
            refusal={{
              code: 'code' in told ? told.code : 'INVALID_INPUT',
              message: told.message,
              reasons: 'reasons' in told ? told.reasons : [],
            }}
          />
        )}
      </Box>
      <Box
        component="fieldset"
        ref={fields}
        disabled={isLocked}
        aria-label={`${COLUMN_LABELS[name]}: terms`}
        sx={{ border: 0, margin: 0, padding: '4px 0 0', minWidth: 0 }}
      >
        <OfferFields
          column={column}
          isLocked={isLocked}
          facts={desk.facts}
          told={told}
          onChange={(patch) => desk.changeColumn(name, patch)}
        />
      </Box>
    </Box>
  );
}
