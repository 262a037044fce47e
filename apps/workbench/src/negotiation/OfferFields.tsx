import {
  INTEREST_METHODS,
  PAYMENT_METHODS,
  PLAN_FREQUENCIES,
  PLAN_KINDS,
  type PlanFrequency,
} from '@kept/domain';
import { CodeSelect, codeOptions, DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { problemAt } from '../collection-case/field-problem';
import { METHOD_LABELS } from '../payment/payment-words';
import { FREQUENCY_LABELS, INTEREST_LABELS, PLAN_KIND_LABELS } from '../payment-plan/plan-words';
import { DepositFields, PartFields, SettlementFields } from './AmountFields';
import { NumberField, Pair } from './DenseFields';
import { changeKind, toOwnDates } from './desk-draft';
import { OwnDates } from './OwnDates';
import type { FieldsProps, Part } from './offer-part';

function InterestFields({ column, onChange, at, name }: Part) {
  const { offer } = column;
  return (
    <>
      <Pair>
        <CodeSelect
          label="Interest"
          name={name('interestMethod')}
          value={offer.interestMethod}
          none="None"
          options={codeOptions(INTEREST_METHODS, INTEREST_LABELS)}
          problem={at('interest')}
          onChange={(interestMethod) => onChange({ interestMethod })}
        />
        {offer.interestMethod !== '' && (
          <NumberField
            label="A year"
            name={name('rate')}
            value={offer.rate}
            unit="%"
            problem={at('rate')}
            onChange={(rate) => onChange({ rate })}
          />
        )}
      </Pair>
      {offer.interestMethod !== '' && (
        <TextField
          label="It rests on (contract, law)"
          name={name('basis')}
          value={offer.basis}
          error={at('basis') !== undefined}
          helperText={at('basis')}
          onChange={(event) => onChange({ basis: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    </>
  );
}

function WhenFields(props: Part) {
  const { column, facts, onChange, at, name } = props;
  const { offer, reckoned } = column;
  const parts = reckoned.kind === 'OFFER' ? reckoned.schedule.instalments : [];
  const frequencies = PLAN_FREQUENCIES.filter(
    (one) => offer.kind === 'SETTLEMENT' || one !== 'ONCE',
  );
  const choose = (frequency: PlanFrequency) =>
    onChange(frequency === 'OWN_DATES' ? toOwnDates(parts, offer.firstOn) : { frequency });
  return (
    <Pair>
      <CodeSelect
        label="How often"
        name={name('frequency')}
        value={offer.frequency}
        options={codeOptions(frequencies, FREQUENCY_LABELS)}
        problem={at('frequency')}
        onChange={(frequency) => choose(frequency || 'MONTHLY')}
      />
      {offer.frequency !== 'OWN_DATES' && (
        <DayField
          label={offer.frequency === 'ONCE' ? 'Paid by' : 'First day'}
          name={name('firstOn')}
          value={offer.firstOn}
          today={facts.today.toString()}
          min={facts.today.toString()}
          problem={at('firstOn')}
          onChange={(firstOn) => onChange({ firstOn })}
        />
      )}
    </Pair>
  );
}

/** The fields of one offer, numbers with sliders below them. */
export function OfferFields(props: FieldsProps) {
  const { column, told, onChange } = props;
  const { offer } = column;
  const part: Part = {
    ...props,
    at: (field) => problemAt(told, field),
    name: (field) => `${column.name}.${field}`,
  };
  const isOnce = offer.frequency === 'ONCE';
  const isOwn = offer.frequency === 'OWN_DATES';
  return (
    <Box sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
      <Pair>
        <CodeSelect
          label="Kind"
          name={part.name('kind')}
          value={offer.kind}
          options={codeOptions(PLAN_KINDS, PLAN_KIND_LABELS)}
          onChange={(kind) => onChange(changeKind(offer, kind || 'PLAN'))}
        />
        <CodeSelect
          label="How"
          name={part.name('method')}
          value={offer.method}
          options={codeOptions(PAYMENT_METHODS, METHOD_LABELS)}
          problem={part.at('method')}
          onChange={(method) => onChange({ method: method || 'OTHER' })}
        />
      </Pair>
      {offer.kind === 'SETTLEMENT' && <SettlementFields {...part} />}
      {!isOnce && offer.kind !== 'ARRANGEMENT' && <DepositFields {...part} />}
      {!isOnce && !isOwn && <PartFields {...part} />}
      <WhenFields {...part} />
      {isOwn && <OwnDates {...part} />}
      <InterestFields {...part} />
    </Box>
  );
}
