import workletUrl from '#workers/worklet/capture.worklet.ts?worker&url';

/** A running audio source connected to the capture worklet. */
export interface Capture {
  /** Name of the microphone as reported by the system, or of the clip. */
  readonly label: string;
  readonly sampleRateHz: number;
  /** The stream to record, made at the first call; absent for a clip, which is already a file. */
  stream?(): MediaStream;
  /** Hears another stream from now on, in the place of the one before; absent for a clip. @returns its name */
  replace?(other: MediaStream): string;
  /** Settles when the audio ends on its own: the clip is over or the microphone was disconnected. */
  readonly ended: Promise<void>;
  /** Opens a channel to the worklet and returns the engine's port. Calling it again replaces the channel. */
  connect(): MessagePort;
  /** Releases the microphone and closes the audio context. */
  dispose(): void;
}

/** The worklet's registered name. */
export const captureProcessor = 'capture';

/** Creates an audio context with the capture worklet loaded. */
export async function openContext(): Promise<AudioContext> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.audioWorklet.addModule(workletUrl);
  await context.resume();
  return context;
}

/** A worklet node and its controls. */
export interface Tap {
  readonly node: AudioWorkletNode;
  connect(): MessagePort;
  /** Stops the processor. */
  dispose(): void;
}

/** Creates a worklet node that captures whatever is connected to it, and a function that opens its channel. */
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
