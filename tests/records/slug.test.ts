import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../../src/records/slug.ts';

test.each([
  ['The Times', 'the-times'],
  ['Le Figaro', 'le-figaro'],
  ['Süddeutsche Zeitung', 'suddeutsche-zeitung'],
  ['Ελευθερία', 'ελευθερια'],
  ["People's Daily", 'peoples-daily'],
  ['Bell & Sons', 'bell-and-sons'],
  ['Canal+', 'canal-plus'],
  ['Правда', 'правда'],
  // Letters of their own, and no accents.
  ['Український тиждень', 'український-тиждень'],
  ['朝日新聞', '朝日新聞'],
  ['ガーディアン', 'ガーディアン'],
  ['हिन्दुस्तान', 'हिन्दुस्तान'],
  ['الأهرام', 'الأهرام'],
  ['../../etc/passwd', 'etc-passwd'],
  ['***', '-2a-2a-2a'],
])('the page of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug.normalize('NFC'));
});

test.each([
  ['Le Monde', 'LE  MONDE', 'Le-Monde', 'Lé Monde.'],
  ['People’s Daily', "PEOPLE'S DAILY", 'Peoples Daily'],
  ['Правда', 'ПРАВДА', '«Правда»'],
  ['ＮＨＫ', 'NHK'],
])('%s has one page under all its spellings', (...names) => {
  expect(new Set(names.map(slugOf)).size).toBe(1);
});

test('other names have pages of their own', () => {
  const names = ['Canal', 'Canal+', 'Зоря', 'Zorya', 'И', 'Й', 'हद', 'हिद', '*', '**', '2a', 'カ', 'ガ'];
  expect(new Set(names.map(slugOf)).size).toBe(names.length);
});

test('long names have short addresses, which differ where the names differ at their end only', () => {
  const [one, two] = ['一', '二'].map((end) => slugOf(`${'新聞'.repeat(100)}${end}`));
  expect(one).not.toBe(two);
  for (const slug of [one, two]) expect(Buffer.byteLength(`${slug}.html`)).toBeLessThan(255);
});

test('every name has an address that is one part of a path, in one form', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      expect(slug).toBe(slug.normalize('NFC'));
      expect(slug).toBe(slug.toLowerCase());
    }),
  );
});
