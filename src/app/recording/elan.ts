import { answerColumns, answerValues, problem } from '#core/annotations/annotation-file.ts';
import type { AnnotationTier, ReadAnnotations } from '#core/annotations/annotation-file.ts';

/** The order of the parts of a document in EAFv3.0.xsd. */
const parts = ['LICENSE', 'HEADER', 'TIME_ORDER', 'TIER', 'LINGUISTIC_TYPE', 'LOCALE', 'LANGUAGE', 'CONSTRAINT'];
const valueType = 'undertone';
const association = 'Symbolic_Association';

/** Seconds of each time slot; slots without a time lie evenly between their neighbours, as ELAN shows them. */
function slotTimes(root: Element): ReadonlyMap<string, number> {
  const slots = [...root.getElementsByTagName('TIME_SLOT')];
  const known = slots.map((slot) => {
    const value = slot.getAttribute('TIME_VALUE');
    return value === null ? null : Number(value) / 1000;
  });
  return new Map(
    slots.map((slot, i) => {
      const before = known.findLastIndex((time, at) => at <= i && time !== null);
      const after = known.findIndex((time, at) => at >= i && time !== null);
      const fromS = known[before] ?? 0;
      const toS = known[after] ?? fromS;
      const share = after > before ? (i - before) / (after - before) : 0;
      return [slot.getAttribute('TIME_SLOT_ID') ?? '', fromS + share * (toS - fromS)];
    }),
  );
}

/** Puts a part where the schema wants it. */
function insert(root: Element, part: Element): void {
  const place = parts.indexOf(part.nodeName);
  const next = [...root.children].find(({ nodeName }) => {
    const at = parts.indexOf(nodeName);
    return at < 0 || at > place;
  });
  root.insertBefore(part, next ?? null);
}

function make(
  owner: XMLDocument,
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly (Element | string)[] = [],
): Element {
  const element = owner.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** The document with tiers for the answers below a tier. */
function withAnswers(document: XMLDocument, tier: Element, values: readonly (readonly string[])[]): XMLDocument {
  const root = document.documentElement;
  const tierId = tier.getAttribute('TIER_ID') ?? '';
  const ids = [...tier.getElementsByTagName('ALIGNABLE_ANNOTATION')].map(
    (each) => each.getAttribute('ANNOTATION_ID') ?? '',
  );
  const nTiers = root.getElementsByTagName('TIER').length;
  answerColumns.forEach((column, c) => {
    const annotations = ids.map((id, i) =>
      make(document, 'ANNOTATION', {}, [
        make(document, 'REF_ANNOTATION', { ANNOTATION_ID: `undertone-${nTiers + c}-${i + 1}`, ANNOTATION_REF: id }, [
          make(document, 'ANNOTATION_VALUE', {}, [values[i]?.[c] ?? '']),
        ]),
      ]),
    );
    const attributes = { LINGUISTIC_TYPE_REF: valueType, PARENT_REF: tierId, TIER_ID: `${tierId} ${column}` };
    insert(root, make(document, 'TIER', attributes, annotations));
  });
  const has = (name: string, attribute: string, value: string): boolean =>
    [...root.getElementsByTagName(name)].some((each) => each.getAttribute(attribute) === value);
  if (!has('LINGUISTIC_TYPE', 'LINGUISTIC_TYPE_ID', valueType)) {
    const type = { CONSTRAINTS: association, GRAPHIC_REFERENCES: 'false', LINGUISTIC_TYPE_ID: valueType };
    insert(root, make(document, 'LINGUISTIC_TYPE', { ...type, TIME_ALIGNABLE: 'false' }));
  }
  if (!has('CONSTRAINT', 'STEREOTYPE', association)) {
    const description = '1-1 association with a parent annotation';
    insert(root, make(document, 'CONSTRAINT', { DESCRIPTION: description, STEREOTYPE: association }));
  }
  return document;
}

/**
 * Reads an ELAN annotation document by the browser's XML parser. Tiers with times of their own are offered; answers become tiers
 * that refer to the chosen one. Everything else in the document stays.
 * Source: the Language Archive, EAFv3.0.xsd.
 */
export function readElan(text: string): ReadAnnotations {
  const parse = (): XMLDocument => new DOMParser().parseFromString(text, 'application/xml');
  const document = parse();
  const error = document.querySelector('parsererror')?.textContent;
  if (error !== undefined) return problem('format', Number(/line(?: number)? (\d+)/i.exec(error)?.[1]) || null);
  const root = document.documentElement;
  if (root.nodeName !== 'ANNOTATION_DOCUMENT') return problem('format', 1);
  const times = slotTimes(root);
  const tiers: AnnotationTier[] = [];
  const indices: number[] = [];
  for (const [index, tier] of [...root.getElementsByTagName('TIER')].entries()) {
    const annotations = [...tier.getElementsByTagName('ALIGNABLE_ANNOTATION')].map((annotation) => ({
      startS: times.get(annotation.getAttribute('TIME_SLOT_REF1') ?? '') ?? NaN,
      endS: times.get(annotation.getAttribute('TIME_SLOT_REF2') ?? '') ?? NaN,
      text: annotation.querySelector('ANNOTATION_VALUE')?.textContent?.trim() ?? '',
    }));
    if (annotations.length === 0) continue;
    if (annotations.some(({ startS, endS }) => !(endS >= startS))) return problem('time', null);
    tiers.push({ name: tier.getAttribute('TIER_ID') ?? '', annotations });
    indices.push(index);
  }
  if (tiers.length === 0) return problem('empty', null);
  return {
    ok: true,
    file: {
      tiers,
      write(index, answers) {
        const copy = parse();
        const tier = copy.getElementsByTagName('TIER')[indices[index] ?? 0];
        const written = tier ? withAnswers(copy, tier, answers.map(answerValues)) : copy;
        const xml = new XMLSerializer().serializeToString(written);
        return xml.startsWith('<?xml') ? xml : `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`;
      },
    },
  };
}
