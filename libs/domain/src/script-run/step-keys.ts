import type { ScriptAnswer, ScriptOffer, ScriptStep } from '../call-script/call-script';
import type { Verification } from '../contact-outcome/contact-outcome';

/** What a key does at a step. CHECK ticks one answer of the verification; GO_ON says, confirms, opens the form or closes. */
export type StepKeyAction =
  | { readonly kind: 'GO_ON' }
  | { readonly kind: 'ANSWER'; readonly answerId: string }
  | { readonly kind: 'CHECK'; readonly check: Verification }
  | { readonly kind: 'NOT_VERIFIED'; readonly why: 'REFUSED' | 'NOT_THEM' }
  /** null: none was taken */
  | { readonly kind: 'OFFER'; readonly offer: ScriptOffer | null }
  | { readonly kind: 'SKIP' };
export type StepKey = { readonly key: string; readonly action: StepKeyAction };

/** The key that goes on at every step where there is one thing to do. */
export const GO_ON_KEY = 'Enter';

/** The key of an answer: its own, or its position from 1 to 9; null: there is none left for it. */
export function answerKey(answer: ScriptAnswer, index: number): string | null {
  const own = answer.key?.trim().toLowerCase();
  if (own) return own;
  return index < 9 ? String(index + 1) : null;
}

/**
 * The keys offered at a step, in the order in which they are shown. A call is led by them alone: Enter goes on, digits
 * answer, tick a check or take an offer; `r` refused, `n` not them, `0` no offer, `s` skipped.
 */
export function stepKeys(step: ScriptStep): readonly StepKey[] {
  const goOn: StepKey = { key: GO_ON_KEY, action: { kind: 'GO_ON' } };
  switch (step.kind) {
    case 'SAY':
    case 'DISCLOSE':
    case 'CLOSE':
      return [goOn];
    case 'ACT':
      return [goOn, { key: 's', action: { kind: 'SKIP' } }];
    case 'ASK':
      return step.answers.flatMap((answer, index) => {
        const key = answerKey(answer, index);
        return key === null ? [] : [{ key, action: { kind: 'ANSWER', answerId: answer.id } }];
      });
    case 'VERIFY':
      return [
        ...step.checks.map(
          (check, index): StepKey => ({ key: String(index + 1), action: { kind: 'CHECK', check } }),
        ),
        goOn,
        { key: 'r', action: { kind: 'NOT_VERIFIED', why: 'REFUSED' } },
        { key: 'n', action: { kind: 'NOT_VERIFIED', why: 'NOT_THEM' } },
      ];
    case 'OFFER':
      return [
        ...step.offers.map(
          ({ offer }, index): StepKey => ({
            key: String(index + 1),
            action: { kind: 'OFFER', offer },
          }),
        ),
        { key: '0', action: { kind: 'OFFER', offer: null } },
      ];
  }
}
