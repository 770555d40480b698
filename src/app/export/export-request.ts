import type { FileResult } from '#core/result/export.ts';
import type { ResultFormat } from '#core/result/formats.ts';

/** A file to be saved; the name may hold folders, parted by `/`. */
export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Further files that a page can add, such as pictures of its charts; made only when they are wanted. */
export interface ExportExtra {
  readonly id: string;
  /** What they are, in a few words. */
  readonly name: string;
  readonly note: string;
  readonly files: () => Promise<readonly ExportFile[]>;
}

/** Something that can be exported: one recording, a session, everything on the page. */
export interface ExportSource {
  readonly id: string;
  /** "This file", "All 12 files"; read only where there are several to choose from. */
  readonly name: string;
  /** What the zip and the tables are called, without ending. */
  readonly baseName: string;
  /** Left out where only `extras` are offered. */
  readonly results?: () => readonly FileResult[];
  readonly extras?: readonly ExportExtra[];
}

export type Packing = 'zip' | 'single';

/** What a person chose in the export dialog. */
export interface ExportRequest {
  readonly source: ExportSource;
  readonly formats: readonly ResultFormat[];
  /** Ids of the extras ticked. */
  readonly extras: readonly string[];
  readonly packing: Packing;
}
