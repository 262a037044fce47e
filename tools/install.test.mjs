import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences } from './install.mjs';
import { root } from './root.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-install-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} file
 * @param {Record<string, object>} packages
 */
function lock(file, packages) {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

/** @param {Record<string, object>} packages */
function install(packages) {
  lock('node_modules/.package-lock.json', packages);
  for (const path of Object.keys(packages)) mkdirSync(join(folder, path), { recursive: true });
}

describe('what is locked and what is installed', () => {
  const locked = {
    '': { name: 'kept' },
    'apps/server': { version: '0.1.0' },
    'node_modules/@kept/server': { link: true, resolved: 'apps/server' },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/pg/node_modules/@scope/deep': { version: '1.0.0' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  };
  const installed = {
    'node_modules/@kept/server': { link: true, resolved: 'apps/server' },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/pg/node_modules/@scope/deep': { version: '1.0.0' },
  };
  beforeEach(() => lock('package-lock.json', locked));

  it('is the same when only packages for other platforms are absent', () => {
    install(installed);
    expect(differences(folder)).toEqual([]);
  });

  it('differs when somebody has removed a folder', () => {
    install(installed);
    rmSync(join(folder, 'node_modules/pg'), { recursive: true });
    expect(differences(folder)).toEqual(['pg is missing', '@scope/deep is missing']);
  });

  it('differs when nothing is installed, or an installation was interrupted', () => {
    expect(differences(folder)).toEqual(['nothing is installed']);
  });

  it('differs by a package in another version', () => {
    install({ ...installed, 'node_modules/pg': { version: '7.0.0' } });
    expect(differences(folder)).toEqual(['pg is 7.0.0, locked 8.0.0']);
  });

  it('differs by a missing package, also a nested one', () => {
    const { 'node_modules/pg/node_modules/@scope/deep': _, ...rest } = installed;
    install(rest);
    expect(differences(folder)).toEqual(['@scope/deep is missing']);
  });
});

it('the lock file names the optional packages of every platform, as `npm ci` demands', () => {
  /** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
  const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  expect(wanted.length).toBeGreaterThan(50);
  const unlocked = wanted.filter(
    ({ path, name }) =>
      !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
  );
  expect(unlocked).toEqual([]);
});
