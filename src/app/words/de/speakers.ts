import type { Lexicon } from '../lexicon.ts';

/** Texts about who speaks in a recording. */
export const speakers: Lexicon['speakers'] = {
  title: 'Sprecher',
  way: 'Stimmen unterscheiden',
  off: 'Nein',
  voices: (n) => `${n} Stimmen`,
  byChannel: 'Ein Sprecher je Kanal',
  note: 'Hier angeben, wie viele Personen sprechen. In Tests wurden die Stimmen einer Frau und eines Mannes selten verwechselt, ähnliche Stimmen oft. Eine Stimme, die sich stark verändert, kann als zwei erscheinen: Unter „Dieselbe Person wie“ lassen sie sich zusammenlegen.',
  channelNote: 'Jeder Kanal enthält einen Sprecher. Die Zuordnung stimmt genau, solange nur einer von ihnen spricht.',
  unreachable:
    'Die Stimmen in dieser Aufnahme lassen sich nicht unterscheiden, weil ein Teil der App nicht geladen werden konnte. Dafür die Aufnahme mit Internetverbindung noch einmal analysieren.',
  unnamed: (n) => `Sprecher ${n}`,
  nameLabel: (n) => `Name von Sprecher ${n}`,
  turns: (n) => (n === 1 ? '1 Beitrag' : `${n} Beiträge`),
  hear: (name) => `${name} anhören`,
  sameAs: 'Dieselbe Person wie',
  nobodyElse: 'niemand sonst',
  part: (n) => `Wieder ${n} Stimmen`,
  onlyOne: 'Es wurde nur eine Stimme gefunden.',
  strip: (names) => `Wer wann spricht: ${names}`,
  talking: (name, time) => `${name} spricht bei ${time}`,
};
