import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';

/** The order of elements in EAFv3.0.xsd. All but the first three may be missing or repeated. */
const parts = [
  'LICENSE', 'HEADER', 'TIME_ORDER', 'TIER', 'LINGUISTIC_TYPE', 'LOCALE', 'LANGUAGE', 'CONSTRAINT', 'CONTROLLED_VOCABULARY',
]; // prettier-ignore

/** An annotation document as ELAN reads it. */
export interface ReadEaf {
  readonly media: { readonly url: string; readonly relativeUrl: string; readonly type: string };
  readonly annotations: readonly { startMs: number; endMs: number; value: string }[];
  /** Values of each tier that refers to the annotations, in their order. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly vocabulary: readonly string[];
}

const children = (element: Element, name?: string): Element[] =>
  Array.from(element.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (!name || node.nodeName === name),
  );
const all = (root: Element, name: string): Element[] => Array.from(root.getElementsByTagName(name));
const must = (value: unknown, what: string): void => {
  if (!value) throw new Error(`the schema asks for ${what}`);
};

/**
 * Reads an ELAN document with an XML parser and validates it against EAFv3.0.xsd and its key constraints (The Language
 * Archive, "ELAN Annotation Format", schema version 3.0): order of elements, unique ids, valid references, values from the
 * vocabulary, time slots in order. Throws if it breaks a rule.
 */
export function readEaf(xml: string): ReadEaf {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  const root = document.documentElement as Element;
  must(root.nodeName === 'ANNOTATION_DOCUMENT', 'ANNOTATION_DOCUMENT');
  must(root.getAttribute('VERSION') === '3.0' && root.getAttribute('FORMAT') === '3.0', 'version 3.0');
  must(root.hasAttribute('AUTHOR'), 'an author');
  must(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(root.getAttribute('DATE') ?? ''),
    'a dateTime',
  );
  const places = children(root).map(({ nodeName }) => parts.indexOf(nodeName));
  must(
    places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0)),
    'the parts in their order',
  );

  const keys = (name: string, attribute: string): Set<string> => {
    const ids = all(root, name).map((element) => element.getAttribute(attribute) ?? '');
    must(
      ids.every((id) => /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)) && new Set(ids).size === ids.length,
      `unique ${attribute}`,
    );
    return new Set(ids);
  };
  const refer = (name: string, attribute: string, to: Set<string>): void =>
    all(root, name).forEach((element) => {
      const id = element.getAttribute(attribute);
      must(id === null || to.has(id), `${attribute} of ${name} to lead somewhere`);
    });
  refer('TIER', 'LINGUISTIC_TYPE_REF', keys('LINGUISTIC_TYPE', 'LINGUISTIC_TYPE_ID'));
  refer('TIER', 'PARENT_REF', keys('TIER', 'TIER_ID'));
  refer('LINGUISTIC_TYPE', 'CONTROLLED_VOCABULARY_REF', keys('CONTROLLED_VOCABULARY', 'CV_ID'));
  refer('LINGUISTIC_TYPE', 'CONSTRAINTS', keys('CONSTRAINT', 'STEREOTYPE'));
  const languages = keys('LANGUAGE', 'LANG_ID');
  for (const name of ['CVE_VALUE', 'DESCRIPTION']) refer(name, 'LANG_REF', languages);
  refer('ALIGNABLE_ANNOTATION', 'CVE_REF', keys('CV_ENTRY_ML', 'CVE_ID'));

  const slots = new Map(
    all(root, 'TIME_SLOT').map((slot) => [slot.getAttribute('TIME_SLOT_ID'), Number(slot.getAttribute('TIME_VALUE'))]),
  );
  must(
    slots.size === all(root, 'TIME_SLOT').length && [...slots.values()].every(Number.isInteger),
    'whole milliseconds',
  );
  const words = new Map(
    all(root, 'CV_ENTRY_ML').map((entry) => [entry.getAttribute('CVE_ID'), entry.textContent?.trim() ?? '']),
  );
  const valueOf = (annotation: Element): string => children(annotation, 'ANNOTATION_VALUE')[0]?.textContent ?? '';
  const aligned = all(root, 'ALIGNABLE_ANNOTATION');
  const annotations = aligned.map((annotation) => {
    const [startMs = NaN, endMs = NaN] = [1, 2].map((n) => slots.get(annotation.getAttribute(`TIME_SLOT_REF${n}`)));
    must(endMs > startMs, 'an annotation that lasts');
    must(words.get(annotation.getAttribute('CVE_REF')) === valueOf(annotation), 'a value of the vocabulary');
    return { startMs, endMs, value: valueOf(annotation) };
  });
  const referring = all(root, 'REF_ANNOTATION');
  const values: Record<string, readonly string[]> = {};
  for (const tier of all(root, 'TIER').filter((each) => each.hasAttribute('PARENT_REF'))) {
    const own = all(tier, 'REF_ANNOTATION');
    must(
      own.length === aligned.length &&
        own.every((each, i) => each.getAttribute('ANNOTATION_REF') === aligned[i]?.getAttribute('ANNOTATION_ID')),
      'one value for each annotation',
    );
    values[tier.getAttribute('TIER_ID') ?? ''] = own.map(valueOf);
  }
  const ids = [...aligned, ...referring].map((each) => each.getAttribute('ANNOTATION_ID'));
  must(new Set(ids).size === ids.length, 'annotation ids unlike each other');
  const media = all(root, 'MEDIA_DESCRIPTOR')[0];
  return {
    media: {
      url: media?.getAttribute('MEDIA_URL') ?? '',
      relativeUrl: media?.getAttribute('RELATIVE_MEDIA_URL') ?? '',
      type: media?.getAttribute('MIME_TYPE') ?? '',
    },
    annotations,
    values,
    vocabulary: [...words.values()],
  };
}
