// Counts passed, failed and skipped tests from the reports of the test runners.

/** @typedef {{ passed: number, failed: number, skipped: number, reasons: string[] }} Counts `reasons` say why tests were skipped */

/** @param {string} text Vitest's JSON report. A file that could not be loaded counts as a failed test @returns {Counts} */
export function countVitest(text) {
  const report = JSON.parse(text);
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded, skipped, reasons: [] };
}

/** @param {string} text Playwright's JSON report. A flaky test counts as failed @returns {Counts} */
export function countPlaywright(text) {
  const { stats, errors, suites } = JSON.parse(text);
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: stats.skipped, reasons: [...new Set(skipReasons(suites ?? []))] };
}

/**
 * @typedef {{ specs?: { tests: { annotations?: { type: string, description?: string }[] }[] }[], suites?: Suite[] }} Suite
 * @param {Suite[]} suites
 * @returns {string[]}
 */
function skipReasons(suites) {
  return suites.flatMap((suite) => {
    const annotations = (suite.specs ?? []).flatMap(({ tests }) => tests.flatMap((test) => test.annotations ?? []));
    const own = annotations.flatMap(({ type, description }) => (type === 'skip' && description ? [description] : []));
    return [...own, ...skipReasons(suite.suites ?? [])];
  });
}

/** @param {string} text pytest's JUnit report @returns {Counts} */
export function countJunit(text) {
  const count = (/** @type {string} */ name) =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(text)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  return { passed: count('tests') - failed - skipped, failed, skipped, reasons: [] };
}
