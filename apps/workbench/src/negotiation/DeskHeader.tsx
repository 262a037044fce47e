import { AmountField, CodeSelect, DateText, DayField, MoneyText, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { shortAmount } from '../payment-plan/plan-words';
import { latestAssessment } from './desk-facts';
import { usualPayDayText } from './desk-words';
import type { Desk } from './use-desk';

const PER_WORDS = [
  ['WEEKLY', 'a week'],
  ['FORTNIGHTLY', 'every two weeks'],
  ['SEMI_MONTHLY', 'twice a month'],
  ['MONTHLY', 'a month'],
] as const;

function Word({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ paddingTop: '7px', whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}

/** 'they can pay [3,000] [a month] from [1 Dec], deposit [5,000]': their ask, as they say it. */
function TheyCanPay({ desk }: { desk: Desk }) {
  const { ask } = desk.draft.columns;
  const isLocked = desk.column('ask').state.kind !== 'OPEN';
  return (
    <Box
      component="fieldset"
      disabled={isLocked}
      aria-label="They can pay"
      data-column="ask"
      onFocus={() => {
        if (desk.draft.active !== 'ask') desk.activate('ask');
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'start',
        gap: '8px 8px',
        border: 0,
        margin: 0,
        padding: 0,
        minWidth: 0,
        '& .MuiTextField-root': { width: 132 },
      }}
    >
      <Word>They can pay</Word>
      <AmountField
        label="Each time"
        name="they.size"
        value={ask.by === 'SIZE' ? ask.size : ''}
        currency={desk.facts.currency}
        onChange={(size) => desk.changeColumn('ask', { by: 'SIZE', size })}
      />
      <CodeSelect
        label="How often"
        name="they.frequency"
        value={PER_WORDS.find(([code]) => code === ask.frequency)?.[0] ?? ''}
        options={PER_WORDS}
        onChange={(frequency) => desk.changeColumn('ask', { frequency: frequency || 'MONTHLY' })}
      />
      <Word>from</Word>
      <DayField
        label="From"
        name="they.firstOn"
        value={ask.firstOn}
        today={desk.facts.today.toString()}
        min={desk.facts.today.toString()}
        onChange={(firstOn) => desk.changeColumn('ask', { firstOn })}
      />
      <Word>deposit</Word>
      <AmountField
        label="Deposit"
        name="they.deposit"
        value={ask.deposit}
        currency={desk.facts.currency}
        onChange={(deposit) => desk.changeColumn('ask', { deposit })}
      />
    </Box>
  );
}

/** The promises that give way, ticked unless one says otherwise. */
function Replaces({ desk }: { desk: Desk }) {
  const { currency } = desk.facts;
  const open = desk.negotiation.openPromises.filter((one) => one.amount.currency === currency);
  const [first] = open;
  if (first === undefined) return null;
  const today = desk.facts.today.toString();
  return (
    <FormControlLabel
      control={
        <Checkbox
          size="small"
          checked={desk.draft.replacesPromises}
          onChange={(_, replacesPromises) => desk.change({ replacesPromises })}
        />
      }
      label={
        open.length === 1 ? (
          <>
            takes the place of the promise of <MoneyText value={first.amount} /> by{' '}
            <DateText day={first.dueOn} today={today} />
          </>
        ) : (
          `takes the place of ${open.length} open promises`
        )
      }
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
}

function Hardship({ desk, onAssess }: { desk: Desk; onAssess: () => void }) {
  const assessment = latestAssessment(desk.negotiation);
  const today = desk.facts.today.toString();
  return (
    <>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={desk.draft.isHardship}
            onChange={(_, isHardship) => {
              if (isHardship && assessment === null) onAssess();
              else desk.change({ isHardship });
            }}
          />
        }
        label="Hardship"
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {desk.draft.isHardship && assessment && (
        <Box component="span" sx={{ fontSize: '0.8125rem' }}>
          <MoneyText value={assessment.surplus} /> a month is left to pay from, by the assessment of{' '}
          <DateText day={assessment.assessedOn} today={today} />{' '}
          <Button
            onClick={onAssess}
            sx={{ padding: '0 6px', minHeight: 24, fontSize: '0.8125rem' }}
          >
            Assess anew
          </Button>
        </Box>
      )}
    </>
  );
}

/** 'on 2 ticked items', 'on 4 late items', 'on all that is open and free' */
function basisText(count: number, isTicked: boolean): string {
  if (count === 0) return 'on all that is open and free';
  return `on ${count} ${isTicked ? 'ticked' : 'late'} ${count === 1 ? 'item' : 'items'}`;
}

/** Who owes what, what they say they can pay, and what the offers rest on. */
export function DeskHeader(props: {
  desk: Desk;
  customerName: string;
  tickedIds: readonly string[];
  onAssess: () => void;
  onClose: () => void;
}) {
  const { desk, customerName, tickedIds, onAssess, onClose } = props;
  const { facts } = desk;
  const usual = usualPayDayText(facts.usualPayDays);
  const count = facts.itemIds.length;
  const isTicked = tickedIds.some((id) => facts.itemIds.includes(id));
  return (
    <Box
      sx={{ padding: '8px 12px', display: 'grid', gap: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: '0 12px' }}>
        <Box
          component="h2"
          sx={{ margin: 0, fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600 }}
        >
          {customerName} owes {shortAmount(facts.balance, facts.currency)}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.92em' }}>
            {facts.currency}
          </Box>
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {basisText(count, isTicked)}
          {usual && ` · ${usual}`}
        </Box>
        {desk.draft.replacesPlanId && (
          <StatusChip meaning="muted" label="agreed anew: the old plan ends" />
        )}
        <Button onClick={onClose} sx={{ marginLeft: 'auto' }} aria-keyshortcuts="Escape">
          Close
        </Button>
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '4px 20px',
          paddingTop: 1,
          // how far away a day is stands in the columns
          '& .MuiFormHelperText-root': { display: 'none' },
        }}
      >
        <TheyCanPay desk={desk} />

        <Replaces desk={desk} />
        <Hardship desk={desk} onAssess={onAssess} />
        {desk.currencies.length > 1 && (
          <Box sx={{ width: 110 }}>
            <CodeSelect
              label="Currency"
              name="desk.currency"
              value={facts.currency}
              options={desk.currencies.map((one) => [one, one] as const)}
              onChange={(currency) => desk.change({ currency: currency || null })}
            />
          </Box>
        )}
        {desk.isOffline && (
          <StatusChip meaning="overdue" label="no connection: nothing can be agreed now" />
        )}
      </Box>
    </Box>
  );
}
