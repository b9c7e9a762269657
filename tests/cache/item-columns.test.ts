import { expect, test } from 'vitest';
import { areItemColumns, type CachedItem, decodeItems, encodeItems } from '../../src/cache/item-columns.ts';
import type { UnlinkedItem } from '../../src/read/item-file.ts';
import type { Source } from '../../src/records/source.ts';

/** Every field there is: the type makes a new one appear here. */
const source: Required<Source> = {
  name: 'Evening Example',
  authors: ['A. Writer', 'B. Writer'],
  published: { edtf: '1931-03-05', earliest: '1931-03-05', latest: '1931-03-05' },
  page: '3',
  section: 'Home news',
  edition: 'Late',
  place: 'Leith',
  issn: '0317-8471',
  language: 'fr',
  url: 'https://example.org/strike',
  retrieved: '2025-01-03',
  archived: 'https://web.archive.org/web/2025/https://example.org/strike',
  rights: 'In copyright',
  id: 'reel 12, frame 340',
};

const full: Required<UnlinkedItem> = {
  id: 'strike',
  file: 'items/1931/strike.md',
  title: 'Dockers strike',
  date: { edtf: '1931-03~', earliest: '1931-03-01', latest: '1931-03-31' },
  topics: [
    { text: 'strikes', line: 4 },
    { text: 'night work', line: 5 },
  ],
  actors: [{ text: "Dockers' Union", line: 6 }],
  summary: 'Work has stopped.',
  lead: 'Work has stopped.',
  language: 'fr',
  dateline: 'Bristol',
  source,
  otherSources: [{ name: 'Morning Example' }, source],
  status: 'withdrawn',
  withdrawal: {
    reason: 'The family asked for it.',
    date: { edtf: '2024-05', earliest: '2024-05-01', latest: '2024-05-31' },
  },
  added: '2025-01-03',
  embargo: '2030-01-01',
  featured: true,
  corrections: [
    { date: { edtf: '2024', earliest: '2024-01-01', latest: '2024-12-31' }, text: 'It was two.' },
  ],
  formerly: [{ text: 'old', line: 9 }],
  relations: [
    { kind: 'translationOf', to: 'greve', line: 10 },
    { kind: 'partOf', to: 'strikes-of-1931', line: 11 },
  ],
  otherKeys: [{ key: 'casualties', value: { kind: 'text', text: '12', line: 10 }, line: 10 }],
  attachments: ['items/1931/scan.png'],
  picture: 'items/1931/scan.png',
};

const bare: UnlinkedItem = {
  id: 'fog',
  file: 'items/fog.md',
  title: 'Fog',
  date: { edtf: 'unknown', words: 'Whitsun Eve' },
  topics: [],
  actors: [],
  summary: '',
  lead: '',
  source: {},
  status: 'published',
  formerly: [],
  otherKeys: [],
  attachments: [],
};

function cached(item: UnlinkedItem | undefined, file: string): CachedItem {
  return {
    stamp: { size: 12, mtime: 1.5, ctime: 2.5 },
    hash: `hash of ${file}`,
    previewKey: item === undefined ? '' : `key of ${file}`,
    file: {
      path: file,
      id: item?.id ?? 'broken',
      item,
      references: (item?.attachments ?? []).map((path) => ({
        kind: 'file',
        path,
        destination: 'scan.png',
        line: 9,
        isShown: true,
      })),
      problems:
        item === undefined
          ? [
              {
                file,
                line: 1,
                message: 'empty file',
                hint: 'Write something.',
                severity: 'error',
                kind: 'empty file',
              },
            ]
          : [],
    },
  };
}

test('every field of an item is saved and loaded', () => {
  const items = [
    cached(full, full.file),
    cached(bare, bare.file),
    cached(undefined, 'items/broken.md'),
    { ...cached(bare, bare.file), stamp: undefined },
  ];
  expect(decodeItems(encodeItems(items))).toEqual(items);
});

test('items with the same date, tags or source share the object', () => {
  const [a, b] = decodeItems(encodeItems([cached(full, 'items/a.md'), cached(full, 'items/b.md')]));
  expect(a?.file.item?.date).toBe(b?.file.item?.date);
  expect(a?.file.item?.topics).toBe(b?.file.item?.topics);
  expect(a?.file.item?.source).toBe(b?.file.item?.source);
});

test('columns of different lengths, or without one of them, are not saved items', () => {
  const columns = encodeItems([cached(full, full.file), cached(bare, bare.file)]);
  expect(areItemColumns(columns)).toBe(true);
  expect(areItemColumns({ ...columns, stamps: columns.stamps.slice(3) })).toBe(false);
  const { title, ...texts } = columns.texts;
  expect(areItemColumns({ ...columns, texts })).toBe(false);
  const shorter = { ...title, ends: title.ends.slice(1) };
  expect(areItemColumns({ ...columns, texts: { ...texts, title: shorter } })).toBe(false);
});
