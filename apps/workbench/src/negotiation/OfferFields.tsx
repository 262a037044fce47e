import {
  INTEREST_METHODS,
  PAYMENT_METHODS,
  PLAN_FREQUENCIES,
  PLAN_KINDS,
  type PlanFrequency,
} from '@kept/domain';
import { AmountField, CodeSelect, codeOptions, DayField } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { problemAt } from '../collection-case/field-problem';
import { METHOD_LABELS } from '../payment/payment-words';
import { FREQUENCY_LABELS, INTEREST_LABELS, PLAN_KIND_LABELS } from '../payment-plan/plan-words';
import type { DeskColumn } from './desk-column';
import { changeKind, toOwnDates } from './desk-draft';
import type { DeskFacts } from './desk-facts';
import { OfferSlider } from './OfferSlider';
import { OwnDates } from './OwnDates';
import { type OfferDraft, typedAmount } from './offer-draft';
import type { Told } from './use-desk';

/** A few dense fields side by side. */
function Pair({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
        gap: 2,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  );
}

export function NumberField(props: {
  label: string;
  name: string;
  value: string;
  placeholder?: string | undefined;
  unit?: string;
  problem?: string | undefined;
  onChange: (text: string) => void;
}) {
  const { label, name, value, placeholder, unit, problem, onChange } = props;
  return (
    <TextField
      label={label}
      name={name}
      value={value}
      {...(placeholder ? { placeholder } : {})}
      error={problem !== undefined}
      helperText={problem}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', style: { textAlign: 'right' } },
        ...(unit ? { input: { endAdornment: unit } } : {}),
      }}
    />
  );
}

type FieldsProps = {
  readonly column: DeskColumn;
  readonly facts: DeskFacts;
  readonly told: Told | null;
  /** what is said of the first day: 'usually pays on the 25th, 5 of 8 times' */
  readonly payDayText: string | undefined;
  onChange(patch: Partial<OfferDraft>): void;
};

type Part = FieldsProps & {
  at: (name: string) => string | undefined;
  name: (field: string) => string;
};

/** The parts that were reckoned: what the field that was not typed shows. */
function reckonedParts({ column, facts }: FieldsProps): { count: number; size: string } | null {
  if (column.reckoned.kind === 'WRONG') return null;
  const parts = column.reckoned.schedule.instalments.filter((part) => part.number > 0);
  const first = parts[0];
  return first ? { count: parts.length, size: typedAmount(first.amount, facts.currency) } : null;
}

function DepositFields({ column, facts, onChange, at, name }: Part) {
  const { offer } = column;
  return (
    <>
      <Pair>
        <AmountField
          label="Deposit"
          name={name('deposit')}
          value={offer.deposit}
          currency=""
          problem={at('deposit')}
          onChange={(deposit) => onChange({ deposit })}
        />
        <DayField
          label="Deposit on"
          name={name('depositOn')}
          value={offer.depositOn}
          today={facts.today.toString()}
          min={facts.today.toString()}
          problem={at('depositOn')}
          onChange={(depositOn) => onChange({ depositOn })}
        />
      </Pair>
      <OfferSlider
        label="Deposit"
        value={offer.deposit}
        most={facts.balance}
        currency={facts.currency}
        onChange={(deposit) => onChange({ deposit })}
      />
    </>
  );
}

const MOST_PARTS = 36;

function PartFields(props: Part) {
  const { column, facts, onChange, at, name } = props;
  const { offer } = column;
  const isBySize = offer.by === 'SIZE' || offer.kind === 'ARRANGEMENT';
  const parts = reckonedParts(props);
  const count = isBySize ? (parts?.count ?? 0) : Number(offer.count) || 0;
  return (
    <>
      <Pair>
        <AmountField
          label="Each"
          name={name('size')}
          value={isBySize ? offer.size : (parts?.size ?? '')}
          currency=""
          problem={at('size')}
          onChange={(size) => onChange({ by: 'SIZE', size })}
        />
        {offer.kind === 'ARRANGEMENT' ? (
          <DayField
            label="Looked at again"
            name={name('reviewOn')}
            value={offer.reviewOn}
            today={facts.today.toString()}
            min={facts.today.toString()}
            problem={at('reviewOn')}
            onChange={(reviewOn) => onChange({ reviewOn })}
          />
        ) : (
          <NumberField
            label="Parts"
            name={name('count')}
            value={isBySize ? (parts ? String(parts.count) : '') : offer.count}
            problem={at('count')}
            onChange={(text) => onChange({ by: 'COUNT', count: text })}
          />
        )}
      </Pair>
      {offer.kind !== 'ARRANGEMENT' && (
        <OfferSlider
          label="Parts"
          value={String(count)}
          least={1}
          most={MOST_PARTS}
          onChange={(text) => onChange({ by: 'COUNT', count: text })}
        />
      )}
    </>
  );
}

function SettlementFields({ column, facts, onChange, at, name }: Part) {
  const { offer, reckoned } = column;
  const forgiven = reckoned.kind === 'OFFER' ? reckoned.terms.forgiven : null;
  const percent =
    forgiven === null || facts.balance === 0
      ? ''
      : String(Number(((forgiven / facts.balance) * 100).toFixed(1)));
  const isPercent = offer.forgivenBy === 'PERCENT';
  const pays = forgiven === null ? '' : typedAmount(facts.balance - forgiven, facts.currency);
  return (
    <>
      <Pair>
        <AmountField
          label="They pay"
          name={name('pays')}
          value={isPercent ? pays : offer.pays}
          currency=""
          problem={at('pays') ?? at('forgiven')}
          onChange={(text) => onChange({ forgivenBy: 'PAYS', pays: text })}
        />
        <NumberField
          label="Forgiven"
          name={name('percent')}
          value={isPercent ? offer.percent : percent}
          unit="%"
          problem={at('percent')}
          onChange={(text) => onChange({ forgivenBy: 'PERCENT', percent: text })}
        />
      </Pair>
      <OfferSlider
        label="Forgiven in percent"
        value={isPercent ? offer.percent : percent}
        most={60}
        onChange={(text) => onChange({ forgivenBy: 'PERCENT', percent: text })}
      />
    </>
  );
}

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
  const { column, facts, payDayText, onChange, at, name } = props;
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
          hint={payDayText}
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
          label="Paid by"
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
