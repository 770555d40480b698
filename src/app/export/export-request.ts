import type { FileResult } from '#core/result/export.ts';
import type { ExportContext, ResultFormat } from '#core/result/formats.ts';

/** A file to save; its name may include folders separated by `/`. */
export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Additional files that a page can export, such as images of its charts; created on demand. */
export interface ExportExtra {
  readonly id: string;
  /** Short description. */
  readonly name: string;
  readonly note: string;
  readonly files: (context: ExportContext) => Promise<readonly ExportFile[]>;
}

/** Something that can be exported: a recording, a session, or everything on the page. */
export interface ExportSource {
  readonly id: string;
  /** "This file", "All 12 files"; used only if there are several sources. */
  readonly name: string;
  /** Base name of the ZIP and of the tables, without extension. */
  readonly baseName: string;
  /** Omitted if only `extras` are offered. */
  readonly results?: () => readonly FileResult[];
  readonly extras?: readonly ExportExtra[];
}

export type Packing = 'zip' | 'single';

/** The choices made in the export dialog. */
export interface ExportRequest {
  readonly source: ExportSource;
  readonly formats: readonly ResultFormat[];
  /** Ids of the selected extras. */
  readonly extras: readonly string[];
  readonly packing: Packing;
}
