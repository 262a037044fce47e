import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a row that moved by itself is tinted. */
const TINTED_MS = 3000;

/** Keys that carry the tint of a row that moved by itself, and how to give it to some. */
export function useTint(): [ReadonlySet<string>, (keys: readonly string[]) => void] {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  const tint = useCallback((fresh: readonly string[]) => {
    if (fresh.length === 0) return;
    setKeys((before) => new Set([...before, ...fresh]));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setKeys((before) => new Set([...before].filter((key) => !fresh.includes(key))));
    }, TINTED_MS);
    timers.current.add(timer);
  }, []);
  return [keys, tint];
}
