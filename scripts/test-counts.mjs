// Reads how many tests passed and failed out of the runners' own reports.

/** @param {string} text vitest's JSON report: a file that could not be loaded counts as a failed test */
export function countVitest(text) {
  const report = JSON.parse(text);
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** @param {string} text Playwright's JSON report: a test that passed only when repeated has failed */
export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** @param {string} text pytest's JUnit report */
export function countJunit(text) {
  const count = (/** @type {string} */ name) =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(text)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  return { passed: count('tests') - failed - count('skipped'), failed };
}
