import { connectionStore, reportOffline, reportOnline } from './connection';

const EVERY_MS = 3000;

/** Whether the server answers at all. */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Finds out what the socket alone does not tell. A request that was lost while the socket stayed open: knocks
 * until the server answers. The browser's own word that the network went or came: knocks at once.
 */
export function keepKnocking(socket: {
  readonly connected: boolean;
  connect(): unknown;
}): () => void {
  const knock = async () => {
    if (!(await isServerThere())) reportOffline();
    else if (socket.connected) reportOnline();
    else socket.connect();
  };
  const again = setInterval(() => {
    if (connectionStore.get().state === 'offline' && socket.connected) void knock();
  }, EVERY_MS);
  const listen = () => void knock();
  window.addEventListener('offline', listen);
  window.addEventListener('online', listen);
  return () => {
    clearInterval(again);
    window.removeEventListener('offline', listen);
    window.removeEventListener('online', listen);
  };
}
