import { isLitter } from '#core/evaluation/litter.ts';

/** A file and its path. */
export interface FoundFile {
  readonly file: File;
  readonly path: string;
}

/** Files chosen in a file picker; files of a folder include their path. */
export function filesOfInput(list: FileList): FoundFile[] {
  return tidy([...list].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** Files of a drop, including subfolders. Must be called synchronously while the drop event is handled. */
export async function filesOfDrop(transfer: DataTransfer): Promise<FoundFile[]> {
  const entries = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  const found = await Promise.all(
    entries.map(async (entry, i) => {
      if (entry) return walk(entry);
      const file = plain[i];
      return file ? [{ file, path: file.name }] : [];
    }),
  );
  return tidy(found.flat());
}

async function walk(entry: FileSystemEntry): Promise<FoundFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // A reader returns at most a hundred entries at a time, then an empty list.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(walk))).flat();
}

function tidy(found: FoundFile[]): FoundFile[] {
  return found
    .filter(({ path }) => !isLitter(path))
    .toSorted((a, b) => a.path.localeCompare(b.path, undefined, { numeric: true }));
}
