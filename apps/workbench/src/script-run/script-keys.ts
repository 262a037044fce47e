import { type ScriptStep, type StepKeyAction, stepKeys } from '@kept/domain';
import { VERIFICATION_LABELS } from '../contact-log/contact-log-words';
import type { KeyBinding } from '../core/keys';
import { GO_ON_LABELS, OFFER_LABELS } from './script-words';

const GROUP = 'Script';

/** The keys of the panel beside those of the step; they work while the hands are in it. */
export const PANEL_KEYS = {
  objections: '/',
  outline: '.',
  note: ',',
  back: 'Backspace',
  leave: 'Shift+Backspace',
} as const;

export type PanelActs = Readonly<Record<keyof typeof PANEL_KEYS, () => void>> & {
  /** takes the quick choice of that digit in the step's form */
  quick(digit: string): void;
};

function quickKeys(take: (digit: string) => void): KeyBinding {
  return {
    keys: ['1', '2', '3', '4', '5'],
    label: 'One of the five days or times',
    group: GROUP,
    run: ({ key }) => take(key),
  };
}

const LETTERS_AND_DIGITS = [...'abcdefghijklmnopqrstuvwxyz0123456789+'];

/** Once a call is led, a slip of the finger must not reach the keys of the page: what the step has no use for is dropped. */
export const DROPPED: KeyBinding = {
  keys: LETTERS_AND_DIGITS,
  label: '',
  group: GROUP,
  isSilent: true,
  run: () => {},
};

/** The keys of the step and of the panel, for `useKeys` and the list of `?`. */
export function scriptBindings(
  step: ScriptStep | null,
  act: (action: StepKeyAction) => void,
  panel: PanelActs,
): KeyBinding[] {
  const ofStep = step === null ? [] : stepKeys(step);
  return [
    ...ofStep.map(({ key, action }) => ({
      keys: key,
      label: labelOf(step, action),
      group: GROUP,
      run: () => act(action),
      // in a field of the step Enter goes on as well
      whileTyping: action.kind === 'GO_ON',
    })),
    ...(step?.kind === 'ACT' ? [quickKeys(panel.quick)] : []),
    {
      keys: PANEL_KEYS.objections,
      label: 'Answers to what they say',
      group: GROUP,
      run: panel.objections,
    },
    { keys: PANEL_KEYS.outline, label: 'All steps', group: GROUP, run: panel.outline },
    { keys: PANEL_KEYS.note, label: 'Note what they say', group: GROUP, run: panel.note },
    { keys: PANEL_KEYS.back, label: 'A step back', group: GROUP, run: panel.back },
    { keys: PANEL_KEYS.leave, label: 'Leave the script', group: GROUP, run: panel.leave },
  ];
}

function labelOf(step: ScriptStep | null, action: StepKeyAction): string {
  switch (action.kind) {
    case 'GO_ON':
      return step === null ? 'Go on' : GO_ON_LABELS[step.kind];
    case 'ANSWER': {
      const answers = step?.kind === 'ASK' ? step.answers : [];
      return answers.find(({ id }) => id === action.answerId)?.label ?? 'Answer';
    }
    case 'CHECK':
      return VERIFICATION_LABELS[action.check];
    case 'NOT_VERIFIED':
      return action.why === 'REFUSED' ? 'Would not say' : 'Not them';
    case 'OFFER':
      return action.offer === null ? 'None of these' : OFFER_LABELS[action.offer];
    case 'SKIP':
      return 'Not done after all';
  }
}
