declare module '*?packed' {
  /** Where the file is, gzip-compressed in a built app. */
  export const url: string;
  /** Bytes that are downloaded. */
  export const nBytes: number;
}
