import { AmountField, DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { DeskColumn } from './desk-column';
import type { DeskFacts } from './desk-facts';
import type { OfferDraft } from './offer-draft';

/** The customer's own dates, one by one; an amount left empty is an equal part of what the others leave. */
export function OwnDates(props: {
  column: Pick<DeskColumn, 'offer'>;
  facts: DeskFacts;
  at: (name: string) => string | undefined;
  name: (field: string) => string;
  onChange: (patch: Partial<OfferDraft>) => void;
}) {
  const { column, facts, at, name, onChange } = props;
  const dates = column.offer.ownDates;
  const today = facts.today.toString();
  const change = (index: number, patch: Partial<(typeof dates)[number]>) =>
    onChange({
      ownDates: dates.map((one, place) => (place === index ? { ...one, ...patch } : one)),
    });
  function add() {
    const last = dates.at(-1)?.dueOn;
    const dueOn = last ? Temporal.PlainDate.from(last).add({ months: 1 }).toString() : today;
    onChange({ ownDates: [...dates, { dueOn, amount: '' }] });
  }
  return (
    <Box role="group" aria-label="Own dates" sx={{ display: 'grid', gap: 2 }}>
      {dates.map(({ dueOn, amount }, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a date has no name but its place, and is edited in it
          key={index}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 28px',
            gap: 2,
            alignItems: 'start',
          }}
        >
          <DayField
            label={`Day ${index + 1}`}
            name={name(`ownDates.${index}`)}
            value={dueOn}
            today={today}
            min={today}
            problem={at(`ownDates.${index}`)}
            onChange={(day) => change(index, { dueOn: day })}
          />
          <AmountField
            label={`Part ${index + 1}`}
            name={name(`ownAmount.${index}`)}
            value={amount}
            currency=""
            hint={amount === '' ? 'an equal part' : undefined}
            onChange={(text) => change(index, { amount: text })}
          />
          <IconButton
            aria-label={`Take day ${index + 1} out`}
            onClick={() => onChange({ ownDates: dates.filter((_, place) => place !== index) })}
          >
            ×
          </IconButton>
        </Box>
      ))}
      <Button onClick={add} sx={{ justifySelf: 'start' }}>
        Add a day
      </Button>
    </Box>
  );
}
