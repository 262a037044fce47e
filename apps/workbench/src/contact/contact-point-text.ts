import type { CaseContactPoint } from '../collection-case/case-view';

const COUNTRY_CODES = ['1', '44', '49', '33', '34', '39', '31', '32', '43', '41', '46', '47', '45'];

/** '+16145550123' → '+1 614 555 0123': groups one can read aloud. What is not E.164 stays as it is. */
export function phoneText(value: string): string {
  const digits = /^\+(\d{8,15})$/.exec(value)?.[1];
  if (digits === undefined) return value;
  const country = COUNTRY_CODES.find((code) => digits.startsWith(code)) ?? digits.slice(0, 2);
  const rest = digits.slice(country.length);
  if (country === '1') return `+1 ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`;
  return `+${country} ${rest.replace(/(\d{3,4})(?=\d{3})/g, '$1 ')}`;
}

/** A contact point as one reads it. */
export function pointText(point: Pick<CaseContactPoint, 'kind' | 'value'>): string {
  return point.kind === 'PHONE' ? phoneText(point.value) : point.value;
}
