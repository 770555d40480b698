import { emotionsOf } from '../../classifier/labels.ts';
import type { LabelSet } from '../../classifier/labels.ts';
import { warningTexts } from '../export.ts';
import type { FileResult } from '../export.ts';
import { originText } from '../origin.ts';
import { spansOf } from './spans.ts';
import { element } from './xml.ts';

/** ELAN's time unit. */
const ticksPerS = 1000;
const vocabulary = 'emotions';
/** Tiers with one value for each annotation of the tier `answer`, and their type. */
const valueTiers = ['confidence', 'likeliest', 'activation', 'valence'] as const;
type ValueTier = (typeof valueTiers)[number];
const valueType = 'value';
/** The ISO concept that ELAN itself names for a language of a vocabulary. */
const languageDefinition = 'http://cdb.iso.org/lg/CDB-00138502-001';

/** The types that ELAN's schema documents name; what is not listed is sound of an unknown kind. */
const mediaTypes: Readonly<Record<string, string>> = {
  wav: 'audio/x-wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
};

/** How this version of ELAN's constraints describes them. */
const symbolicAssociation = {
  STEREOTYPE: 'Symbolic_Association',
  DESCRIPTION: '1-1 association with a parent annotation',
} as const;

/** The sound by its name alone, as ELAN writes paths: not percent-encoded. It finds the file beside the document. */
function mediaDescriptor(file: string): readonly string[] {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return element('MEDIA_DESCRIPTOR', {
    MEDIA_URL: `file:///${name}`,
    MIME_TYPE: mediaTypes[ending] ?? 'unknown',
    RELATIVE_MEDIA_URL: `./${name}`,
  });
}

function controlledVocabulary(labelSet: LabelSet): readonly string[] {
  const entries = entryIds(labelSet).map(([answer, id]) =>
    element('CV_ENTRY_ML', { CVE_ID: id }, element('CVE_VALUE', { LANG_REF: 'eng', DESCRIPTION: '' }, answer)),
  );
  return element('CONTROLLED_VOCABULARY', { CV_ID: vocabulary }, [
    ...element('DESCRIPTION', { LANG_REF: 'eng' }, 'What Undertone can answer'),
    ...entries.flat(),
  ]);
}

/** Every answer with the id of its entry. */
function entryIds(labelSet: LabelSet): readonly (readonly [string, string])[] {
  return [...emotionsOf(labelSet), 'unsure', 'no speech'].map((answer) => [answer, `cve-${answer.replace(' ', '-')}`]);
}

/**
 * A recording as an ELAN annotation document (EAF 3.0): a tier `answer` whose annotations come from a controlled
 * vocabulary, and tiers `confidence`, `likeliest`, `activation` and `valence` with one value for each of them, empty where there is
 * none. The sound is named by its file name, to be found
 * beside the document.
 * Source: the Language Archive, EAFv3.0.xsd and "EAF annotation format 3.0 schema".
 * @param writtenAt an ISO 8601 date with time
 */
export function toElan(result: FileResult, labelSet: LabelSet, writtenAt: string): string {
  const spans = spansOf(result, ticksPerS);
  const ids = new Map(entryIds(labelSet));
  const slots = spans.flatMap(({ start, end }, i) => [
    ...element('TIME_SLOT', { TIME_SLOT_ID: `ts${2 * i + 1}`, TIME_VALUE: start }),
    ...element('TIME_SLOT', { TIME_SLOT_ID: `ts${2 * i + 2}`, TIME_VALUE: end }),
  ]);
  const annotation = (content: readonly string[]): readonly string[] => element('ANNOTATION', {}, content);
  const value = (text: string): readonly string[] => element('ANNOTATION_VALUE', {}, text);
  const emotions = spans.flatMap(({ answer }, i) =>
    annotation(
      element(
        'ALIGNABLE_ANNOTATION',
        {
          ANNOTATION_ID: `a${i + 1}`,
          CVE_REF: ids.get(answer) ?? '',
          TIME_SLOT_REF1: `ts${2 * i + 1}`,
          TIME_SLOT_REF2: `ts${2 * i + 2}`,
        },
        value(answer),
      ),
    ),
  );
  const valuesOf = (name: ValueTier, tier: number): readonly string[] =>
    spans.flatMap((span, i) =>
      annotation(
        element(
          'REF_ANNOTATION',
          { ANNOTATION_ID: `a${(tier + 1) * spans.length + i + 1}`, ANNOTATION_REF: `a${i + 1}` },
          value(name === 'likeliest' ? (span.likeliest ?? '') : span.values[name]),
        ),
      ),
    );
  const head = {
    AUTHOR: 'Undertone',
    DATE: writtenAt,
    FORMAT: '3.0',
    VERSION: '3.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': 'http://www.mpi.nl/tools/elan/EAFv3.0.xsd',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...element('ANNOTATION_DOCUMENT', head, [
      ...element('HEADER', { MEDIA_FILE: '', TIME_UNITS: 'milliseconds' }, [
        ...mediaDescriptor(result.file),
        ...(result.warning ? element('PROPERTY', { NAME: 'warning' }, warningTexts[result.warning]) : []),
        ...element('PROPERTY', { NAME: 'model' }, originText(result)),
        ...element('PROPERTY', { NAME: 'lastUsedAnnotationId' }, String((1 + valueTiers.length) * spans.length)),
      ]),
      ...element('TIME_ORDER', {}, slots),
      ...element('TIER', { LINGUISTIC_TYPE_REF: 'emotion', TIER_ID: 'answer' }, emotions),
      ...valueTiers.flatMap((name, tier) =>
        element('TIER', { LINGUISTIC_TYPE_REF: valueType, PARENT_REF: 'answer', TIER_ID: name }, valuesOf(name, tier)),
      ),
      ...element('LINGUISTIC_TYPE', {
        CONTROLLED_VOCABULARY_REF: vocabulary,
        GRAPHIC_REFERENCES: 'false',
        LINGUISTIC_TYPE_ID: 'emotion',
        TIME_ALIGNABLE: 'true',
      }),
      ...element('LINGUISTIC_TYPE', {
        CONSTRAINTS: symbolicAssociation.STEREOTYPE,
        GRAPHIC_REFERENCES: 'false',
        LINGUISTIC_TYPE_ID: valueType,
        TIME_ALIGNABLE: 'false',
      }),
      ...element('LANGUAGE', { LANG_DEF: languageDefinition, LANG_ID: 'eng', LANG_LABEL: 'English (eng)' }),
      ...element('CONSTRAINT', symbolicAssociation),
      ...controlledVocabulary(labelSet),
    ]),
    '',
  ].join('\n');
}
