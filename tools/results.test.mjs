import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failure, summary, vitestResult } from './results.mjs';
import { root } from './root.mjs';

/** @type {string} */
let project;
beforeEach(() => {
  mkdirSync(join(root, '.kept'), { recursive: true });
  const folder = mkdtempSync(join(root, '.kept/results-'));
  mkdirSync(join(folder, 'test-results'));
  mkdirSync(join(folder, 'src'));
  project = relative(root, folder);
});
afterEach(() => rmSync(join(root, project), { recursive: true }));

/** @param {object} report */
function report(report) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const file = join(root, project, 'test-results/vitest.json');
  writeFileSync(file, JSON.stringify({ ...none, testResults: [], success: true, ...report }));
}

it('counts what passed, failed and was skipped', () => {
  report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, success: false });
  expect(vitestResult(project)).toEqual({ passed: 5, failed: 2, skipped: 1 });
});

it('counts a file that could not be loaded as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  report({ numPassedTests: 5, testResults, success: false });
  expect(vitestResult(project)).toMatchObject({ passed: 5, failed: 1 });
});

it('fails a project that has test files but ran no test', () => {
  writeFileSync(join(root, project, 'src/a.test.ts'), '');
  report({});
  expect(vitestResult(project)).toEqual(failure('it has 1 test files and ran no test'));
});

it('has nothing against a project without tests', () => {
  report({});
  expect(vitestResult(project)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

it('fails a run that ended in an error outside the tests', () => {
  report({ numPassedTests: 5, success: false });
  expect(vitestResult(project)).toMatchObject({ passed: 5, failed: 1 });
});

it('fails a project that left no result', () => {
  expect(vitestResult(project)).toEqual(failure('it left no result'));
});

it('ends with the totals on a line of their own', () => {
  const text = summary([
    ['@kept/domain', { passed: 5, failed: 0, skipped: 0 }],
    ['journeys', { ...failure('no journey ran'), skipped: 2 }],
  ]);
  expect(text.split('\n')).toEqual([
    '  @kept/domain  5 passed, 0 failed',
    '  journeys      0 passed, 1 failed, 2 skipped (no journey ran)',
    '5 passed, 1 failed',
  ]);
});
