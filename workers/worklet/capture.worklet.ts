import type { CaptureBlock } from '#core/protocol.ts';
import { createBlockWriter } from './block-writer.ts';

/** Samples per render quantum. A block is a whole number of quanta. */
const quantumSamples = 128;
const blockS = 0.04;
/** Number of blocks. If the worker falls further behind (1.3 s), audio is lost. */
const nBlocks = 32;

/**
 * The processor of the node `capture`. It mixes its input to mono and sends it as CaptureBlocks through a MessagePort that the page
 * passes with `node.port.postMessage(port, [port])`. A new port replaces the old one, and null ends the processor. The receiver
 * posts each block back after reading it. `process` allocates nothing.
 */
class CaptureProcessor extends AudioWorkletProcessor {
  #receiver: MessagePort | null = null;
  #isStopped = false;
  readonly #blockSamples = quantumSamples * Math.max(1, Math.round((blockS * sampleRate) / quantumSamples));
  // The message and the transfer list are reused: posting copies the message and detaches the buffer in the list.
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
    // Blocks still held by the old receiver are given up.
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
