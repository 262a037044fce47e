import { useEffect } from 'react';
import { useLive } from './live-context';

const HEARTBEAT_MS = 20_000;

/**
 * Says "I am in this case" while the page is open: the lease on its customer is renewed by heartbeat and
 * ends by itself when the page is closed, the browser dies or the network is gone.
 */
export function useLease(caseId: string | undefined): void {
  const live = useLive();
  useEffect(() => {
    if (live === null || caseId === undefined) return;
    const enter = () => live.emit('enter', { caseId });
    enter();
    const beat = setInterval(enter, HEARTBEAT_MS);
    // After a lost connection at once: the server gives a page that went away only a few seconds.
    const stopListening = live.onConnect(enter);
    return () => {
      clearInterval(beat);
      stopListening();
      live.emit('leave', { caseId });
    };
  }, [live, caseId]);
}
