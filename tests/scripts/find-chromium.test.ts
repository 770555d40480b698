import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';

describe('finding Chromium', () => {
  let folder: string;
  const place = (name: string, mode = 0o755) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, mode);
    return path;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'undertone-'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('UNDERTONE_CHROMIUM', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('prefers UNDERTONE_CHROMIUM to PATH', () => {
    place('chromium');
    vi.stubEnv('UNDERTONE_CHROMIUM', place('my-own'));
    expect(findChromium()).toBe(join(folder, 'my-own'));
  });

  it('throws if UNDERTONE_CHROMIUM is not executable', () => {
    vi.stubEnv('UNDERTONE_CHROMIUM', join(folder, 'absent'));
    expect(() => findChromium()).toThrow(/UNDERTONE_CHROMIUM/);
  });

  it('prefers Chromium to Chrome in PATH, and skips files that are not executable', () => {
    place('chromium-browser', 0o644);
    const chrome = place('google-chrome');
    expect(findChromium()).toBe(chrome);
    const chromium = place('chromium');
    expect(findChromium()).toBe(chromium);
  });
});
