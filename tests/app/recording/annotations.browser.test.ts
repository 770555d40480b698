import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#app/ui/base.css';
import type { Segment } from '#core/result/types.ts';
import AnnotationPanel from '#app/recording/AnnotationPanel.svelte';
import { belongsTo, problemText, readAnnotations } from '#app/recording/annotations.ts';
import { words } from '#app/words/index.ts';

const eaf = `<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="Ada" DATE="2026-01-01T00:00:00Z" FORMAT="3.0" VERSION="3.0">
  <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
  <TIME_ORDER>
    <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
    <TIME_SLOT TIME_SLOT_ID="ts2"/>
    <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="3000"/>
  </TIME_ORDER>
  <TIER LINGUISTIC_TYPE_REF="default-lt" TIER_ID="Ada">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>yes &amp; no</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>well</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
  </TIER>
  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/>
  <CONTROLLED_VOCABULARY CV_ID="words"/>
</ANNOTATION_DOCUMENT>
`;
const answer = (emotion: 'angry' | 'sad'): Segment => ({
  startS: 0,
  endS: 1,
  answer: emotion,
  likeliest: emotion,
  confidence: 0.6,
  scores: { [emotion]: 0.6 },
  dimensions: { activation: 0.9, valence: 0.1 },
});
const answers = [answer('angry'), answer('sad')];
const fileNamed = (name: string, text: string) => new File([text], name);

describe('an ELAN document', () => {
  it('is read by tier, with slots without a time interpolated', async () => {
    const { file } = await readAnnotations(fileNamed('talk.eaf', eaf));
    expect(file?.tiers).toEqual([
      {
        name: 'Ada',
        annotations: [
          { startS: 1, endS: 2, text: 'yes & no' },
          { startS: 2, endS: 3, text: 'well' },
        ],
      },
    ]);
  });

  it('is written with tiers that refer to the annotations, in schema order', async () => {
    const { file } = await readAnnotations(fileNamed('talk.eaf', eaf));
    const written = new DOMParser().parseFromString(file!.write(0, answers), 'application/xml');
    expect(written.querySelector('parsererror')).toBeNull();
    expect([...written.documentElement.children].map(({ nodeName }) => nodeName)).toEqual([
      'HEADER',
      'TIME_ORDER',
      ...Array<string>(6).fill('TIER'),
      'LINGUISTIC_TYPE',
      'LINGUISTIC_TYPE',
      'CONSTRAINT',
      'CONTROLLED_VOCABULARY',
    ]);
    const tier = written.querySelector('TIER[TIER_ID="Ada emotion"]');
    expect(tier?.getAttribute('PARENT_REF')).toBe('Ada');
    expect([...tier!.querySelectorAll('REF_ANNOTATION')].map((each) => each.getAttribute('ANNOTATION_REF'))).toEqual([
      'a1',
      'a2',
    ]);
    expect([...tier!.querySelectorAll('ANNOTATION_VALUE')].map(({ textContent }) => textContent)).toEqual([
      'angry',
      'sad',
    ]);
    const ids = [...written.querySelectorAll('[ANNOTATION_ID]')].map((each) => each.getAttribute('ANNOTATION_ID'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reports an error with its line', async () => {
    const broken = await readAnnotations(fileNamed('talk.eaf', eaf.replace('</TIER>', '')));
    expect(broken.file).toBeNull();
    expect(problemText('talk.eaf', broken.problem!)).toMatch(/^talk\.eaf cannot be read, line \d+: /);
  });
});

describe('a file next to a recording', () => {
  it('belongs to the recording of the same name', () => {
    for (const name of ['talk.srt', 'Talk.en.vtt', 'talk.wav.vtt', 'folder/talk.labels.txt'])
      expect(belongsTo(name, 'recordings/talk.wav')).toBe(true);
    expect(belongsTo('talk 2.srt', 'talk.wav')).toBe(false);
  });

  it('shows a result, energy and tone for each annotation, and saves in its own format', async () => {
    await page.viewport(1000, 900);
    const { name, file } = await readAnnotations(
      fileNamed(
        'talk.srt',
        '1\n00:00:01,000 --> 00:00:02,000\nYou did what?\n\n2\n00:00:02,500 --> 00:00:03,000\nOh.\n',
      ),
    );
    const onsave = vi.fn();
    const panel = { name, file: file!, tier: 0, answers, timeS: 1.5, ontier: vi.fn(), onsave, onremove: vi.fn() };
    await render(AnnotationPanel, panel);
    await expect.element(page.getByRole('cell', { name: 'You did what?' })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: words.answers.angry })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: words.annotations.tones.low }).first()).toBeVisible();
    expect(document.querySelectorAll('.isMarked')).toHaveLength(1);
    await page.getByRole('button', { name: words.annotations.save('talk.emotions.srt') }).click();
    expect(onsave.mock.lastCall?.[0]).toBe('talk.emotions.srt');
    expect(onsave.mock.lastCall?.[1]).toContain('You did what?\n[angry 60%, activation 0.900, valence 0.100]\n');
  });
});
