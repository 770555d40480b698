/** Playing one file: an audio element's doings as the page sees them. */
export class Playback {
  /** Some four times a second while playing. */
  timeS = $state(0);
  isPlaying = $state(false);
  /** The browser has no decoder for it, though the engine may have. */
  cannotPlay = $state(false);

  #audio: HTMLAudioElement | null = null;

  /** Follows an audio element with a file in it; use as `{@attach playback.attach(file)}`. */
  attach(file: Blob): (audio: HTMLAudioElement) => () => void {
    return (audio) => {
      const owner = new AbortController();
      const on = (name: keyof HTMLMediaElementEventMap, act: () => void): void =>
        audio.addEventListener(name, act, { signal: owner.signal });
      const url = URL.createObjectURL(file);
      on('play', () => (this.isPlaying = true));
      on('pause', () => (this.isPlaying = false));
      on('timeupdate', () => (this.timeS = audio.currentTime));
      on('seeked', () => (this.timeS = audio.currentTime));
      on('error', () => (this.cannotPlay = true));
      this.#audio = audio;
      audio.src = url;
      return () => {
        owner.abort();
        audio.pause();
        audio.removeAttribute('src');
        audio.load();
        URL.revokeObjectURL(url);
        this.#audio = null;
      };
    };
  }

  /** Where playback is at this very moment, in seconds, for what moves with it on every frame. */
  readonly position = (): number => this.#audio?.currentTime ?? this.timeS;

  toggle(): void {
    if (!this.#audio) return;
    if (this.#audio.paused) void this.#audio.play().catch(() => (this.cannotPlay = true));
    else this.#audio.pause();
  }

  /** Jumps to a time in seconds. */
  seek(timeS: number): void {
    this.timeS = timeS;
    if (this.#audio) this.#audio.currentTime = timeS;
  }

  /** Jumps and plays on from there. */
  playFrom(timeS: number): void {
    this.seek(timeS);
    if (this.#audio?.paused) this.toggle();
  }
}
