import Box from '@mui/material/Box';
import { meaningText } from '../theme/meaning';
import type { Meaning } from '../theme/palette';
import { groupedAmount } from './grouped-amount';

/** An amount as the API gives it: `amount` is the decimal string, with the currency's own decimals. */
export type MoneyValue = { readonly amount: string; readonly currency: string };

/** '48,210.00 USD'; without the currency where a column's head names it. */
export function MoneyText(props: { value: MoneyValue; hasCurrency?: boolean; meaning?: Meaning }) {
  const { value, hasCurrency = true, meaning } = props;
  return (
    <Box
      component="span"
      sx={(theme) => ({
        whiteSpace: 'nowrap',
        color: meaning === undefined ? 'inherit' : meaningText(theme, meaning),
      })}
    >
      {groupedAmount(value.amount)}
      {hasCurrency && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.92em', lineHeight: 0 }}>
          {' '}
          {value.currency}
        </Box>
      )}
    </Box>
  );
}
