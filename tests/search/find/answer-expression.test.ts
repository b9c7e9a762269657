import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, foundInGroups, openInMemory } from '../in-memory-search.ts';

/** Answers to queries with parentheses, dates and distances, compared with those of a loop over all documents. */
const vocabulary = ['oil', 'gas', 'coal', 'wheat', 'corn'] as const;
const days = ['1987-01-31', '1987-02-01', '1987-03-15', '1988-12-31'] as const;

interface Text {
  readonly words: readonly string[];
  readonly day: string | undefined;
}

type Part =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Part[] }
  | { readonly kind: 'not'; readonly part: Part }
  | { readonly kind: 'dates'; readonly from: string; readonly to: string }
  | { readonly kind: 'near'; readonly words: readonly [string, string]; readonly distance: number };

const text: fc.Arbitrary<Text> = fc.record({
  words: fc.array(fc.constantFrom(...vocabulary, 'zinc', 'iron'), { maxLength: 8 }),
  day: fc.option(fc.constantFrom(...days), { nil: undefined }),
});
const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('word' as const), word: fc.constantFrom(...vocabulary) }),
    fc.record({
      kind: fc.constant('dates' as const),
      from: fc.constantFrom('', '1987', '1987-02', '1987-03-15'),
      to: fc.constantFrom('1987', '1987-02', '1987-03-15', '1988'),
    }),
    fc.record({
      kind: fc.constant('near' as const),
      words: fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary)),
      distance: fc.nat(4),
    }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('part') }),
  ),
}));

function written(part: Part): string {
  switch (part.kind) {
    case 'word':
      return part.word;
    case 'dates':
      return `date:${part.from}..${part.to}`;
    case 'near':
      return `"${part.words.join(' ')}"~${part.distance}`;
    case 'not':
      return `NOT (${written(part.part)})`;
    default:
      return part.parts
        .map((each) => (each.kind === 'all' || each.kind === 'any' ? `(${written(each)})` : written(each)))
        .join(part.kind === 'any' ? ' OR ' : ' AND ');
  }
}

function meets(part: Part, { words, day }: Text): boolean {
  switch (part.kind) {
    case 'word':
      return words.includes(part.word);
    case 'dates':
      // A shorter date is the beginning of those in it, so `\uffff` comes after all of them.
      return day !== undefined && day >= part.from && day <= `${part.to}\uffff`;
    case 'near':
      return words.some((first, i) =>
        words.some(
          (second, j) =>
            i !== j &&
            first === part.words[0] &&
            second === part.words[1] &&
            Math.abs(i - j) - 1 <= part.distance,
        ),
      );
    case 'not':
      return !meets(part.part, { words, day });
    case 'all':
      return part.parts.every((each) => meets(each, { words, day }));
    default:
      return part.parts.some((each) => meets(each, { words, day }));
  }
}

test('an expression finds the documents that meet it, and no others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), part, async (texts, asked) => {
      const documents = texts.map(({ words, day }, i) =>
        documentOf({
          id: `d${i}`,
          body: words.join(' '),
          ...(day !== undefined && { days: { earliest: day, latest: day } }),
        }),
      );
      const search = await openInMemory(documents);
      // In parentheses, so that each is an expression, and not a plain query, which also lists what has some of the words.
      const { complete, others } = await foundInGroups(search, `(${written(asked)}) OR date:3000`);
      const expected = documents.filter((_, i) => meets(asked, texts[i] ?? { words: [], day: undefined }));
      expect([...complete].sort(), written(asked)).toEqual(expected.map(({ id }) => id).sort());
      expect(others).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe('an expression', () => {
  const search = openInMemory([
    documentOf({ id: 'oil', title: 'Oil', body: 'Oil, oil and oil.' }),
    documentOf({ id: 'both', title: 'Oil and gas', body: 'The price of crude oil and the price of gas.' }),
    documentOf({ id: 'gas', title: 'Gas', body: 'Gas is dear.' }),
    documentOf({
      id: 'apart',
      title: 'Prices',
      body: 'Oil fell far below what the ministers of the cartel hoped the price to be.',
    }),
  ]);
  const found = async (query: string) => (await foundInGroups(await search, query)).complete;

  test('ranks what meets more of it, and meets it better, higher', async () => {
    expect(await found('(crude OR dear) prices oil')).toEqual(['both']);
    expect((await found('(ministers OR oil) AND prices'))[0]).toBe('apart');
    expect((await found('oil vs gas'))[0]).toBe('both');
  });

  test('may have phrases, fields, other forms of words and a distance', async () => {
    expect(await found('(title:gas OR "crude oil") -title:oil')).toEqual(['gas']);
    expect(await found('"oil prices"~5')).toEqual(['both']);
    expect(await found('"price oil"~20')).toEqual(['both', 'apart']);
  });

  test('ignores words that are too common', async () => {
    expect(await found('(the OR gas) AND oil')).toEqual(['both']);
    const { understood } = await (await search).find({ text: '(the OR of) AND and' });
    expect(understood.required).toBe('nothing');
  });

  test('completes its last word while it is typed', async () => {
    const { docIds } = await (await search).find({ text: '(oil OR gas) AND pri', isTyping: true });
    expect(docIds).toHaveLength(2);
  });

  test('can be filtered and sorted like any query', async () => {
    const { docIds } = await (await search).find({ text: '(oil OR gas) NOT prices', order: 'newest' });
    expect(docIds).toHaveLength(2);
  });
});
