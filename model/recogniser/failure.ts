import type { ErrorCode } from '#core/errors.ts';

/** Error codes of the command-line tools: those of the core, and one for the file system. */
export type ShellCode = ErrorCode | 'file/unreadable';

/** An expected failure of a command. */
export interface ShellFailure {
  readonly code: ShellCode;
  readonly detail?: string;
}

/** A value or an expected failure of a command. Every `Result` of the core is one too. */
export type ShellResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ShellFailure };

/** Creates an expected failure. */
export function shellFail(code: ShellCode, detail?: string): { readonly ok: false; readonly error: ShellFailure } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}

const sentences: Partial<Record<ShellCode, string>> = {
  'file/unreadable': 'The file cannot be read.',
  'audio/empty': 'The file contains no audio.',
  'audio/undecodable': 'The file is not a readable recording.',
  'audio/truncated': 'The recording is cut off.',
  'audio/unsupported-codec': 'Unsupported audio format: convert it to wav, flac, opus or mp3.',
  'audio/decoder-unreachable': 'The decoder for this audio format is not installed: run `npm ci`.',
  'audio/protected': 'The file is copy-protected.',
  'audio/no-sound-track': 'The file has no audio track.',
  'audio/too-short': 'The recording is too short.',
  'audio/not-finite': 'The recording contains samples that are not numbers.',
  'model/missing': 'There is no model in this folder.',
  'model/corrupt': 'The model is damaged.',
  'model/config-mismatch': 'The model was made for another feature version.',
  'engine/no-wasm': 'WebAssembly with SIMD is not supported.',
};

/** The message of a failure on the command line: one sentence, with any detail in brackets. */
export function messageOf(failure: ShellFailure): string {
  const sentence = sentences[failure.code] ?? `It failed with ${failure.code}.`;
  return failure.detail === undefined ? sentence : `${sentence.replace(/\.$/, '')} (${failure.detail}).`;
}
