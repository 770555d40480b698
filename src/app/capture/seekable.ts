/**
 * Makes a MediaRecorder recording seekable. Such recordings do not store their duration, so browsers cannot seek in
 * them. The same packets are remuxed into a new file of the same type without re-encoding.
 * @returns the original recording if remuxing fails
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
