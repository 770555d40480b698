import type { CaptureBlock } from '#core/protocol.ts';
import { createBlockWriter } from './block-writer.ts';

/** Samples of a render quantum; blocks are whole numbers of them. */
const quantumSamples = 128;
const blockS = 0.04;
/** The worker may fall this many blocks (1.3 s) behind before sound is lost. */
const nBlocks = 32;

/**
 * Hears what is connected to the node `capture` and sends it, mixed to mono, as CaptureBlocks through a MessagePort that the page
 * hands over by `node.port.postMessage(port, [port])`. Another port replaces it; null ends the processor.
 * The far end posts each block back when it was read. `process` allocates nothing.
 */
class CaptureProcessor extends AudioWorkletProcessor {
  #receiver: MessagePort | null = null;
  #isStopped = false;
  readonly #blockSamples = quantumSamples * Math.max(1, Math.round((blockS * sampleRate) / quantumSamples));
  // One message and one transfer list serve for ever: posting copies the one and empties the buffer named by the other.
  readonly #message: { -readonly [K in keyof CaptureBlock]: CaptureBlock[K] } = {
    samples: new Float32Array(0),
    nSamples: this.#blockSamples,
  };
  readonly #transfer: unknown[] = [null];
  #writer = this.#createWriter();

  constructor() {
    super();
    this.port.onmessage = ({ data }) => this.#connect(data as MessagePort | null);
  }

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const channels = inputs[0];
    if (this.#receiver && channels) this.#writer.write(channels);
    return !this.#isStopped;
  }

  #connect(receiver: MessagePort | null): void {
    this.#receiver?.close();
    this.#receiver = receiver;
    this.#isStopped = receiver === null;
    // Blocks under way to the old receiver are not awaited.
    this.#writer = this.#createWriter();
    if (receiver) receiver.onmessage = ({ data }) => this.#writer.giveBack((data as CaptureBlock).samples);
  }

  #createWriter(): ReturnType<typeof createBlockWriter> {
    return createBlockWriter(this.#blockSamples, nBlocks, (samples, nDropped) => {
      this.#message.samples = samples;
      this.#message.nDropped = nDropped;
      this.#transfer[0] = samples.buffer;
      this.#receiver?.postMessage(this.#message, this.#transfer);
    });
  }
}

registerProcessor('capture', CaptureProcessor);
