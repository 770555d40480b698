import type { ErrorCode } from '#core/errors.ts';

/** Codes that a shell tool can report: the app's own, and what only a file system can do. */
export type ShellCode = ErrorCode | 'file/unreadable';

/** An expected failure of a shell tool. */
export interface ShellFailure {
  readonly code: ShellCode;
  readonly detail?: string;
}

/** A value or an expected failure of a shell tool. Every `Result` of the core is one too. */
export type ShellResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ShellFailure };

/** Makes an expected failure. */
export function shellFail(code: ShellCode, detail?: string): { readonly ok: false; readonly error: ShellFailure } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}

const sentences: Partial<Record<ShellCode, string>> = {
  'file/unreadable': 'The file cannot be read.',
  'audio/empty': 'The file holds no sound.',
  'audio/undecodable': 'This is not sound that can be decoded.',
  'audio/truncated': 'The sound is cut off.',
  'audio/unsupported-codec': 'There is no decoder for this kind of sound: convert it to wav, flac, opus or mp3.',
  'audio/decoder-unreachable': 'The decoder for this kind of sound is not installed: run `npm ci`.',
  'audio/protected': 'The file is copy-protected.',
  'audio/no-sound-track': 'The file has no sound track.',
  'audio/too-short': 'The sound is too short.',
  'audio/not-finite': 'The sound holds samples that are not numbers.',
  'model/missing': 'There is no model at the place given.',
  'model/corrupt': 'The model is damaged.',
  'model/config-mismatch': 'The model was made for another version of the features.',
  'engine/no-wasm': 'WebAssembly does not run here.',
};

/** What a failure says to the person at the shell: one sentence, with the detail in brackets where there is one. */
export function messageOf(failure: ShellFailure): string {
  const sentence = sentences[failure.code] ?? `It failed with ${failure.code}.`;
  return failure.detail === undefined ? sentence : `${sentence.replace(/\.$/, '')} (${failure.detail}).`;
}
