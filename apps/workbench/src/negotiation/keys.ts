import type { KeyBinding } from '../core/keys';

/**
 * Every key of the negotiation desk, in one table: the desk obeys it, `?` shows it, the tests count by it. The single
 * letters also work while the hands are in a field of numbers, where no letter belongs.
 */
export type DeskAct =
  | 'primary'
  | 'ask'
  | 'ours'
  | 'fallback'
  | 'most'
  | 'copyAsk'
  | 'usualDay'
  | 'noteOffer'
  | 'leaveOpen'
  | 'hardship'
  | 'showWho'
  | 'showTimeline'
  | 'showDesk'
  | 'close';

type DeskKey = { readonly keys: string; readonly act: DeskAct; readonly says: string };

export const DESK_KEYS: readonly DeskKey[] = [
  { keys: 'Ctrl+Enter', act: 'primary', says: 'Agree, or ask where it needs somebody' },
  { keys: 't', act: 'ask', says: 'Their ask' },
  { keys: 'o', act: 'ours', says: 'Our proposal' },
  { keys: 'f', act: 'fallback', says: 'Fallback' },
  { keys: 'm', act: 'most', says: 'The most I may offer' },
  { keys: 'c', act: 'copyAsk', says: 'Take their ask as our proposal' },
  { keys: 'u', act: 'usualDay', says: 'First day: when they usually pay' },
  { keys: 'n', act: 'noteOffer', says: 'Note that this was said' },
  { keys: 's', act: 'leaveOpen', says: 'Offer it, and leave it open' },
  { keys: 'h', act: 'hardship', says: 'Hardship: what they have to live on' },
  { keys: '1', act: 'showWho', says: 'Who and what' },
  { keys: '2', act: 'showTimeline', says: 'Timeline' },
  { keys: '3', act: 'showDesk', says: 'Negotiation' },
  { keys: 'Escape', act: 'close', says: 'Back to the case' },
];

type DeskActs = Partial<Readonly<Record<DeskAct, () => void>>>;

/** The keys for `useKeys`; an act that cannot be done now has no key. */
export function deskBindings(acts: DeskActs): KeyBinding[] {
  return DESK_KEYS.flatMap(({ keys, act, says }) => {
    const run = acts[act];
    if (!run) return [];
    return [{ keys, label: says, group: 'Negotiation', run, whileTyping: keys === 'Escape' }];
  });
}

/** The key of an act, to be shown beside its button. */
export function deskKeyOf(act: DeskAct): string {
  return DESK_KEYS.find((one) => one.act === act)?.keys ?? '';
}

/** What a letter typed into a field of numbers does; undefined for what belongs into the field. */
export function actInNumber(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget;
}): DeskAct | undefined {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (!(target instanceof HTMLInputElement) || target.inputMode === '') return undefined;
  return /^[a-z]$/.test(key) ? DESK_KEYS.find((one) => one.keys === key)?.act : undefined;
}
