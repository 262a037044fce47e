import { useEffect, useRef, useState } from 'react';
import { useLease } from '../core/lease';
import { useNotices, useRooms } from '../core/live-context';

const SOON_MS = 120;

/**
 * Hears what happens in this case and with this customer, and counts it: `revision` grows, `askAgain` is
 * called, several changes at once together. Says that one is here, for as long as the page is open.
 */
export function useCaseLive(
  caseId: string,
  customerId: string,
  askAgain: () => void,
): { revision: number; heard: () => void } {
  const [revision, setRevision] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const ask = useRef(askAgain);
  useEffect(() => {
    ask.current = askAgain;
  });
  function heard(): void {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setRevision((before) => before + 1);
      ask.current();
    }, SOON_MS);
  }
  useRooms([`case:${caseId}`, `customer:${customerId}`]);
  useLease(caseId);
  useNotices((notice) => {
    if (notice.caseId === caseId || notice.customerId === customerId) heard();
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return { revision, heard };
}
