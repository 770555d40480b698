import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../model/commands/index.ts';
import { runShell } from '../workbench.ts';

describe('the commands', () => {
  it.each(Object.keys(commands))('%s shows its help: usage, options and exit codes', async (name) => {
    const { code, stderr, stdout } = await runShell(name, ['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: npm run ${name} --`);
    expect(stdout).toMatch(/--help +Show this help/);
    expect(stdout).toContain('Exit codes: 0 success');
  });

  it('each have an npm script', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const name of Object.keys(commands)) expect(scripts[name]).toMatch(`model/commands/start.mjs ${name}`);
  });

  it('are started by the script and pass on their exit code', async () => {
    const run = promisify(execFile)(process.execPath, ['model/commands/start.mjs', 'tables', '--only', 'x']);
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('usage: npm run tables') as string,
    });
  });

  it('reject an unknown command', async () => {
    expect(await runShell('evalute', [])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('evaluate') as string,
    });
  });

  it.each([
    ['an unknown option', ['--clip', 'x.csv'], /--clip/],
    ['a missing option', ['--clips', 'x.csv', '--root', '.'], /--out is required/],
    [
      'an invalid number of threads',
      ['--clips', 'x', '--root', '.', '--out', 'y', '--jobs', 'two'],
      /--jobs two is not a/,
    ],
    ['noise without rooms', ['--clips', 'x', '--root', '.', '--out', 'y', '--noise', 'z'], /need --rooms/],
  ])('reject %s and show the usage', async (_, args, reason) => {
    const { code, stderr } = await runShell('features', args);
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('usage: npm run features --');
  });
});
