import { expect, it } from 'vitest';
import type { CaptureBlock } from '#core/protocol.ts';
import workletUrl from '#workers/worklet/capture.worklet.ts?worker&url';

const rateHz = 48_000;

/** Renders a sound through the worklet and returns what its receiver got, blocks given back or not. */
async function heard(channels: readonly Float32Array[], givesBack: boolean): Promise<CaptureBlock[]> {
  const length = channels[0]!.length;
  const context = new OfflineAudioContext({ numberOfChannels: 1, length, sampleRate: rateHz });
  await context.audioWorklet.addModule(workletUrl);
  const node = new AudioWorkletNode(context, 'capture', { numberOfInputs: 1, numberOfOutputs: 1 });
  node.connect(context.destination);
  const buffer = context.createBuffer(channels.length, length, rateHz);
  channels.forEach((channel, c) => buffer.copyToChannel(Float32Array.from(channel), c));
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(node);
  const { port1, port2 } = new MessageChannel();
  const blocks: CaptureBlock[] = [];
  const isQuiet = new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, 1000);
    port2.onmessage = ({ data }: MessageEvent<CaptureBlock>) => {
      blocks.push({ ...data, samples: data.samples.slice() });
      if (givesBack) port2.postMessage({ samples: data.samples, nSamples: 0 }, [data.samples.buffer]);
      clearTimeout(timer);
      timer = setTimeout(resolve, 300);
    };
  });
  source.start();
  // Rendering is faster than real time, so it waits until the port has arrived.
  void context.suspend(0).then(() => {
    node.port.postMessage(port1, [port1]);
    setTimeout(() => void context.resume(), 100);
  });
  await context.startRendering();
  await isQuiet;
  port2.close();
  return blocks;
}

it('blocks of the microphone arrive whole, in order and mixed to mono', async () => {
  const left = Float32Array.from({ length: rateHz / 2 }, (_, n) => n / rateHz);
  const blocks = await heard([left, left.map((x) => -x / 2)], true);
  expect(blocks.length).toBeGreaterThan(5);
  const samples = blocks.flatMap((block) => [...block.samples.subarray(0, block.nSamples)]);
  const first = Math.round(samples[0]! * 4 * rateHz);
  samples.forEach((x, n) => expect(x).toBeCloseTo((first + n) / 4 / rateHz, 6));
});

it('when no block comes back the sound stops after the last one, without an error', async () => {
  const blocks = await heard([new Float32Array(3 * rateHz).fill(0.5)], false);
  expect(blocks).toHaveLength(32);
});
