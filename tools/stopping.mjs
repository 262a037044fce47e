import { say } from './say.mjs';

// npm, the terminal and run.mjs may each deliver the same Ctrl-C: what comes this close is one wish.
const ONE_WISH = 500;

/** @type {Set<(force: boolean) => void>} */
const listeners = new Set();
/** @type {number | undefined} */
let askedAt;

/** @returns {boolean} whether somebody has asked this command to end */
export function isStopping() {
  return askedAt !== undefined;
}

/**
 * Calls back at the first Ctrl-C (or SIGTERM), and with `force` at the second.
 * @param {(force: boolean) => void} listener
 * @returns {() => void} takes the listener away again
 */
export function onStop(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes Ctrl-C a wish that each part of a command fulfils in its own way. */
export function listenForStop() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, ask);
  }
  process.once('disconnect', ask);
  process.channel?.unref();
}

/** Asks the command to end, as Ctrl-C does. */
export function ask() {
  const now = Date.now();
  if (askedAt === undefined) {
    askedAt = now;
    for (const listener of listeners) listener(false);
  } else if (now - askedAt > ONE_WISH) {
    say('stopping at once');
    for (const listener of listeners) listener(true);
  }
}
