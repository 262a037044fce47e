import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** One key and what it does. `keys`: 'j', 'Enter', '?', 'Ctrl+k', 'Shift+J'. Several: ['j', 'ArrowDown']. */
export type KeyBinding = {
  readonly keys: string | readonly string[];
  readonly label: string;
  readonly group: string;
  run(event: KeyboardEvent): void;
  /** also while typing in a field; keys with Ctrl always are */
  readonly whileTyping?: boolean;
  /** takes the key away from the rest of the page and does nothing: not in the list of `?` */
  readonly isSilent?: boolean;
};

type Layer = {
  readonly bindings: () => readonly KeyBinding[];
  readonly isDialog: boolean;
  /** given: its keys work while the focus is inside, and come before the page's */
  readonly within?: RefObject<HTMLElement | null> | undefined;
};

type Keys = {
  add(layer: Layer): () => void;
  /** what the keys do here, the newest part of the page first */
  all(): readonly KeyBinding[];
};

const KeysContext = createContext<Keys | null>(null);
const SINGLE_KEYS_OFF = 'kept.single-keys-off';

/** Single-letter keys can be turned off, for those who speak to their computer (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(SINGLE_KEYS_OFF) === null;
}

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(SINGLE_KEYS_OFF);
  else localStorage.setItem(SINGLE_KEYS_OFF, 'off');
}

/** The one listener of the page. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [layers] = useState<Layer[]>(() => []);
  const keys = useMemo<Keys>(
    () => ({
      add(layer) {
        layers.unshift(layer);
        return () => {
          layers.splice(layers.indexOf(layer), 1);
        };
      },
      all: () => layers.flatMap((layer) => layer.bindings()).filter(({ isSilent }) => !isSilent),
    }),
    [layers],
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const binding = bindingFor(event, layers);
      if (binding === undefined) return;
      event.preventDefault();
      binding.run(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [layers]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function bindingFor(event: KeyboardEvent, layers: readonly Layer[]): KeyBinding | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role="menu"],[role="listbox"]')) return undefined;
  const pressed = nameOf(event);
  if (!areSingleKeysOn() && [...pressed].length === 1 && pressed !== '?') return undefined;
  if (pressed === 'Enter' && hasOwnEnter(target)) return undefined;

  const inDialog = target?.closest('[role="dialog"]') != null;
  const isTyping = isField(target) && !event.ctrlKey && !event.metaKey;
  const here = layers.filter(
    ({ isDialog, within }) =>
      isDialog === inDialog && (within === undefined || within.current?.contains(target)),
  );
  return [...here.filter(({ within }) => within), ...here.filter(({ within }) => !within)]
    .flatMap((layer) => layer.bindings())
    .find(
      (binding) =>
        [binding.keys].flat().includes(pressed) && (!isTyping || binding.whileTyping === true),
    );
}

function nameOf(event: KeyboardEvent): string {
  const modifier = event.ctrlKey || event.metaKey ? 'Ctrl+' : event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : '';
  return `${modifier}${shift}${event.key === ' ' ? 'Space' : keyOf(event)}`;
}

/** With Alt some keyboards write another letter (å for a): then the key itself counts. */
function keyOf({ altKey, key, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isOther = altKey && letter !== undefined && !/^[a-z]$/i.test(key);
  return isOther ? letter.toLowerCase() : key;
}

function isField(target: Element | null): boolean {
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  }
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** A focused button or link takes Enter for itself. */
function hasOwnEnter(target: Element | null): boolean {
  return target?.closest('button,a[href],summary,[role="button"]') != null;
}

/**
 * The keys of a part of the page while it is mounted; the newest part wins. `isDialog` for the keys of a
 * dialog: they work in it, the page's rest meanwhile. `within` for a part whose keys win while the focus is in it.
 */
export function useKeys(
  bindings: readonly KeyBinding[],
  options: {
    readonly isDialog?: boolean;
    readonly isOff?: boolean;
    readonly within?: RefObject<HTMLElement | null>;
  } = {},
): void {
  const keys = use(KeysContext);
  const { isDialog = false, isOff = false, within } = options;
  // Not an effect event: the list of keys is read while the page renders.
  const current = useRef(bindings);
  useLayoutEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    if (keys === null || isOff) return;
    return keys.add({ bindings: () => current.current, isDialog, within });
  }, [keys, isDialog, isOff, within]);
}

/** Everything the keys do here now, for the list that `?` shows. */
export function useAllKeys(): () => readonly KeyBinding[] {
  const keys = use(KeysContext);
  return () => keys?.all() ?? [];
}
