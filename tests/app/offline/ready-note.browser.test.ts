import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '#app/ui/base.css';
import ReadyNote from '#app/offline/ReadyNote.svelte';
import { words } from '#app/words/index.ts';

describe('the offline note', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('disappears after four seconds and takes no space', async () => {
    const ondismiss = vi.fn();
    const { container } = await render(ReadyNote, { isNews: true, ondismiss });
    expect(container.textContent).toContain(words.common.offline.ready);
    expect(container.getBoundingClientRect().height).toBe(0);
    vi.advanceTimersByTime(3999);
    expect(ondismiss).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ondismiss).toHaveBeenCalledOnce();
  });

  it('is hidden while listening, then shown for four seconds', async () => {
    const ondismiss = vi.fn();
    const { container, rerender } = await render(ReadyNote, { isNews: true, ondismiss });
    await rerender({ isNews: false });
    expect(container.textContent).not.toContain(words.common.offline.ready);
    vi.advanceTimersByTime(60_000);
    expect(ondismiss).not.toHaveBeenCalled();
    await rerender({ isNews: true });
    vi.advanceTimersByTime(4000);
    expect(ondismiss).toHaveBeenCalledOnce();
  });
});
