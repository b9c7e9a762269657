import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/read/decode.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { readFolder, validArchive } from './content-folder.ts';

const strike = '---\ntitle: Strike\ndate: 2024-12-18\n---\nDöckers left the port.\n';

test.each([
  ['plain UTF-8', 'é😀', 'é😀'],
  ['a byte order mark', '\ufeffa', 'a'],
  ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
  ['old Mac line ends', 'a\rb', 'a\nb'],
  ['control characters', 'a\u0003b\u001bc\u0085d\te', 'a b c d\te'],
  ['nothing', '', ''],
])('%s', (_, text, decoded) => {
  expect(decode(Buffer.from(text))).toEqual({ text: decoded, problems: [] });
});

describe('bytes that are not UTF-8 text', () => {
  const utf16 = Buffer.from(`\ufeff${strike}`, 'utf16le');
  const unicodeHint = 'It looks like UTF-16, which Windows programs call Unicode. Save the file as UTF-8.';

  test.each([
    ['Latin-1', Buffer.from(strike, 'latin1'), 5, 'file is not encoded in UTF-8', 'Save the file as UTF-8.'],
    [
      'a bad byte on line 1',
      Buffer.from([0xff]),
      1,
      'file is not encoded in UTF-8',
      'Save the file as UTF-8.',
    ],
    ['UTF-16 with its mark', utf16, 1, 'file is not encoded in UTF-8', unicodeHint],
    [
      'big-endian UTF-16 without a mark',
      Buffer.from(utf16.subarray(2)).swap16(),
      1,
      'file is not encoded in UTF-8',
      unicodeHint,
    ],
    [
      'a zero byte',
      Buffer.from(`${strike}More\0.`),
      6,
      'not a text file: it contains a zero byte',
      'Only text files can be read here. Is it a picture or a PDF?',
    ],
  ])('%s', (_, bytes, line, message, hint) => {
    expect(decode(bytes)).toMatchObject({ text: undefined, problems: [{ line, message, hint }] });
  });

  test('a topics file, too', async () => {
    const { problems } = await readFolder({ ...validArchive, 'topics.yml': new Uint8Array([45, 32, 0xff]) });
    expect(problems).toMatchObject([
      { file: 'content/topics.yml', line: 1, message: 'file is not encoded in UTF-8' },
    ]);
  });
});

test.each([
  ['a byte order mark', `\ufeff${strike}`],
  ['Windows line ends', strike.replaceAll('\n', '\r\n')],
  ['old Mac line ends', strike.replaceAll('\n', '\r')],
  ['spaces after the --- lines', strike.replaceAll('---', '---  ')],
])('%s: the item is the same', async (_, text) => {
  const plain = await readFolder({ ...validArchive, 'items/strike.md': strike });
  const other = await readFolder({ ...validArchive, 'items/strike.md': text });
  expect(plain.content).toBeDefined();
  expect(other).toEqual(plain);
});

function decode(bytes: Uint8Array) {
  const collector = new ProblemCollector('test.md');
  return { text: decodeText(bytes, collector), problems: collector.problems };
}
