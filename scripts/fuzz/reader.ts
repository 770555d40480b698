// A process that reads files for the fuzzer. Unlike a thread running WebAssembly, it can be killed if it hangs.
import { decodeBytes } from '../../model/recogniser/decode.ts';
import type { Outcome } from './types.ts';

async function outcomeOf(bytes: Uint8Array): Promise<Outcome['read']> {
  try {
    const sound = await decodeBytes(bytes);
    if (!sound.ok) return { code: sound.error.code };
    const { channels, sampleRateHz } = sound.value;
    return { seconds: (channels[0]?.length ?? 0) / sampleRateHz };
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (base64: string) => {
  void outcomeOf(new Uint8Array(Buffer.from(base64, 'base64'))).then((read) =>
    process.send?.({ read, residentBytes: process.memoryUsage.rss() } satisfies Outcome),
  );
});
