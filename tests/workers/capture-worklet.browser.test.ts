import { expect, it } from 'vitest';
import type { CaptureBlock } from '#core/protocol.ts';
import workletUrl from '#workers/worklet/capture.worklet.ts?worker&url';

const rateHz = 48_000;

/** A processor that echoes messages: an answer shows that the audio thread has processed everything before. */
const echo = `registerProcessor('echo', class extends AudioWorkletProcessor {
  constructor() { super(); this.port.onmessage = ({ data }) => this.port.postMessage(data); }
  process() { return true; }
})`;

/**
 * Renders a sound through the worklet and returns the blocks received.
 * @param givesBack whether blocks are returned for reuse
 * @param nExpected number of blocks to wait for
 */
async function heard(
  channels: readonly Float32Array[],
  givesBack: boolean,
  nExpected: number,
): Promise<readonly CaptureBlock[]> {
  const length = channels[0]!.length;
  const context = new OfflineAudioContext({ numberOfChannels: 1, length, sampleRate: rateHz });
  await context.audioWorklet.addModule(workletUrl);
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([echo], { type: 'text/javascript' })));
  const node = new AudioWorkletNode(context, 'capture', { numberOfInputs: 1, numberOfOutputs: 1 });
  const echoing = new AudioWorkletNode(context, 'echo');
  for (const each of [node, echoing]) each.connect(context.destination);
  const roundTrip = () =>
    new Promise<void>((resolve) => {
      echoing.port.onmessage = () => resolve();
      echoing.port.postMessage(null);
    });
  const buffer = context.createBuffer(channels.length, length, rateHz);
  channels.forEach((channel, c) => buffer.copyToChannel(Float32Array.from(channel), c));
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(node);
  const { port1, port2 } = new MessageChannel();
  const blocks: CaptureBlock[] = [];
  const isComplete = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }: MessageEvent<CaptureBlock>) => {
      blocks.push({ ...data, samples: data.samples.slice() });
      if (givesBack) port2.postMessage({ samples: data.samples, nSamples: 0 }, [data.samples.buffer]);
      if (blocks.length === nExpected) resolve();
    };
  });
  source.start();
  // Rendering is faster than real time, so suspend it until the port has arrived.
  void context.suspend(0).then(async () => {
    node.port.postMessage(port1, [port1]);
    for (let i = 0; i < 2; i++) await roundTrip();
    await context.resume();
  });
  await context.startRendering();
  await isComplete;
  // A surplus block would have been sent by now and would arrive before this.
  await new Promise((resolve) => setTimeout(resolve));
  port2.close();
  return blocks;
}

it('microphone blocks arrive complete, in order and mixed to mono', async () => {
  const left = Float32Array.from({ length: rateHz / 2 }, (_, n) => n / rateHz);
  // Half a second is 12.5 blocks of 1920 samples.
  const blocks = await heard([left, left.map((x) => -x / 2)], true, 12);
  expect(blocks).toHaveLength(12);
  const samples = blocks.flatMap((block) => [...block.samples.subarray(0, block.nSamples)]);
  expect(samples.every((x, n) => Math.abs(x - n / 4 / rateHz) < 1e-6)).toBe(true);
});

it('sound stops after the last free block without an error if no block is returned', async () => {
  const blocks = await heard([new Float32Array(3 * rateHz).fill(0.5)], false, 32);
  expect(blocks).toHaveLength(32);
});
