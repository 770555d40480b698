/** A file as written by real tools that a decoder may misread, with its actual contents. */
export interface Awkward {
  readonly file: string;
  readonly durationS: number;
  readonly warning: 'audio/truncated' | 'audio/hole' | null;
  /** Start of the voice, accurate to a tenth of a second. */
  readonly loudFromS: number;
}

/**
 * Contents of the files in tests/fixtures/sound. Those in `awkward` are cut from a longer recording of a synthetic voice, with
 * sizes, tags and streams as real programs write them. Both the Node and the browser decoder are tested against them.
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

/** Samples above this level belong to the voice. */
const loud = 0.02;

/** Duration and start of the voice in decoded sound. */
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
