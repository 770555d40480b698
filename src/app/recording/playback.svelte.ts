/** A part of a sound, in seconds. */
export interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

/** So much sound played without any of it decoded means that there will be none. */
const silentAfterS = 0.75;

/** What some browsers tell of an element besides the standard. */
interface MoreOfAudio {
  /** Chromium, Safari. */
  readonly webkitAudioDecodedByteCount?: number;
  /** Firefox. */
  readonly mozHasAudio?: boolean;
}

/** Playing one file: an audio element's doings as the page sees them. */
export class Playback {
  /** Some four times a second while playing. */
  timeS = $state(0);
  isPlaying = $state(false);
  /** The browser has no decoder for it, though the engine may have. */
  cannotPlay = $state(false);
  /** The browser plays the picture of a video and has no decoder for its sound. */
  isSilent = $state(false);
  /** What is played over and over. */
  loop = $state.raw<Stretch | null>(null);

  #audio: HTMLAudioElement | null = null;
  #watching = 0;

  /** Follows an audio element with a file in it; use as `{@attach playback.attach(file)}`. */
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
        // A page in the background is given no frames, and repeats all the same.
        this.#turnBack();
        if (playsSilently(audio)) this.isSilent = true;
      });
      on('seeked', () => (this.timeS = audio.currentTime));
      on('ended', () => this.#startAgain());
      on('error', () => (this.cannotPlay = true));
      this.#audio = audio;
      audio.src = url;
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

  /** Where playback is at this very moment, in seconds, for what moves with it on every frame. */
  readonly position = (): number => (this.cannotPlay ? this.timeS : (this.#audio?.currentTime ?? this.timeS));

  toggle(): void {
    if (!this.#audio || this.cannotPlay) return;
    if (this.#audio.paused) void this.#audio.play().catch((error: unknown) => this.#refused(error));
    else this.#audio.pause();
  }

  /** Jumps to a time in seconds; out of what is repeated ends the repeating. */
  seek(timeS: number): void {
    if (this.loop && (timeS < this.loop.startS || timeS >= this.loop.endS)) this.loop = null;
    this.timeS = timeS;
    if (this.#audio) this.#audio.currentTime = timeS;
  }

  /** Jumps and plays on from there. */
  playFrom(timeS: number): void {
    this.seek(timeS);
    if (this.#audio?.paused) this.toggle();
  }

  /** Plays a stretch over and over; the same again ends it, and the sound goes on. */
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

  /** Looks on every frame: `timeupdate` comes four times a second, and a repeat that late is heard. */
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

  /** A stretch up to the very end is repeated, too. */
  #startAgain(): void {
    if (!this.loop || !this.#audio) return;
    this.#audio.currentTime = this.loop.startS;
    void this.#audio.play().catch((error: unknown) => this.#refused(error));
  }

  #refused(error: unknown): void {
    // Pausing before playing has begun, or a page nobody has touched: the sound itself is well.
    const isOfSound = !(error instanceof DOMException) || error.name === 'NotSupportedError';
    if (isOfSound) this.cannotPlay = true;
  }
}

function playsSilently(audio: HTMLAudioElement & MoreOfAudio): boolean {
  if (audio.currentTime < silentAfterS || audio.played.length === 0) return false;
  return audio.webkitAudioDecodedByteCount === 0 || audio.mozHasAudio === false;
}
