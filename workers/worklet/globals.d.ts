// The parts of AudioWorkletGlobalScope (Web Audio API 1.1, 1.32) used in this folder. TypeScript has no types for them.

interface MessagePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  close(): void;
}

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

declare const sampleRate: number;

declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
