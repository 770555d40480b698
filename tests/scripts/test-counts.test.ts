import { describe, expect, it } from 'vitest';
import { countJunit, countPlaywright, countVitest } from '../../scripts/test-counts.mjs';

describe('counting tests', () => {
  it('takes passed and failed from vitest and counts a file that could not load as failed', () => {
    const loaded = { status: 'passed', assertionResults: [{}] };
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 4, numFailedTests: 1, testResults: [loaded, broken] };
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 4, failed: 2 });
  });

  it('counts a flaky end-to-end test and an error outside of tests as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 3 });
  });

  it("reads pytest's report without counting skipped tests as passed", () => {
    const xml =
      '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="12" time="1.0"></testsuite></testsuites>';
    expect(countJunit(xml)).toEqual({ passed: 6, failed: 3 });
  });
});
