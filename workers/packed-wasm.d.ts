declare module '*?packed' {
  /** Where the file is, gzip-compressed in a built app. */
  export const url: string;
  /** Download size in bytes. */
  export const nBytes: number;
}
