import { describe, expect, it } from 'vitest';
import { filesOfDrop, filesOfInput } from '#app/capture/found-files.ts';

const file = (name: string) => new File(['x'], name);

/** A file system entry as in browsers: a file, or a folder whose reader returns at most two entries at a time. */
function entry(path: string, inside?: object[]): object {
  const name = path.replace(/^.*\//, '');
  if (!inside) return { isFile: true, fullPath: path, file: (done: (f: File) => void) => done(file(name)) };
  const left = [...inside];
  return {
    isFile: false,
    fullPath: path,
    createReader: () => ({ readEntries: (done: (e: object[]) => void) => done(left.splice(0, 2)) }),
  };
}

function drop(...entries: object[]): DataTransfer {
  const items = entries.map((each) => ({ kind: 'file', webkitGetAsEntry: () => each }));
  return { items, files: [] } as unknown as DataTransfer;
}

describe('dropped files', () => {
  it('are found in nested folders of any size, with their paths, in order', async () => {
    const many = [10, 9, 1, 2].map((n) => entry(`/set/actor/${n}.wav`));
    const found = await filesOfDrop(drop(entry('/set', [entry('/set/actor', many), entry('/set/a.mp3')])));
    expect(found.map(({ path }) => path)).toEqual([
      'set/a.mp3',
      'set/actor/1.wav',
      'set/actor/2.wav',
      'set/actor/9.wav',
      'set/actor/10.wav',
    ]);
  });

  it("do not include the operating system's own files", async () => {
    const found = await filesOfDrop(
      drop(entry('/set', [entry('/set/.DS_Store'), entry('/set/Thumbs.db'), entry('/set/a.wav')])),
    );
    expect(found.map(({ path }) => path)).toEqual(['set/a.wav']);
  });
});

describe('chosen files', () => {
  it('have a path if a folder was chosen', () => {
    const inFolder = Object.assign(file('a.wav'), { webkitRelativePath: 'talks/a.wav' });
    const list = [inFolder, file('b.wav')] as unknown as FileList;
    expect(filesOfInput(list).map(({ path }) => path)).toEqual(['b.wav', 'talks/a.wav']);
  });
});
