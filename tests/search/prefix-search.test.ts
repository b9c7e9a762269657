import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syntheticWord } from '../bench/archives.ts';
import { documentOf, openInMemory } from './in-memory-search.ts';

const word = fc.constantFrom(
  'port',
  'ports',
  'portal',
  'pork',
  'oil',
  'порт',
  'портал',
  'ёлка',
  'елка',
  '北京',
);
const beginning = fc.constantFrom(
  'po',
  'por',
  'port',
  'porta',
  'OI',
  'по',
  'ПОРТ',
  'ел',
  'ёл',
  '北',
  'zz',
  'p',
);

test('the last word finds just the items with a word that begins so, until a space ends it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      beginning,
      async (texts, typed) => {
        // A language without a stemmer, so that terms are words.
        const search = await openInMemory(
          texts.map((words, id) => documentOf({ id: `${id}`, title: words.join(' ') })),
          'uk',
        );
        const folded = typed.toLowerCase().replace('ё', 'е');
        const holding = (matches: (word: string) => boolean) =>
          texts.flatMap((words, id) =>
            words.some((each) => each.split(/(?=京)/).some((part) => matches(part.replace('ё', 'е'))))
              ? [`${id}`]
              : [],
          );
        // One Latin letter begins too many words to mean any of them.
        const begun = holding((each) => (typed === 'p' ? each === 'p' : each.startsWith(folded)));
        expect(await idsOf(search, typed)).toEqual(begun);
        expect(await idsOf(search, `${typed} `)).toEqual(holding((each) => each === folded));
      },
    ),
  );
});

async function idsOf(
  search: Awaited<ReturnType<typeof openInMemory>>,
  text: string,
): Promise<readonly string[]> {
  const { docIds: documents } = await search.find({ text });
  return (await search.previews(documents)).map(({ id }) => id).sort();
}

test('a beginning of too many words is passed over, and the page can say so', async () => {
  const words = Array.from({ length: 12_000 }, (_, i) => `co${syntheticWord(i)}`).join(' ');
  const search = await openInMemory([
    documentOf({ id: 'many', body: words }),
    documentOf({ id: 'peace', title: 'peace' }),
  ]);
  const hits = await search.find({ text: 'peace co' });
  expect(hits.understood).toMatchObject({ tooShort: true, required: 'all' });
  expect((await search.previews(hits.docIds)).map(({ id }) => id)).toEqual(['peace']);
  // More letters, fewer words.
  expect((await search.find({ text: 'cobaba' })).understood.tooShort).toBe(false);
  expect(await idsOf(search, 'cobaba')).toEqual(['many']);
});
