import { FilterChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMe } from '../core/me';
import type { WorklistFilter } from '../gql/graphql';
import { ChoiceChip } from './ChoiceChip';
import { isNarrowed } from './worklist-filter';

const AGES = [1, 31, 61, 91] as const;
const SILENCES = [5, 10, 20, 30] as const;
const AMOUNTS = ['500', '1000', '5000', '10000', '50000'] as const;

type Props = {
  readonly filter: WorklistFilter;
  readonly onChange: (filter: WorklistFilter) => void;
  /** which cases the list is about when nothing is chosen */
  readonly scopes: readonly (readonly [value: string, label: string])[];
};

/** The filters of the list, each a chip; all of it stands in the address. */
export function FilterBar({ filter, onChange, scopes }: Props) {
  const { portfolios, baseCurrency } = useMe();
  const currencies = [...new Set(portfolios.map((portfolio) => portfolio.currency))];
  const set = (change: WorklistFilter) => onChange({ ...filter, ...change });
  const amountCurrency = filter.currency ?? currencies[0] ?? baseCurrency;
  return (
    <Box
      role="group"
      aria-label="Filters"
      sx={{
        display: 'flex',
        gap: 1.5,
        padding: '0 16px 8px',
        flexWrap: 'wrap',
        '@media (max-width: 699.98px)': {
          flexWrap: 'nowrap',
          overflowX: 'auto',
          padding: '0 12px 8px',
        },
      }}
    >
      <ChoiceChip
        label="Whose"
        value={filter.whose ?? ''}
        options={scopes}
        onChange={(whose) => set({ whose: whose === '' ? undefined : whose })}
      />
      <Flag
        label="Callable now"
        isOn={filter.callableNow}
        onChange={(on) => set({ callableNow: on })}
      />
      <Flag
        label="Callback due"
        isOn={filter.callbackDue}
        onChange={(on) => set({ callbackDue: on })}
      />
      <Flag
        label="Promise due"
        isOn={filter.promiseDue}
        onChange={(on) => set({ promiseDue: on })}
      />
      <Flag label="Broken" isOn={filter.broken} onChange={(on) => set({ broken: on })} />
      <ChoiceChip
        label="No contact since"
        none="Any contact"
        value={String(filter.noContactDays ?? '')}
        options={SILENCES.map((days) => [String(days), `No contact for ${days} days`])}
        onChange={(days) => set({ noContactDays: days === '' ? undefined : Number(days) })}
      />
      <ChoiceChip
        label="Amount"
        none="Any amount"
        value={filter.minAmount?.amount ?? ''}
        options={AMOUNTS.map((amount) => [
          amount,
          `From ${Number(amount).toLocaleString('en')} ${amountCurrency}`,
        ])}
        onChange={(amount) =>
          set({ minAmount: amount === '' ? undefined : { amount, currency: amountCurrency } })
        }
      />
      <ChoiceChip
        label="Age"
        none="Any age"
        value={String(filter.minDaysPastDue ?? '')}
        options={AGES.map((days) => [String(days), days === 1 ? 'Overdue' : `From ${days} days`])}
        onChange={(days) => set({ minDaysPastDue: days === '' ? undefined : Number(days) })}
      />
      {portfolios.length > 1 && (
        <ChoiceChip
          label="Portfolio"
          none="All portfolios"
          value={filter.portfolioIds?.[0] ?? ''}
          options={portfolios.map(({ id, name }) => [id, name])}
          onChange={(id) => set({ portfolioIds: id === '' ? undefined : [id] })}
        />
      )}
      {currencies.length > 1 && (
        <ChoiceChip
          label="Currency"
          none="All currencies"
          value={filter.currency ?? ''}
          options={currencies.map((currency) => [currency, currency])}
          onChange={(currency) => set({ currency: currency === '' ? undefined : currency })}
        />
      )}
      <Flag
        label="Specialist"
        isOn={filter.specialist}
        onChange={(on) => set({ specialist: on })}
      />
      {isNarrowed(filter) && (
        <Button
          onClick={() => onChange(filter.whose ? { whose: filter.whose } : {})}
          sx={{ minHeight: 28, whiteSpace: 'nowrap' }}
        >
          Clear filters
        </Button>
      )}
    </Box>
  );
}

function Flag(props: {
  label: string;
  isOn: boolean | null | undefined;
  onChange: (isOn: true | undefined) => void;
}) {
  const isOn = props.isOn === true;
  return (
    <FilterChip
      label={props.label}
      isOn={isOn}
      onClick={() => props.onChange(isOn ? undefined : true)}
    />
  );
}
