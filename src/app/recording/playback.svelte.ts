/** A range of a recording in seconds. */
export interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

/** If nothing has been decoded after this many seconds of playback, the audio cannot be decoded. */
const silentAfterS = 0.75;

/** Non-standard properties of media elements. */
interface MoreOfAudio {
  /** Chromium, Safari. */
  readonly webkitAudioDecodedByteCount?: number;
  /** Firefox. */
  readonly mozHasAudio?: boolean;
}

/** Playback of one file: the state of an audio element for the page. */
export class Playback {
  /** Updated about four times a second during playback. */
  timeS = $state(0);
  isPlaying = $state(false);
  /** The browser has no decoder for the file, although the engine may have one. */
  cannotPlay = $state(false);
  /** The browser plays the video track but has no decoder for the audio. */
  isSilent = $state(false);
  /** The range being looped. */
  loop = $state.raw<Stretch | null>(null);

  #audio: HTMLAudioElement | null = null;
  #watching = 0;
  #rate = $state(1);

  /** @param rate speed as a multiple of the original */
  constructor(rate = 1) {
    this.#rate = rate;
  }

  /** Speed as a multiple of the original; the pitch stays. */
  get rate(): number {
    return this.#rate;
  }
  set rate(rate: number) {
    this.#rate = rate;
    if (this.#audio) this.#audio.playbackRate = rate;
  }

  /** Attaches a file to an audio element; use as `{@attach playback.attach(file)}`. */
  attach(file: Blob): (audio: HTMLAudioElement) => () => void {
    return (audio) => {
      const owner = new AbortController();
      const on = (name: keyof HTMLMediaElementEventMap, act: () => void): void =>
        audio.addEventListener(name, act, { signal: owner.signal });
      const url = URL.createObjectURL(file);
      on('play', () => {
        this.isPlaying = true;
        this.#watch();
      });
      on('pause', () => (this.isPlaying = false));
      on('timeupdate', () => {
        this.timeS = audio.currentTime;
        // Background pages get no animation frames, but looping must continue.
        this.#turnBack();
        if (playsSilently(audio)) this.isSilent = true;
      });
      on('seeked', () => (this.timeS = audio.currentTime));
      on('ended', () => this.#startAgain());
      on('error', () => (this.cannotPlay = true));
      this.#audio = audio;
      audio.src = url;
      // Loading resets the speed to the default one.
      audio.defaultPlaybackRate = this.#rate;
      audio.playbackRate = this.#rate;
      return () => {
        owner.abort();
        cancelAnimationFrame(this.#watching);
        audio.pause();
        audio.removeAttribute('src');
        audio.load();
        URL.revokeObjectURL(url);
        this.#audio = null;
      };
    };
  }

  /** The exact playback position in seconds, for animations. */
  readonly position = (): number => (this.cannotPlay ? this.timeS : (this.#audio?.currentTime ?? this.timeS));

  toggle(): void {
    if (!this.#audio || this.cannotPlay) return;
    if (this.#audio.paused) void this.#audio.play().catch((error: unknown) => this.#refused(error));
    else this.#audio.pause();
  }

  /** Seeks to a time in seconds; leaving the looped range ends looping. */
  seek(timeS: number): void {
    if (this.loop && (timeS < this.loop.startS || timeS >= this.loop.endS)) this.loop = null;
    this.timeS = timeS;
    if (this.#audio) this.#audio.currentTime = timeS;
  }

  /** Seeks to a time and plays from there. */
  playFrom(timeS: number): void {
    this.seek(timeS);
    if (this.#audio?.paused) this.toggle();
  }

  /** Loops a range; the same range again stops looping while playback continues. */
  repeat({ startS, endS }: Stretch): void {
    if (this.loop?.startS === startS && this.loop.endS === endS) {
      this.loop = null;
      return;
    }
    this.loop = { startS, endS };
    const nowS = this.position();
    if (nowS < startS || nowS >= endS) this.seek(startS);
    if (this.#audio?.paused) this.toggle();
  }

  /**
   * Checks the position on every frame: `timeupdate` fires only four times a second, which would be audible when
   * looping.
   */
  #watch(): void {
    cancelAnimationFrame(this.#watching);
    const look = (): void => {
      this.#turnBack();
      if (this.isPlaying) this.#watching = requestAnimationFrame(look);
    };
    look();
  }

  #turnBack(): void {
    if (this.loop && this.#audio && !this.#audio.seeking && this.#audio.currentTime >= this.loop.endS)
      this.#audio.currentTime = this.loop.startS;
  }

  /** Also loops a range that extends to the end of the file. */
  #startAgain(): void {
    if (!this.loop || !this.#audio) return;
    this.#audio.currentTime = this.loop.startS;
    void this.#audio.play().catch((error: unknown) => this.#refused(error));
  }

  #refused(error: unknown): void {
    // Paused before playback started, or no user gesture yet: the audio itself is fine.
    const isOfSound = !(error instanceof DOMException) || error.name === 'NotSupportedError';
    if (isOfSound) this.cannotPlay = true;
  }
}

function playsSilently(audio: HTMLAudioElement & MoreOfAudio): boolean {
  if (audio.currentTime < silentAfterS || audio.played.length === 0) return false;
  return audio.webkitAudioDecodedByteCount === 0 || audio.mozHasAudio === false;
}
