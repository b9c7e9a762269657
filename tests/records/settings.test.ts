import { expect, test } from 'vitest';
import { normalizeSettings } from '../../src/records/settings.ts';
import { settings } from '../archive/records.ts';
import { normalizeYaml } from './normalize-yaml.ts';

test('only the title is needed', () => {
  expect(normalizeYaml('title: Harbour', normalizeSettings)).toEqual({
    record: settings({ title: 'Harbour', description: '' }),
    problems: [],
  });
});

test.each([
  ['url: https://example.org', { url: 'https://example.org/' }],
  ['url: https://example.org/archive/', { url: 'https://example.org/archive/' }],
  ['url: HTTPS://Müller.Example:443/Zeitung', { url: 'https://xn--mller-kva.example/Zeitung/' }],
  ['url: https://вести.example/год/1/', { url: 'https://xn--b1agj9af.example/%D0%B3%D0%BE%D0%B4/1/' }],
  ['url: https://example.org/%d0%b3%20x/', { url: 'https://example.org/%d0%b3%20x/' }],
  ['url: "https://example.org/100%/[a|b]^~&\'/"', { url: "https://example.org/100%25/%5Ba%7Cb%5D%5E~&'/" }],
  ['url: https://[::1]:8080/x/../y', { url: 'https://[::1]:8080/y/' }],
  ['url: https://me:secret@example.org/', { url: 'https://example.org/' }],
  ['pageSize: 1', { pageSize: 1 }],
  ['pageSize: 500', { pageSize: 500 }],
  ['feeds: false', { feeds: undefined }],
  ['feeds: true', { feeds: { content: 'summary', items: 30 } }],
  ['feeds: {content: full}', { feeds: { content: 'full', items: 30 } }],
  ['feeds: {items: 5}', { feeds: { content: 'summary', items: 5 } }],
  ['feeds: {tag: "Example.org,2024"}', { feeds: { tag: 'example.org,2024' } }],
  ['feeds: {tag: "museum@example.org,2024-05-31"}', { feeds: { tag: 'museum@example.org,2024-05-31' } }],
  ['theme: {fonts: system}', { theme: { fonts: 'system' } }],
  ['theme:', { theme: { fonts: 'built-in' } }],
  [
    'theme: {accent: "#036", accentDark: "#9cf"}',
    { theme: { fonts: 'built-in', accent: { light: '#003366', dark: '#99ccff' } } },
  ],
  [
    'theme: {text: sans, headings: Beacon, fontFiles: [{file: b.woff2, family: Beacon, weight: 200 900}]}',
    {
      theme: {
        text: 'sans',
        headings: 'Beacon',
        fontFiles: [
          { file: { text: 'b.woff2', line: 2 }, family: 'Beacon', weight: '200 900', style: 'normal' },
        ],
      },
    },
  ],
  [
    'theme: {logo: a.svg, logoDark: b.svg, favicon: c.ico, image: d.png, imageAlt: A light}',
    {
      theme: {
        logo: { text: 'a.svg', line: 2 },
        logoDark: { text: 'b.svg', line: 2 },
        favicon: { text: 'c.ico', line: 2 },
        image: { text: 'd.png', line: 2 },
        imageAlt: 'A light',
      },
    },
  ],
  // Where one is given, the other is made of it.
  ['theme: {accent: "#036"}', { theme: { accent: { light: '#003366', dark: '#6685a3' } } }],
  ['language: pt-BR', { language: 'pt-BR' }],
  ['author: A museum\nrights: CC0', { author: 'A museum', rights: 'CC0' }],
  ['contact: archive@example.org', { contact: 'mailto:archive@example.org' }],
  ['contact: mailto:archive@example.org', { contact: 'mailto:archive@example.org' }],
  ['contact: https://example.org/write', { contact: 'https://example.org/write' }],
])('%j', (yaml, expected) => {
  const { record, problems } = normalizeYaml(`title: Harbour\n${yaml}`, normalizeSettings);
  expect(problems).toEqual([]);
  expect(record).toMatchObject(expected);
});

test.each([
  'pageSize: 0',
  'pageSize: 501',
  'pageSize: 1e2',
  'pageSize: -1',
  'pageSize: 2.5',
  'url: example.org',
  'url: https://example.org/#top',
  'url: https://example.org/?a',
  'language: English',
  'contact: archive at example.org',
  'contact: a@b@example.org',
  'contact: javascript:alert(1)@x.org',
  'feeds: no',
  'feeds: {items: 0}',
  'feeds: {items: 501}',
  'feeds: {tag: example.org}',
  'feeds: {tag: "example.org,2024-13"}',
  'feeds: {tag: "https://example.org/,2024"}',
])('%s is invalid, and the default is used', (yaml) => {
  const { record, problems } = normalizeYaml(`title: Harbour\n${yaml}`, normalizeSettings);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^2: (invalid|not (a|true))/);
  expect(record).toEqual(settings({ title: 'Harbour', description: '' }));
});

test('anything but a map gives no settings', () => {
  expect(normalizeYaml('', normalizeSettings)).toEqual({ record: undefined, problems: ['1: empty file'] });
  expect(normalizeYaml('- a', normalizeSettings).problems).toEqual(['1: expected settings, found a list']);
});

test.each([
  ['theme: dark', '2: "theme" is text, not a set of keys'],
  ['theme: {fonts: Arial}', '2: unknown fonts "Arial"'],
  ['feeds: [full]', '2: "feeds" is a list, not a set of keys'],
  ['feeds: {content: text}', '2: content of feeds is "text"'],
  ['feeds: {format: rss}', '2: unknown key "format"'],
  ['theme: {colour: red}', '2: unknown key "colour"'],
])('%s is a mistake', (yaml, message) => {
  const { record, problems } = normalizeYaml(`title: Harbour\n${yaml}`, normalizeSettings);
  expect(problems).toEqual([message]);
  expect(record?.theme).toEqual({ fonts: 'built-in' });
});
