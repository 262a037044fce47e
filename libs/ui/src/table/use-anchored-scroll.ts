import { type RefObject, useLayoutEffect, useRef } from 'react';

type Anchor = { readonly key: string; readonly index: number };

/**
 * Keeps the selected row where the eye is when rows above it come or go: the list is scrolled by as much
 * as the row moved. Not when the selected row itself moved (`isMoved`): then the list stays.
 */
export function useAnchoredScroll(list: {
  frame: RefObject<HTMLElement | null>;
  selectedKey: string | undefined;
  index: number;
  rowHeight: number;
  isMoved: boolean;
}): void {
  const { frame, selectedKey, index, rowHeight, isMoved } = list;
  const before = useRef<Anchor | undefined>(undefined);
  useLayoutEffect(() => {
    const was = before.current;
    before.current =
      selectedKey === undefined || index < 0 ? undefined : { key: selectedKey, index };
    const element = frame.current;
    if (element === null || was === undefined || was.key !== selectedKey || isMoved) return;
    if (index < 0 || was.index === index) return;
    const top = was.index * rowHeight;
    const isInSight = top >= element.scrollTop && top <= element.scrollTop + element.clientHeight;
    if (isInSight) element.scrollTop += (index - was.index) * rowHeight;
  }, [frame, selectedKey, index, rowHeight, isMoved]);
}
