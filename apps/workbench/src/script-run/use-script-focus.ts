import { type RefObject, useMemo, useRef } from 'react';

/** Brings the hands into the script: at once where it stands there, else as soon as it does. */
export type ScriptFocus = {
  readonly panel: RefObject<HTMLElement | null>;
  ask(): void;
  /** as soon as the panel is drawn anew, e.g. back from the desk */
  askLater(): void;
  /** told by the panel whenever it is drawn */
  drawn(): void;
};

/** The focus of the script panel, asked for from elsewhere on the page. */
export function useScriptFocus(): ScriptFocus {
  const panel = useRef<HTMLElement | null>(null);
  const isAsked = useRef(false);
  return useMemo(() => {
    const drawn = () => {
      if (!isAsked.current || panel.current === null) return;
      isAsked.current = false;
      panel.current.focus();
    };
    return {
      panel,
      drawn,
      askLater() {
        isAsked.current = true;
      },
      ask() {
        isAsked.current = true;
        drawn();
      },
    };
  }, []);
}
