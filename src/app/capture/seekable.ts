/**
 * A recording as it came from MediaRecorder does not know its own length, and browsers will not jump about in it. The same
 * packets, put into the same kind of file anew, do. Nothing is encoded again.
 * @returns the recording as it was where that does not work
 */
export async function seekable(recording: Blob): Promise<Blob> {
  try {
    const {
      BlobSource,
      BufferTarget,
      Conversion,
      Input,
      MP4,
      Mp4OutputFormat,
      OGG,
      OggOutputFormat,
      Output,
      WEBM,
      WebMOutputFormat,
    } = await import('mediabunny');
    const isMp4 = recording.type.includes('mp4');
    const isOgg = recording.type.includes('ogg');
    const input = new Input({ source: new BlobSource(recording), formats: [MP4, OGG, WEBM] });
    const target = new BufferTarget();
    const format = isMp4 ? new Mp4OutputFormat() : isOgg ? new OggOutputFormat() : new WebMOutputFormat();
    const conversion = await Conversion.init({ input, output: new Output({ format, target }) });
    if (!conversion.isValid) return recording;
    await conversion.execute();
    return target.buffer ? new Blob([target.buffer], { type: recording.type }) : recording;
  } catch {
    return recording;
  }
}
