import type { MoneyInput } from '@kept/data';
import {
  isCurrency,
  isParseProblem,
  type Money,
  money,
  parseAmount,
  type Refusal,
  refuse,
} from '@kept/domain';

/** Reads an amount as it was typed, with a point for the decimals; refuses what is no amount. */
export function readMoney({ amount, currency }: MoneyInput, field = 'amount'): Money | Refusal {
  const code = currency.trim().toUpperCase();
  if (!isCurrency(code)) {
    return refuse('WRONG_CURRENCY', `"${currency}" is no currency of ISO 4217.`, {
      field: 'currency',
    });
  }
  const minorUnits = parseAmount(amount, { decimalSign: '.', currency: code });
  if (isParseProblem(minorUnits)) {
    return refuse('INVALID_INPUT', `${minorUnits.text}.`, { field });
  }
  return money(minorUnits, code);
}
