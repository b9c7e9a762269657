import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Citation } from '../../src/citations/citation.ts';
import { type CitedItem, citationsOf } from '../../src/citations/citations-of.ts';
import { toBibtex } from '../../src/citations/to-bibtex.ts';
import { toCslJson } from '../../src/citations/to-csl-json.ts';
import { toRis } from '../../src/citations/to-ris.ts';
import { readContent } from '../../src/read/content.ts';
import { archive, full, known, sparse } from '../citations/cited-items.ts';
import { createFolder } from '../support/create-folder.ts';
import { runImport } from './run-import.ts';

/** What a site writes for other programs comes back as it was. */
const formats: readonly [name: string, write: (citations: readonly Citation[]) => string][] = [
  ['a.ris', toRis],
  ['a.bib', toBibtex],
  ['a.json', toCslJson],
];

async function imported(name: string, text: string) {
  const folder = createFolder({ 'content/site.yml': 'title: Small\nunknownKeys: keep\n', [name]: text });
  await runImport(folder, [name]);
  const { content, problems } = await readContent(join(folder, 'content'));
  expect(problems).toEqual([]);
  return content?.items ?? [];
}

test.each(formats)('an item that was exported to %s is the same once it is imported', async (name, write) => {
  const [citation] = citationsOf(full, archive);
  const [item, ...others] = await imported(name, write([citation]));
  expect(others).toEqual([]);
  const { title, summary, language, date, source } = item ?? {};
  // Of the two dates, other programs know that of publication, and of the languages that of the original.
  const { published, language: languageOfOriginal, authors, ...rest } = full.source;
  expect({ title, summary, language, date }).toEqual({
    title: full.title,
    summary: full.abstract,
    language: languageOfOriginal,
    date: published,
  });
  expect(source).toEqual({ ...rest, authors: ['Ann Ray', 'Paul Ray, Jr.', 'Associated Press'] });
});

const dates = ['1987', '1987-03', '1987-03-12~', '1987~', '1987-22', '1987-03-10/1987-03-14', '1987/..'];

test.each(formats)(
  'dates that were exported to %s say as much once they are imported',
  async (name, write) => {
    const items = dates.map((edtf, i): CitedItem => {
      const id = `item-${i}`;
      return { ...sparse, id, title: `Item ${i}`, date: known(edtf), source: { name: 'Post' } };
    });
    const read = await imported(name, write(items.map((item) => citationsOf(item, archive)[0])));
    expect(read.map(({ date }) => date.edtf)).toEqual(dates);
  },
);
