import workletUrl from '#workers/worklet/capture.worklet.ts?worker&url';

/** A running source of sound, tapped by the capture worklet. */
export interface Capture {
  /** The microphone's name as the system gives it, or the clip's. */
  readonly label: string;
  readonly sampleRateHz: number;
  /** What can be recorded; a clip, which lies in a file already, has none. */
  readonly stream?: MediaStream;
  /** Settles when the sound ends by itself: a clip is over, a microphone was pulled out. */
  readonly ended: Promise<void>;
  /** Opens a channel to the worklet and returns the end for the engine. Calling again replaces the channel. */
  connect(): MessagePort;
  /** Lets go of microphone and audio context. */
  dispose(): void;
}

/** The worklet's registered name. */
export const captureProcessor = 'capture';

/** An audio context that can run the capture worklet. */
export async function openContext(): Promise<AudioContext> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.audioWorklet.addModule(workletUrl);
  await context.resume();
  return context;
}

/** A worklet node and what is done with it. */
export interface Tap {
  readonly node: AudioWorkletNode;
  connect(): MessagePort;
  /** Lets the processor end. */
  dispose(): void;
}

/** A worklet node that hears whatever is connected to it, and how to open its channel. */
export function createTap(context: AudioContext): Tap {
  const node = new AudioWorkletNode(context, captureProcessor, { numberOfInputs: 1, numberOfOutputs: 0 });
  return {
    node,
    connect() {
      const { port1, port2 } = new MessageChannel();
      node.port.postMessage(port1, [port1]);
      return port2;
    },
    dispose: () => node.port.postMessage(null),
  };
}
