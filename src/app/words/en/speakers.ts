/** Texts about who speaks in a recording. */
export const speakers = {
  title: 'Speakers',
  way: 'Tell voices apart',
  off: 'No',
  voices: (n: number) => `${n} voices`,
  byChannel: 'One speaker per channel',
  /** What was measured (docs/results.md) is two and three people, never one person taken for two. */
  note: 'Choose how many people speak. In tests, the voices of a woman and a man were seldom confused, similar voices often. One voice that changes a lot can be split in two: merge the parts under “Same person as”.',
  channelNote: 'Each channel has one speaker, so this is exact while only one of them speaks.',
  /** Where a part of the app could not be fetched when the sound ended. */
  unreachable:
    'Voices in this recording cannot be told apart, because a part of the app could not be downloaded. To do so, analyse it again when you are online.',
  unnamed: (n: number) => `Speaker ${n}`,
  nameLabel: (n: number) => `Name of speaker ${n}`,
  turns: (n: number) => (n === 1 ? '1 turn' : `${n} turns`),
  hear: (name: string) => `Hear ${name}`,
  sameAs: 'Same person as',
  nobodyElse: 'nobody else',
  /** Undoes merging; n voices come back. */
  part: (n: string) => `Back to ${n} voices`,
  onlyOne: 'Only one voice was found.',
  /** What the strip shows. */
  strip: (names: string) => `Who speaks when: ${names}`,
  talking: (name: string, time: string) => `${name} speaks at ${time}`,
} as const;
