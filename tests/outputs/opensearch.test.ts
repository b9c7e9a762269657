import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { interfaceLanguages } from '../../src/html/language.ts';
import { openSearchOutput } from '../../src/outputs/opensearch.ts';
import type { Settings } from '../../src/records/settings.ts';
import { settings } from '../archive/records.ts';
import { siteInputsOf } from './site-inputs.ts';

const url = 'https://example.org/a&b/';

/** The elements of the description, in order. It is well-formed. */
async function descriptionOf(changes: Partial<Settings>) {
  const { site } = siteInputsOf({ settings: settings({ url, ...changes }) });
  const { files } = await openSearchOutput({ site }).prepare(() => false, []);
  const elements: { name: string; text: string; attributes: Record<string, string> }[] = [];
  for await (const batch of files) {
    for (const file of batch) {
      expect(file.path).toBe('opensearch.xml');
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ uri, local, attributes }) => {
        expect(uri).toBe('http://a9.com/-/spec/opensearch/1.1/');
        const values = Object.values(attributes).map(({ name, value }) => [name, value]);
        elements.push({ name: local, text: '', attributes: Object.fromEntries(values) });
      });
      parser.on('text', (text) => {
        const last = elements.at(-1);
        if (last !== undefined) last.text += text.trim();
      });
      if ('content' in file) parser.write(file.content.toString()).close();
    }
  }
  const textOf = (name: string) => elements.find((each) => each.name === name)?.text ?? '';
  return { elements, textOf };
}

test('the description says where the search is', async () => {
  const { elements, textOf } = await descriptionOf({ title: 'Harbour & sea' });
  expect(elements[0]?.name).toBe('OpenSearchDescription');
  expect(elements.flatMap(({ name, attributes }) => (name === 'Url' ? [attributes] : []))).toEqual([
    { type: 'text/html', template: `${url}search.html?q={searchTerms}` },
    { type: 'application/opensearchdescription+xml', rel: 'self', template: `${url}opensearch.xml` },
  ]);
  expect(textOf('ShortName')).toBe('Harbour & sea');
  expect(textOf('Language')).toBe('en');
});

test.each([
  ['The Alliance File', 'The Alliance'],
  ['Sixteen letters!', 'Sixteen letters!'],
  ['Sixteen letters! And more', 'Sixteen letters!'],
  ['Donaudampfschifffahrtsarchiv', 'Donaudampfschiff'],
  ['أرشيف الميناء القديم في المدينة', 'أرشيف الميناء'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦 Family', '👩‍👩‍👧‍👦'],
])('the title %s is short enough as %s', async (title, short) => {
  expect((await descriptionOf({ title })).textOf('ShortName')).toBe(short);
});

test.each(interfaceLanguages)(
  'in the words of %s, each text is there once and short enough',
  async (language) => {
    const title = 'An archive of the harbour, its ships and its people, from 1870 to the present day';
    const { elements, textOf } = await descriptionOf({ language, title });
    const limits = { ShortName: 16, LongName: 48, Description: 1024 };
    for (const [name, most] of Object.entries(limits)) {
      expect(elements.filter((each) => each.name === name)).toHaveLength(1);
      expect(textOf(name)).not.toBe('');
      expect(textOf(name).length).toBeLessThanOrEqual(most);
    }
    expect(textOf('Description')).toContain(title);
    expect(textOf('Language')).toBe(language);
  },
);

test('without the address of the site there is none', async () => {
  const { site } = siteInputsOf({ settings: settings() });
  expect(await openSearchOutput({ site }).prepare(() => false, [])).toMatchObject({ planned: [] });
});
