/** A piece of a line. */
export interface CardSpan {
  readonly text: string;
  readonly isStrong?: true;
  readonly isCode?: true;
  /** An address on the web. */
  readonly href?: string;
}
export type CardLine = readonly CardSpan[];

/** A paragraph, a list or a table. */
export type CardBlock =
  | { readonly kind: 'paragraph'; readonly line: CardLine }
  | { readonly kind: 'list'; readonly items: readonly CardLine[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of numbers. */
      readonly numbers: readonly number[];
    };

/** docs/model-card.md as the page shows it. */
export interface CardText {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly CardBlock[] }[];
}

/** Where the app keeps it. */
export const cardTextPath = '/model-card.json';
