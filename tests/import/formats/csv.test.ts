import { expect, test } from 'vitest';
import { formatOfFile, readRecords } from './read-records.ts';

test.each([
  ['a.csv', 'a,b\n1,2\n', 'csv'],
  ['a.CSV', 'a;b\n1;2\n', 'csv'],
  ['a.tsv', 'a\tb\n', 'tsv'],
  ['export', 'a,b\n1,2\n3,4\n', 'csv'],
  ['notes', 'One day, rain.\nNothing else\nSun\n', 'text'],
])('%s with %j is %s', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test.each([
  ['commas', 'title,note\nFog,"a ""b"", c"\n'],
  ['semicolons', 'title;note\r\nFog;"a ""b"", c"\r\n'],
  ['tabs', 'title\tnote\nFog\t"a ""b"", c"'],
  ['bars', 'title|note\nFog|"a ""b"", c"\n'],
  ['a byte order mark', '\ufefftitle,note\nFog,"a ""b"", c"\n'],
])('a table with %s', async (_, text) => {
  expect(await readRecords({ 'a.csv': text })).toEqual([{ line: 2, title: 'Fog', note: 'a "b", c' }]);
});

test('rows keep their lines, whatever is in their cells', async () => {
  expect(await readRecords({ 'a.csv': 'title,note\nFog,"two\nlines"\n\nRain,one\n' })).toEqual([
    { line: 2, title: 'Fog', note: 'two\nlines' },
    { line: 5, title: 'Rain', note: 'one' },
  ]);
});

test('columns without a name, of one name, and beyond the names are kept', async () => {
  expect(await readRecords({ 'a.csv': 'title,,tag,tag\nFog,x,a,b,more\n' })).toEqual([
    { line: 2, title: 'Fog', 'column 2': 'x', tag: ['a', 'b'], 'column 5': 'more' },
  ]);
});

test('quotation marks within a text are text', async () => {
  expect(await readRecords({ 'a.csv': 'title,note\nThe "Fog" lifts,b\n' })).toEqual([
    { line: 2, title: 'The "Fog" lifts', note: 'b' },
  ]);
});

test.each([
  ['UTF-16', Buffer.from('\ufefftitle,note\nGrève,b\n', 'utf16le')],
  ['Windows-1252', Buffer.from('title,note\nGrève,b\n', 'latin1')],
])('%s is decoded', async (_, bytes) => {
  expect(await readRecords({ 'a.csv': bytes })).toEqual([{ line: 2, title: 'Grève', note: 'b' }]);
});

test('a quotation mark that is not closed ends the reading, and rows before it are read', async () => {
  expect(await readRecords({ 'a.csv': 'title,note\nFog,b\n"Rain,b\nSun,b\n' })).toEqual([
    { line: 2, title: 'Fog', note: 'b' },
    { line: 3, reason: 'a quotation mark opens here that nothing closes; nothing after it was read' },
  ]);
});
