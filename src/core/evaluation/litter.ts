/** Litter that systems leave in folders: hidden files, `._` twins of the Macintosh, thumbnails. */
const litter = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file was left in a folder by the system and means nothing. */
export function isLitter(path: string): boolean {
  return litter.test(path);
}
