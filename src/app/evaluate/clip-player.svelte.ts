import { clipName } from '#core/evaluation/clip-name.ts';
import type { Span } from '#core/signal/cut.ts';

/** Plays one clip at a time; starting a clip stops the previous one. */
export class ClipPlayer {
  playing = $state<string | null>(null);
  /** The browser has no decoder for this file, although the engine may have one. */
  unplayable = $state<string | null>(null);

  #audio: HTMLAudioElement | null = null;

  /** Plays a clip, or stops it if it is already playing. @param span part of the file that is the clip; null for the whole file */
  toggle(name: string, file: Blob, span: Span | null): void {
    const isSame = this.playing === name;
    this.stop();
    if (isSame) return;
    const audio = new Audio(`${URL.createObjectURL(file)}${clipName('', span)}`);
    const endS = span?.endS ?? null;
    if (endS !== null) audio.ontimeupdate = () => this.#audio === audio && audio.currentTime >= endS && this.stop();
    this.#audio = audio;
    this.playing = name;
    this.unplayable = null;
    audio.onended = () => this.#audio === audio && this.stop();
    audio.play().catch(() => {
      if (this.#audio !== audio) return;
      this.unplayable = name;
      this.stop();
    });
  }

  stop(): void {
    const audio = this.#audio;
    this.#audio = null;
    this.playing = null;
    if (!audio) return;
    audio.pause();
    URL.revokeObjectURL(audio.src.replace(/#.*/, ''));
    audio.removeAttribute('src');
  }
}
