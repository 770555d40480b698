import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

interface Line {
  readonly file: string;
  readonly model: string;
  readonly error?: { readonly code: string };
}

let bench: Workbench;
/** Enough files to kill a run in the middle. */
let paths: string[];
/** Enough files to share out. */
let few: string[];
beforeAll(async () => {
  bench = await createWorkbench();
  const sounds = [voice(1), voice(1.5)].map((samples) => wavBytes([samples]));
  const put = (folder: string, nFiles: number): Promise<string[]> =>
    Promise.all(
      Array.from({ length: nFiles }, (_, i) =>
        bench.put(`${folder}/voice ${String(i).padStart(2, '0')}.wav`, sounds[i % 2]!),
      ),
    );
  [paths, few] = [await put('sounds', 40), await put('few', 7)];
});
afterAll(() => bench.remove());

const analyse = (...args: string[]) =>
  runShell('analyse', [...args, '--format', 'jsonl', '--model', bench.modelFolder]);
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const filesIn = async (path: string): Promise<string[]> =>
  linesOf(await readFile(path, 'utf8')).map(({ file }) => file);

/** Starts the command in a separate process, and kills it once its output has some lines. */
async function killedRun(out: string, nLines: number): Promise<number> {
  const run = spawn(
    process.execPath,
    [
      ...['model/commands/start.mjs', 'analyse', join(bench.folder, 'sounds')],
      ...['--format', 'jsonl', '--out', out, '--resume', '--model', bench.modelFolder],
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<NodeJS.Signals | null>((resolve) => run.once('exit', (_, signal) => resolve(signal)));
  let n = 0;
  while (n < nLines && run.exitCode === null) {
    await new Promise(setImmediate);
    n = existsSync(out) ? (await readFile(out, 'utf8')).split('\n').length - 1 : 0;
  }
  run.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  return (await filesIn(out)).length;
}

describe('many files', () => {
  it('are each in exactly one shard', async () => {
    const lines: Line[] = [];
    for (const [shard, nFiles] of [
      ['1/3', 3],
      ['2/3', 2],
      ['3/3', 2],
    ] as const) {
      const { stdout } = await analyse(join(bench.folder, 'few'), '--shard', shard);
      expect(linesOf(stdout)).toHaveLength(nFiles);
      lines.push(...linesOf(stdout));
    }
    expect(lines.map(({ file }) => file).toSorted()).toEqual(few);
    expect(lines[0]).toMatchObject({ schema: 3, model: 'tiny', labelSet: 'eight', unsureBelow: 0.2 });
  });

  it.each(['0/2', '3/2', '1', '1/0', 'a/b'])('reject --shard %s', async (given) => {
    const { code, stderr } = await analyse(paths[0]!, '--shard', given);
    expect(code).toBe(2);
    expect(stderr).toContain('such as 2/8');
  });

  it('can come from a list, with duplicates removed and missing files reported', async () => {
    const list = await bench.put(
      'list.txt',
      [paths[0], join(bench.folder, 'lost.wav'), paths[1], paths[0], ''].join('\r\n'),
    );
    const { code, stdout } = await analyse('--list', list);
    const lines = linesOf(stdout);
    expect(lines.map(({ file }) => file)).toEqual([paths[0], join(bench.folder, 'lost.wav'), paths[1]]);
    expect(lines[1]).toMatchObject({ model: 'tiny', error: { code: 'file/unreadable' } });
    expect(code).toBe(1);
    const missing = await analyse('--list', join(bench.folder, 'no-list.txt'));
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot read') as string });
  });

  it('are neither lost nor duplicated when a run is killed and resumed, even in the middle of a line', async () => {
    const out = join(bench.folder, 'killed.jsonl');
    const nBefore = await killedRun(out, 3);
    expect(nBefore).toBeGreaterThanOrEqual(3);
    expect(nBefore).toBeLessThan(paths.length);
    const nAfterSecond = await killedRun(out, nBefore + 2);
    await appendFile(out, '{"schema":3,"file":"cut off in the mid');
    const { code, stderr } = await analyse(join(bench.folder, 'sounds'), '--out', out, '--resume');
    expect(await filesIn(out)).toEqual(paths);
    expect(code).toBe(0);
    expect(stderr).toContain(`${nAfterSecond} of 40 files were already done`);
    const whole = await readFile(out, 'utf8');
    await analyse(join(bench.folder, 'sounds'), '--out', out, '--resume');
    expect(await readFile(out, 'utf8')).toBe(whole);
    const fresh = await analyse(join(bench.folder, 'sounds'));
    expect(whole).toBe(fresh.stdout);
  });

  it('are not appended to results of another label set or to other text', async () => {
    const out = join(bench.folder, 'mixed.jsonl');
    await analyse(paths[0]!, '--out', out);
    const five = await analyse(paths[1]!, '--out', out, '--resume', '--five');
    expect(five).toMatchObject({ code: 2, stderr: expect.stringContaining('labelSet is eight') as string });
    expect(await filesIn(out)).toEqual([paths[0]]);
    await writeFile(out, 'my notes\n');
    const notes = await analyse(paths[1]!, '--out', out, '--resume');
    expect(notes).toMatchObject({ code: 2, stderr: expect.stringContaining('line 1') as string });
    expect(await readFile(out, 'utf8')).toBe('my notes\n');
  });

  it('are retried on demand if they failed, without adding a second line', async () => {
    const late = join(bench.folder, 'late', 'voice.wav');
    const list = await bench.put('late.txt', [paths[0], late, paths[1]].join('\n'));
    const out = join(bench.folder, 'late.jsonl');
    const resumed = (...more: string[]) => analyse('--list', list, '--out', out, '--resume', ...more);
    expect((await resumed()).code).toBe(1);
    await bench.put('late/voice.wav', wavBytes([voice(1)]));
    expect((await resumed()).code).toBe(1);
    expect(linesOf(await readFile(out, 'utf8'))[1]?.error?.code).toBe('file/unreadable');
    expect((await resumed('--retry-errors')).code).toBe(0);
    const lines = linesOf(await readFile(out, 'utf8'));
    expect(lines.map(({ file }) => file)).toEqual([paths[0], paths[1], late]);
    expect(lines.some(({ error }) => error)).toBe(false);
    const alone = await analyse(paths[0]!, '--retry-errors');
    expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('needs --resume') as string });
  });

  it('can only be resumed with JSON Lines and an output file', async () => {
    const { code, stderr } = await runShell('analyse', [paths[0]!, '--resume', '--model', bench.modelFolder]);
    expect(code).toBe(2);
    expect(stderr).toContain('--resume needs --format jsonl and --out');
  });

  it('report the track used, and use another on request', async () => {
    const video = 'tests/fixtures/sound/awkward/obs_two_tracks_first_silent.mkv';
    const byItself = await analyse(video);
    expect(byItself.stderr).toContain('track 2 of 2 was used');
    const first = await analyse(video, '--track', '1');
    expect(first.stderr).toContain('track 1 of 2 was used');
    expect(linesOf(first.stdout)).not.toEqual(linesOf(byItself.stdout));
  });
});

