/** A file that real tools write and a reader may misread, with what is in it. */
export interface Awkward {
  readonly file: string;
  readonly durationS: number;
  readonly warning: 'audio/truncated' | 'audio/hole' | null;
  /** When the voice begins, to a tenth of a second. */
  readonly loudFromS: number;
}

/**
 * What the files of tests/fixtures/sound hold. Those in `awkward` are of a synthetic voice: cut from a longer one, with sizes,
 * tags and streams as programs write them. Both readers, Node's and the browser's, are held to it.
 */
export const awkwardFiles: readonly Awkward[] = [
  { file: 'awkward/audio_starts_at_2s.mp4', durationS: 8, warning: null, loudFromS: 2 },
  { file: 'awkward/call.amr', durationS: 6, warning: null, loudFromS: 0 },
  { file: 'awkward/call.3gp', durationS: 6, warning: null, loudFromS: 0 },
  { file: 'awkward/cut_mid_frame.mp3', durationS: 4.176, warning: null, loudFromS: 0.1 },
  { file: 'awkward/gsm.wav', durationS: 6, warning: null, loudFromS: 0 },
  { file: 'awkward/imessage_opus.caf', durationS: 6.02, warning: null, loudFromS: 0 },
  { file: 'awkward/obs_two_tracks_first_silent.mkv', durationS: 6.02, warning: null, loudFromS: 0 },
  { file: 'awkward/opus_cut.opus', durationS: 3.853, warning: 'audio/truncated', loudFromS: 0 },
  { file: 'awkward/rate64000_cut.flac', durationS: 0.832, warning: 'audio/truncated', loudFromS: 0 },
  { file: 'awkward/vbr_silent_start_cut.mp3', durationS: 3.527, warning: null, loudFromS: 1 },
  { file: 'awkward/zeros_after_id3.mp3', durationS: 6.024, warning: null, loudFromS: 0 },
  { file: 'tone-alaw.wav', durationS: 0.7, warning: null, loudFromS: 0 },
  { file: 'tone-flac.ogg', durationS: 0.7, warning: null, loudFromS: 0 },
  { file: 'tone-vorbis.ogg', durationS: 0.7, warning: null, loudFromS: 0 },
  { file: 'tone.flac', durationS: 0.7, warning: null, loudFromS: 0 },
  { file: 'tone.m4a', durationS: 0.7, warning: null, loudFromS: 0 },
  { file: 'tone.mp3', durationS: 0.7, warning: null, loudFromS: 0 },
  { file: 'tone.opus', durationS: 0.7, warning: null, loudFromS: 0 },
];

/** From this level on, a sample belongs to the voice. */
const loud = 0.02;

/** What a reader made of a file, in the words of Awkward. */
export function measured(
  channels: readonly Float32Array[],
  sampleRateHz: number,
): { readonly durationS: number; readonly loudFromS: number } {
  const samples = channels[0] ?? new Float32Array(0);
  return {
    durationS: samples.length / sampleRateHz,
    loudFromS: samples.findIndex((x) => Math.abs(x) > loud) / sampleRateHz,
  };
}
