import type { Result } from '#app/words/errors.ts';
import { listMicrophones, onMicrophonesChange } from '#app/capture/devices.ts';
import type { MicrophoneName } from '#app/capture/devices.ts';
import type { Capture } from '#app/capture/capture.ts';
import { captureMicrophone, openMicrophone } from '#app/capture/microphone.ts';
import { canShareSound, captureSharedSound } from '#app/capture/shared-sound.ts';

/** The system's microphone, the sound of a tab or screen, or the id of a microphone. */
export type SourceId = 'default' | 'share' | (string & {});

/** Where the chosen microphone is remembered. */
interface Remembered {
  /** Null for the system's choice. */
  microphoneId: string | null;
}

/** What to listen to: which microphone, or the sound of a tab. */
export class SourceChoice {
  /** Known once the browser has allowed one of them. */
  microphones = $state.raw<readonly MicrophoneName[]>([]);
  canShare = $state(false);
  #isShare = $state(false);
  readonly #remembered: Remembered;

  constructor(remembered: Remembered) {
    this.#remembered = remembered;
  }

  /** Looks for sources, again whenever a microphone is plugged in or out. @returns a function that stops it */
  start(): () => void {
    this.canShare = canShareSound();
    void this.look();
    return onMicrophonesChange(() => void this.look());
  }

  /** Looks for microphones; call it when the browser has allowed one. */
  async look(): Promise<void> {
    this.microphones = await listMicrophones();
  }

  /** The chosen source. A microphone that is not there counts as the system's choice, but is remembered. */
  get value(): SourceId {
    if (this.#isShare) return 'share';
    const id = this.#remembered.microphoneId;
    return this.microphones.find((each) => each.id === id)?.id ?? 'default';
  }
  set value(value: SourceId) {
    this.#isShare = value === 'share';
    // A shared tab is for once; the microphone comes back with the next visit.
    if (!this.#isShare) this.#remembered.microphoneId = value === 'default' ? null : value;
  }

  get kind(): 'microphone' | 'share' {
    return this.#isShare ? 'share' : 'microphone';
  }

  /** Opens the chosen microphone for a session that listens to another. */
  openMicrophone(): Promise<Result<MediaStream>> {
    return openMicrophone(this.#remembered.microphoneId);
  }

  /** Opens the chosen source. @param sharedName label of a tab's or screen's sound */
  open(sharedName: string): Promise<Result<Capture>> {
    return this.#isShare ? captureSharedSound(sharedName) : captureMicrophone(this.#remembered.microphoneId);
  }
}