describe('the recipes of docs/many-files.md', () => {
  const hasParallel = spawnSync('parallel', ['--version']).status === 0;

  /** The first block of commands under a heading, with two parts instead of four, because each starts a process. */
  async function recipe(heading: string): Promise<string> {
    const text = await readFile('docs/many-files.md', 'utf8');
    const section = text.split(/^## /m).find((part) => part.startsWith(heading));
    const [, commands = ''] = /```sh\n(.*?)```/s.exec(section ?? '') ?? [];
    expect(commands).toContain('npm run -s analyse');
    return commands.replaceAll(/(?<=seq |-[Pj] |\/)4\b/g, '2');
  }
  async function run(heading: string): Promise<void> {
    const results = join(bench.folder, 'results');
    await rm(results, { recursive: true, force: true });
    const env = { ...process.env, RECORDINGS: join(bench.folder, 'few'), RESULTS: results };
    execFileSync('bash', ['-euc', await recipe(heading)], { env, stdio: 'pipe' });
    expect((await filesIn(join(results, 'all.jsonl'))).toSorted()).toEqual(few);
  }

  it('work with xargs', () => run('xargs'));

  it.skipIf(!hasParallel)(`work with GNU parallel${hasParallel ? '' : ' (skipped: it is not installed)'}`, () =>
    run('GNU parallel'),
  );
});
