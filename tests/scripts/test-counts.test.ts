import { describe, expect, it } from 'vitest';
import { countJunit, countPlaywright, countVitest } from '../../scripts/test-counts.mjs';

describe('counting tests', () => {
  it('takes the numbers from vitest, and counts a file that failed to load as failed', () => {
    const loaded = { status: 'passed', assertionResults: [{}] };
    const broken = { status: 'failed', assertionResults: [] };
    const numbers = { numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    const report = JSON.stringify({ ...numbers, testResults: [loaded, broken] });
    expect(countVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 3, reasons: [] });
  });

  it('counts flaky end-to-end tests and errors outside tests as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(JSON.stringify(report))).toMatchObject({ passed: 5, failed: 3 });
  });

  it('counts skipped end-to-end tests, and lists each reason once at any nesting depth', () => {
    const skip = { annotations: [{ type: 'skip', description: 'Firefox is not installed here' }] };
    const suites = [{ suites: [{ specs: [{ tests: [skip] }, { tests: [skip] }, { tests: [{ annotations: [] }] }] }] }];
    const report = { stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 2 }, errors: [], suites };
    expect(countPlaywright(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 0,
      skipped: 2,
      reasons: ['Firefox is not installed here'],
    });
  });

  it("reads pytest's report without counting skipped tests as passed", () => {
    const xml =
      '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="12" time="1.0"></testsuite></testsuites>';
    expect(countJunit(xml)).toEqual({ passed: 6, failed: 3, skipped: 3, reasons: [] });
  });
});
