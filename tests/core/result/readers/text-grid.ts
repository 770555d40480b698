/** A tier as Praat reads it. */
export interface ReadTier {
  readonly kind: string;
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
  readonly intervals: readonly { readonly startS: number; readonly endS: number; readonly text: string }[];
}

/**
 * Reads a TextGrid by the rules of the Praat manual, "TextGrid file formats": Praat reads only free-standing numbers, texts
 * in double quotes (doubled within) and flags in angle brackets, and their order alone gives their meaning. Written from
 * that page, independently of the writer. Throws if the file breaks the rules.
 */
export function readTextGrid(file: string): readonly ReadTier[] {
  const tokens = [
    ...file.matchAll(/"((?:[^"]|"")*)"|(?<=\s)(<[a-z]+>)(?=\s)|(?<=\s)(-?\d+(?:\.\d+)?(?:e-?\d+)?)(?=\s)/g),
  ];
  let at = 0;
  const next = (): RegExpExecArray => {
    const token = tokens[at++];
    if (!token) throw new Error('the TextGrid ends too early');
    return token;
  };
  const text = (): string => next()[1]?.replaceAll('""', '"') ?? wrong('a text');
  const number = (): number => Number(next()[3] ?? wrong('a number'));
  const wrong = (wanted: string): never => {
    throw new Error(`${wanted} should stand where ${tokens[at - 1]?.[0]} is`);
  };

  if (text() !== 'ooTextFile' || text() !== 'TextGrid') throw new Error('not a TextGrid');
  const [startS, endS] = [number(), number()];
  if (!(endS > startS)) throw new Error('a TextGrid has a duration');
  if (next()[2] !== '<exists>') wrong('<exists>');
  const tiers = Array.from({ length: number() }, (): ReadTier => {
    const tier = { kind: text(), name: text(), startS: number(), endS: number() };
    const intervals = Array.from({ length: number() }, () => {
      const startS = number();
      // A point tier has one time per point.
      return { startS, endS: tier.kind === 'TextTier' ? startS : number(), text: text() };
    });
    return { ...tier, intervals };
  });
  if (at !== tokens.length) throw new Error('something stands after the last tier');
  return tiers;
}
