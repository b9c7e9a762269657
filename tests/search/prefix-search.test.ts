import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../../src/search/search.ts';
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
const prefix = fc.constantFrom('po', 'por', 'port', 'porta', 'OI', 'по', 'ПОРТ', 'ел', 'ёл', '北', 'zz', 'p');

test('the last word matches as a prefix while it is typed, until a space ends it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      prefix,
      async (texts, typed) => {
        // A language without a stemmer, so that terms are words.
        const search = await openInMemory(
          texts.map((words, id) => documentOf({ id: `${id}`, title: words.join(' ') })),
          'uk',
        );
        const folded = typed.toLowerCase().replace('ё', 'е');
        const idsContaining = (matches: (word: string) => boolean) =>
          texts.flatMap((words, id) =>
            words.some((each) => each.split(/(?=京)/).some((part) => matches(part.replace('ё', 'е'))))
              ? [`${id}`]
              : [],
          );
        // A single Latin letter is not a prefix: it would match too many words.
        const withPrefix = idsContaining((each) => (typed === 'p' ? each === 'p' : each.startsWith(folded)));
        const exact = idsContaining((each) => each === folded);
        expect(await idsOf(search, { text: typed, isTyping: true })).toEqual(withPrefix);
        expect(await idsOf(search, { text: `${typed} `, isTyping: true })).toEqual(exact);
        // Once it is typed out, only a word that is nowhere is completed.
        expect(await idsOf(search, { text: typed })).toEqual(exact.length > 0 ? exact : withPrefix);
      },
    ),
  );
});

async function idsOf(
  search: Awaited<ReturnType<typeof openInMemory>>,
  question: Question,
): Promise<readonly string[]> {
  const { docIds: documents } = await search.find(question);
  return (await search.previews(documents)).map(({ id }) => id).sort();
}

test('a prefix of too many words is ignored, and reported', async () => {
  const words = Array.from({ length: 12_000 }, (_, i) => `co${syntheticWord(i)}`).join(' ');
  const search = await openInMemory([
    documentOf({ id: 'many', body: words }),
    documentOf({ id: 'peace', title: 'peace' }),
  ]);
  const hits = await search.find({ text: 'peace co', isTyping: true });
  expect(hits.understood).toMatchObject({ tooShort: true, required: 'all' });
  expect((await search.previews(hits.docIds)).map(({ id }) => id)).toEqual(['peace']);
  // More letters match fewer words.
  expect((await search.find({ text: 'cobaba' })).understood.tooShort).toBe(false);
  expect(await idsOf(search, { text: 'cobaba' })).toEqual(['many']);
});
