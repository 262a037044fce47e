import { isParseProblem, parseAmount } from '@kept/domain';
import Slider from '@mui/material/Slider';
import { shortAmount } from '../payment-plan/plan-words';
import { typedAmount } from './offer-draft';

const STEPS = 100;

/** A step that people would say: 1, 2, 5, 10, 20, 50 … units, about a hundredth of the whole. */
export function roundStep(most: number): number {
  const rough = most / STEPS;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rough))));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return Math.max(1, step * power);
}

/** Moves a number; with `currency` an amount in its minor units. What is typed beside it stays exact. */
export function OfferSlider(props: {
  label: string;
  value: string;
  least?: number;
  most: number;
  currency?: string;
  isLocked: boolean;
  onChange: (text: string) => void;
}) {
  const { label, value, least = 0, most, currency, isLocked, onChange } = props;
  const read =
    currency === undefined ? Number(value) : parseAmount(value, { decimalSign: '.', currency });
  const at = isParseProblem(read) || Number.isNaN(read) ? least : read;
  return (
    <Slider
      size="small"
      aria-label={label}
      disabled={isLocked}
      value={Math.min(Math.max(at, least), most)}
      min={least}
      max={most}
      step={currency === undefined ? 1 : roundStep(most)}
      getAriaValueText={(number) =>
        currency === undefined ? String(number) : `${shortAmount(number, currency)} ${currency}`
      }
      onChange={(_, next) => {
        const number = Array.isArray(next) ? (next[0] ?? 0) : next;
        onChange(currency === undefined ? String(number) : typedAmount(number, currency));
      }}
      sx={{ padding: '6px 0', marginTop: -1.5, width: 'calc(100% - 16px)', marginX: 2 }}
    />
  );
}
