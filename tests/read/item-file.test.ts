import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeItems, encodeItems } from '../../src/cache/item-columns.ts';
import { type ItemFile, readItemFile } from '../../src/read/item-file.ts';

const validItem = `---
title: "Strike: the first day"
date: 2024-12-18~
topics: [trade, peace-talks]
actors:
  - Dockers' Union
source: {name: Example News, url: https://example.org/, retrieved: 2025-01-03}
status: published
---
Dockers *left* the [port](scan.pdf).

- [x] one
- ![two](two.png)
`;

test('an item file is read without the rest of the archive', () => {
  const { item, references, problems, ...rest } = readItemFile(
    'items/2024/strike.md',
    bytesOf(validItem),
  ).file;
  expect(problems).toEqual([]);
  expect(rest).toEqual({ path: 'items/2024/strike.md', id: 'strike' });
  expect(item).toMatchObject({
    topics: [
      { text: 'trade', line: 4 },
      { text: 'peace-talks', line: 4 },
    ],
    actors: [{ text: "Dockers' Union", line: 6 }],
  });
  expect(references).toMatchObject([
    { kind: 'file', path: 'items/2024/scan.pdf', line: 10 },
    { kind: 'file', path: 'items/2024/two.png', line: 13 },
  ]);
});

test.each(['', '![Scan](scan.png)\n\n', '## News\n\n', '> We stay.\n\n', '- one\n\n', '```\nx\n```\n\n'])(
  'after %j, only a summary that the file gives is a lead',
  (beginning) => {
    const read = (summary: string) =>
      readItemFile(
        'items/strike.md',
        bytesOf(`---\ntitle: Strike\ndate: 2024\n${summary}---\n${beginning}Dockers left. Talks begin.\n`),
      ).file.item;
    expect(read('')).toMatchObject({ summary: 'Dockers left.', lead: '' });
    expect(read('summary: Dockers left.\n')).toMatchObject({ summary: 'Dockers left.', lead: '' });
    expect(read('summary: All is quiet.\n')).toMatchObject({
      summary: 'All is quiet.',
      lead: 'All is quiet.',
    });
  },
);

test('any bytes give an item or a problem, and survive the cache', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectItemOrProblems), { numRuns: 300 });
});

test('so does any text in front matter and body', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab:-#"\'[]{},&*!|>%@`\\ \n\t?0é\u0007\ufeff\u2028'),
    maxLength: 60,
  });
  const file = fc.tuple(text, text).map(([front, body]) => bytesOf(`---\n${front}\n---\n${body}`));
  fc.assert(fc.property(file, expectItemOrProblems), { numRuns: 500 });
});

test('so does a valid file with a few characters changed', () => {
  const change = fc.tuple(
    fc.nat(validItem.length),
    fc.constantFrom(...'-:\n "[]{}#&*!|<>()\\`\0\u00ff'),
    fc.nat(12),
  );
  const damaged = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let text = validItem;
    for (const [offset, character, removed] of changes) {
      text = text.slice(0, offset) + character + text.slice(offset + removed);
    }
    return bytesOf(text);
  });
  fc.assert(fc.property(damaged, expectItemOrProblems), { numRuns: 500 });
});

function expectItemOrProblems(bytes: Uint8Array): void {
  const read = readItemFile('items/strike.md', bytes).file;
  expect(encodeAndDecode(read)).toEqual(read);
  if (read.item === undefined) expect(read.problems).not.toEqual([]);
  for (const { line, message, hint } of read.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(
      Buffer.from(bytes)
        .toString()
        .split(/\r\n?|\n/).length,
    );
    expect(message).toMatch(/^[^\n]+[^.\n]$/);
    expect(hint).not.toBe('');
  }
}

/** The file as the cache returns it in the next run. */
function encodeAndDecode(file: ItemFile): ItemFile | undefined {
  const [loaded] = decodeItems(encodeItems([{ stamp: undefined, hash: 'hash', previewKey: 'key', file }]));
  return loaded?.file;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
