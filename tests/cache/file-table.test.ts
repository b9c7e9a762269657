import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileTable, hashOfBytes, hashOfFile, type WrittenFile } from '../../src/cache/file-table.ts';
import { textAt } from '../../src/cache/text-column.ts';
import { createFolder } from '../support/create-folder.ts';

const time = fc.double({ noNaN: true });
const file: fc.Arbitrary<WrittenFile> = fc.record({
  stamp: fc.record({ size: fc.nat(), mtime: time, ctime: time }),
  hash: fc.string(),
  fingerprint: fc.string(),
});
const files = fc
  .uniqueArray(fc.tuple(fc.string(), file), { selector: ([path]) => path })
  .map((entries) => new Map(entries));

/** The files of a table, read row by row. */
function read({ columns, size }: FileTable): ReadonlyMap<string, WrittenFile> {
  const { paths, hashes, fingerprints, stamps } = columns;
  return new Map(
    Array.from({ length: size }, (_, row) => {
      const [size = -1, mtime = -1, ctime = -1] = stamps.subarray(3 * row, 3 * row + 3);
      const [hash, fingerprint] = [textAt(hashes, row), textAt(fingerprints, row)];
      return [textAt(paths, row), { stamp: { size, mtime, ctime }, hash, fingerprint }];
    }),
  );
}

test('a table returns every file that was put into it, and its row', () => {
  fc.assert(
    fc.property(files, (all) => {
      const table = FileTable.of(all);
      expect([...read(table)]).toEqual([...all]);
      expect([...all.keys()].map((path) => table.rowOf(path))).toEqual([...all.keys()].map((_, row) => row));
    }),
  );
});

test('a table extended by other files keeps the chosen files of its own', () => {
  fc.assert(
    fc.property(files, files, fc.infiniteStream(fc.boolean()), (all, others, choices) => {
      const isKept = Uint8Array.from(all, () => Number(choices.next().value));
      const expected = [...[...all].filter((_, row) => isKept[row] === 1), ...others];
      const table = FileTable.of(all).merge(isKept, FileTable.of(others));
      expect(table.size).toBe(expected.length);
      expect(read(table)).toEqual(new Map(expected));
    }),
  );
});

test('the hash of a file is that of its bytes, however large it is', () => {
  const folder = createFolder({ small: 'scan', large: '' });
  truncateSync(join(folder, 'large'), 17_000_001);
  expect(hashOfFile(join(folder, 'small'))).toBe(hashOfBytes(Buffer.from('scan')));
  expect(hashOfFile(join(folder, 'large'))).toBe(hashOfBytes(new Uint8Array(17_000_001)));
});
