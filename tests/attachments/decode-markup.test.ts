import { expect, test } from 'vitest';
import { decodeMarkup } from '../../src/attachments/decode-markup.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('<p>Grüße'), '<p>Grüße'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff<p>Grüße'), '<p>Grüße'],
  ['UTF-16 with a byte order mark', Buffer.from('\ufeff<p>Grüße', 'utf16le'), '<p>Grüße'],
  ['big-endian UTF-16 with a byte order mark', utf16be('\ufeff<p>Grüße'), '<p>Grüße'],
  ['UTF-16 without a byte order mark', Buffer.from('<p>Grüße', 'utf16le'), '<p>Grüße'],
  ['big-endian UTF-16 without a byte order mark', utf16be('<p>Grüße'), '<p>Grüße'],
  ['Windows-1252 that declares nothing', latin1('<p>Gr\u00fc\u00dfe \u0093'), '<p>Grüße “'],
  [
    'ISO 8859-2 in a meta',
    latin1('<meta charset=iso-8859-2><p>\u00e9\u00f8'),
    '<meta charset=iso-8859-2><p>éř',
  ],
  [
    'windows-1251 in a meta of HTML 4',
    latin1('<META http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\u00cc\u00e8\u00f0'),
    '<META http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мир',
  ],
  [
    'Shift_JIS in an XML declaration',
    Buffer.from([...latin1('<?xml version="1.0" encoding="Shift_JIS"?><p>'), 0x93, 0xfa, 0x96, 0x7b]),
    '<?xml version="1.0" encoding="Shift_JIS"?><p>日本',
  ],
  [
    'a byte order mark against the declaration',
    Buffer.from('\ufeff<meta charset=latin1>ü'),
    '<meta charset=latin1>ü',
  ],
  ['UTF-8 that says it is UTF-16', Buffer.from('<meta charset="utf-16">ü'), '<meta charset="utf-16">ü'],
  ['an encoding that does not exist', latin1('<meta charset="x-none">\u00fc'), '<meta charset="x-none">ü'],
  ['UTF-8 with a wrong byte', latin1('<meta charset="utf-8">\u00fc'), '<meta charset="utf-8">ü'],
  ['nothing', Buffer.from(''), ''],
])('%s', (_, bytes, text) => {
  expect(decodeMarkup(bytes)).toBe(text);
});
