import type { Refusal } from '../refusal/refusal';

/** Refuses free text that holds a card number or a full US social security number. */
export function checkFreeText(_text: string, _field?: string): Refusal | null {
  throw new Error('not written yet');
}
