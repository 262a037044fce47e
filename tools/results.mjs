import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, problem?: string }} Result */

/**
 * What a project's Vitest run came to. A file that could not be loaded counts as one failure, and
 * so does a project that has test files but ran no test.
 * @param {string} project its folder
 * @returns {Result}
 */
export function vitestResult(project) {
  const report = join(root, project, 'test-results/vitest.json');
  if (!existsSync(report)) return failure('it left no result');
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults, success } =
    JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = numFailedTests + unloaded;
  const skipped = numPendingTests + numTodoTests;
  if (!numPassedTests && !failed) {
    const files = globSync(join(root, project, '{src,test}/**/*.test.{ts,tsx,mjs}')).length;
    if (files) return failure(`it has ${files} test files and ran no test`);
  }
  if (!success && !failed) return { ...failure('it ended with an error'), passed: numPassedTests };
  return { passed: numPassedTests, failed, skipped };
}

/**
 * @returns {Result} what the journeys came to; a flaky one passed only at the second try
 */
export function playwrightResult() {
  const report = join(root, 'apps/e2e/test-results/playwright.json');
  if (!existsSync(report)) return failure('it left no result');
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  const passed = stats.expected + stats.flaky;
  const failed = stats.unexpected + (errors.length && !stats.unexpected ? 1 : 0);
  if (!passed && !failed) return failure('no journey ran');
  return { passed, failed, skipped: stats.skipped };
}

/**
 * @param {string} problem
 * @returns {Result}
 */
export function failure(problem) {
  return { passed: 0, failed: 1, skipped: 0, problem };
}

/**
 * The lines at the end of `npm test`; the last one is read by machines.
 * @param {[string, Result][]} results
 */
export function summary(results) {
  const width = Math.max(...results.map(([name]) => name.length));
  const lines = results.map(([name, { passed, failed, skipped, problem }]) =>
    [
      `  ${name.padEnd(width)}  ${passed} passed, ${failed} failed`,
      skipped ? `, ${skipped} skipped` : '',
      problem ? ` (${problem})` : '',
    ].join(''),
  );
  const total = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((sum, [, result]) => sum + result[key], 0);
  return [...lines, `${total('passed')} passed, ${total('failed')} failed`].join('\n');
}
