/** A link to a page of the app. */
export interface PageLink {
  readonly href: string;
  readonly name: string;
  /** What the page is for, where its name does not say so. */
  readonly note?: string;
  /** Whether this page is open. */
  readonly isHere: boolean;
}
