import { useEffect, useRef } from 'react';

let isFirstPage = true;

/**
 * The document's title; and after a change of page the focus goes to its heading, so that keyboard and
 * screen reader start there. The first page of a visit leaves the focus alone.
 */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Kept`;
  }, [title]);
  const hasFocused = useRef(false);
  useEffect(() => {
    if (hasFocused.current) return;
    hasFocused.current = true;
    if (!isFirstPage) focusHeading();
    isFirstPage = false;
  }, []);
}

function focusHeading(): void {
  const main = document.querySelector('main');
  const target = main?.querySelector('h1') ?? main;
  target?.focus({ preventScroll: true });
}
