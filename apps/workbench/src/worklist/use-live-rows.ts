import { useEffect, useRef } from 'react';
import { useNotices } from '../core/live-context';
import { useMe } from '../core/me';

const SOON_MS = 150;
const LATER_MS = 5000;
const AT_ONCE = 100;

/**
 * Gathers what the notices say has changed and asks for it: at once (several together) for rows on screen
 * and for what concerns this user, every few seconds for the rest of the team's cases, which may have come
 * into the list.
 */
export function useLiveRows(list: {
  isListed: (caseId: string) => boolean;
  askAgain: (caseIds: readonly string[]) => Promise<void>;
}): void {
  const { id: myId } = useMe();
  const waiting = useRef(new Set<string>());
  const timer = useRef<{ handle: ReturnType<typeof setTimeout>; isSoon: boolean } | undefined>(
    undefined,
  );
  const askAgain = useRef(list.askAgain);
  useEffect(() => {
    askAgain.current = list.askAgain;
  });

  const flush = () => {
    timer.current = undefined;
    const caseIds = [...waiting.current].slice(0, AT_ONCE);
    for (const id of caseIds) waiting.current.delete(id);
    // A failed question is asked again with the next notice; offline, the catch-up brings them all.
    askAgain.current(caseIds).catch(() => undefined);
    if (waiting.current.size > 0) schedule(true);
  };
  const schedule = (isSoon: boolean) => {
    if (timer.current && (timer.current.isSoon || !isSoon)) return;
    if (timer.current) clearTimeout(timer.current.handle);
    timer.current = { handle: setTimeout(flush, isSoon ? SOON_MS : LATER_MS), isSoon };
  };

  useNotices((notice) => {
    if (notice.caseId === null) return;
    waiting.current.add(notice.caseId);
    schedule(list.isListed(notice.caseId) || notice.userIds.includes(myId));
  });
  useEffect(() => () => clearTimeout(timer.current?.handle), []);
}
