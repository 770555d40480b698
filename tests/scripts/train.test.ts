import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
const plan = (...stages: string[]): string[] =>
  execFileSync('bash', ['scripts/train.sh', '--dry-run', ...stages], { cwd: root, encoding: 'utf8' }).split('\n');

describe('scripts/train.sh', () => {
  it('calls only existing commands', () => {
    const commands = plan().filter(Boolean);
    expect(commands.length).toBeGreaterThan(100);
    for (const command of commands) {
      const script = /^npm run (\S+)/.exec(command)?.[1];
      if (script) expect(Object.keys(scripts)).toContain(script);
      const module = /python3 -m training\.(\S+)/.exec(command)?.[1];
      if (module) expect(existsSync(`${root}model/training/${module.replaceAll('.', '/')}.py`), module).toBe(true);
    }
  });

  it('runs the given stages and rejects unknown ones', () => {
    expect(plan('teacher').filter(Boolean)).toEqual([expect.stringMatching(/training\.teacher --clips/)]);
    expect(() => plan('nonsense')).toThrow(/There is no stage nonsense/);
  });
});
