import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfPages } from '../../src/attachments/pdf-pages.ts';

const pdf = (...objects: readonly string[]) =>
  Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n%%EOF`, 'latin1');
const root = (count: number, more = '') => `<< /Type /Pages ${more} /Kids [3 0 R] /Count ${count} >>`;

test('the root of the tree of pages says how many there are, and its branches do not', () => {
  const branch = '4 0 obj << /Type /Pages /Parent 2 0 R /Count 99 /Kids [] >> endobj';
  expect(
    pdfPages(
      pdf(`2 0 obj ${root(12, '/Resources << /Count 7 >> /Title (a \\) >> /Count 5)')} endobj`, branch),
    ),
  ).toBe(12);
});

test('a later version of the root counts', () => {
  expect(pdfPages(pdf(`2 0 obj ${root(12)} endobj`, `2 0 obj ${root(13)} endobj`))).toBe(13);
});

test('a root in a stream of objects is found', () => {
  const content = deflateSync(Buffer.from(`2 0 9 40 << /Type /Catalog >> ${root(250)}`)).toString('latin1');
  const stream = `7 0 obj << /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream endobj`;
  expect(pdfPages(pdf(stream))).toBe(250);
});

test.each([
  ['no PDF', Buffer.from('Pages of a book')],
  ['one without a root', pdf('1 0 obj << /Type /Catalog >> endobj')],
  ['one that breaks off', pdf('2 0 obj << /Type /Pages /Count 4')],
  [
    'a stream that is damaged',
    pdf('7 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nxx\nendstream endobj'),
  ],
  ['a number that is elsewhere', pdf('2 0 obj << /Type /Pages /Count 9 0 R >> endobj')],
])('%s has no number of pages', (_, bytes) => {
  expect(pdfPages(bytes)).toBeUndefined();
});

test('hostile files take no time', () => {
  const opened = pdf(...Array.from({ length: 2000 }, (_, i) => `${i} 0 obj << (`), '<<'.repeat(200_000));
  const start = performance.now();
  expect(pdfPages(opened)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(5000);
});
