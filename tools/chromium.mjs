import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runChild } from './child.mjs';
import { root } from './root.mjs';
import { Stop, say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium for the journeys: what the machine has, Debian's, or the one that Playwright brings
 * (then the answer is `undefined`, and Playwright finds it by itself).
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const found = process.env.KEPT_CHROMIUM ?? onMachine();
  if (found) {
    say(`the journeys run in ${found}`);
    return found;
  }
  const installed = (await installFromDebian()) && onMachine();
  if (installed) return installed;
  say('installing the Chromium that Playwright brings');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  if (await runChild(process.execPath, [cli, 'install', 'chromium'])) {
    throw new Stop('no Chromium was found or could be installed: name one in KEPT_CHROMIUM.');
  }
  return undefined;
}

function onMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path) && runs(path));
}

/**
 * Some distributions ship a `chromium` that only tells one to install something else.
 * @param {string} command
 */
function runs(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say("installing Debian's Chromium (apt-get install chromium)");
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  if (await runChild('apt-get', ['update', '-qq'], quiet)) return false;
  const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  return (await runChild('apt-get', args, quiet)) === 0;
}
