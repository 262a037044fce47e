import { AmountField, DayField } from '@kept/ui';
import { NumberField, Pair } from './DenseFields';
import { OfferSlider } from './OfferSlider';
import { typedAmount } from './offer-draft';
import type { FieldsProps, Part } from './offer-part';

/** The parts that were reckoned: what the field that was not typed shows. */
function reckonedParts({ column, facts }: FieldsProps): { count: number; size: string } | null {
  if (column.reckoned.kind === 'WRONG') return null;
  const parts = column.reckoned.schedule.instalments.filter((part) => part.number > 0);
  const first = parts[0];
  return first ? { count: parts.length, size: typedAmount(first.amount, facts.currency) } : null;
}

/** What is paid at once, and when. */
export function DepositFields({ column, facts, isLocked = false, onChange, at, name }: Part) {
  const { offer } = column;
  return (
    <>
      <Pair isQuiet>
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
        isLocked={isLocked}
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

/** How many parts, or of which size: the one that was not typed follows. */
export function PartFields(props: Part) {
  const { column, facts, isLocked = false, onChange, at, name } = props;
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
          isLocked={isLocked}
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

/** What they pay of it, or what is forgiven in percent. */
export function SettlementFields({ column, facts, isLocked = false, onChange, at, name }: Part) {
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
        isLocked={isLocked}
        label="Forgiven in percent"
        value={isPercent ? offer.percent : percent}
        most={60}
        onChange={(text) => onChange({ forgivenBy: 'PERCENT', percent: text })}
      />
    </>
  );
}
