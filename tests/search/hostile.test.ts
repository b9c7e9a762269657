import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filters, noFilters } from '../../src/search/query/filters.ts';
import type { Question, Search } from '../../src/search/search.ts';
import { documentOf, openInMemory, tag } from './in-memory-search.ts';

const opened = openInMemory([
  documentOf({
    id: 'oil',
    title: 'Oil prices',
    body: 'Peace talks of the U.S. in Zürich.',
    topics: [tag('Energy')],
  }),
  documentOf({
    id: 'port',
    title: 'The port of Київ',
    days: { earliest: '1999-12-20', latest: '2000-01-10' },
  }),
  documentOf({
    id: 'words',
    title: 'constructor __proto__ toString',
    body: '北京 1,000 3.5',
    source: 'Gazette',
  }),
  documentOf({ id: 'empty' }),
]);

/** Checks what must hold for every answer, and that it comes in time. */
async function expectAnswer(search: Search, question: Question): Promise<void> {
  const started = performance.now();
  const { docIds: documents, unfiltered, matched } = await search.find(question);
  expect(new Set(documents).size).toBe(documents.length);
  expect(unfiltered.count).toBeGreaterThanOrEqual(documents.length);
  if (unfiltered.docIds) expect(unfiltered.docIds).toEqual(expect.arrayContaining([...documents]));
  const shown = await search.previews(documents);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(documents.length);
  for (const { title } of shown)
    for (const { start, end } of matched(title)) expect(end).toBeGreaterThan(start);
  for (const text of await search.suggestions(question)) expect(text).not.toBe(question.text);
  expect(performance.now() - started).toBeLessThan(2_000);
}

const long = 30_000;
test.each([
  ['one letter repeated', 'a'.repeat(long)],
  ['the same in quotation marks, followed by a word', `"${'a'.repeat(long)} b`],
  ['many words', 'oil '.repeat(long / 10)],
  ['many different words', Array.from({ length: 1_000 }, (_, i) => `w${i}`).join(' ')],
  ['many quotes', '"'.repeat(long)],
  ['many unclosed phrases', '"oil '.repeat(long / 10)],
  ['many stars', '*'.repeat(long)],
  ['stars and letters', '*a'.repeat(200)],
  ['stars in a word with an edit distance', '*a*b*c*d*e~2'],
  ['many tildes', '~'.repeat(long)],
  ['many pluses', '+'.repeat(long)],
  ['many minuses', '- '.repeat(long)],
  ['many dashes in a word', 'a-'.repeat(long / 10)],
  ['many points', 'a.'.repeat(long)],
  ['many apostrophes', 'a’'.repeat(long)],
  ['many numbers', '1,'.repeat(long)],
  ['many marks', `a${'\u0301'.repeat(long)}`],
  ['marks of two kinds', `a${'\u0301\u0323'.repeat(25_000)}`],
  ['marks out of order', `a${'\u0301'.repeat(25_000)}${'\u0323'.repeat(25_000)}`],
  ['such marks in quotation marks', `"oil a${'\u0301\u0323'.repeat(25_000)}"`],
  ['many spaces', `a${' '.repeat(long)}b`],
  ['many fields', 'title:'.repeat(1_000)],
  ['a number too large to represent', `oil^${'9'.repeat(400)}`],
  ['a boost of zero', 'oil^0 port'],
  ['an edit distance longer than any word', 'oil~99999'],
  ['half a surrogate pair', 'oil \ud800'],
  ['the other half', '\udc00*'],
  ['a null character', '\0'],
  ['an unknown field', 'constructor:oil'],
  ['names of object properties', '__proto__ constructor toString hasOwnProperty'],
  ['names of object properties with an edit distance and wildcards', '__proto__~1 constr* *tring'],
  ['right-to-left override', '\u202eoil\u202c'],
  ['escapes', '\\+oil \\" \\'],
  ['not anything', '-*'],
  ['anything in a field', 'title:*'],
  ['regular expressions', '(a+)+$ [^ .*? \\d{2,}'],
  ['markup', '<script>alert("x")</script>'],
])('%s', async (_what, text) => {
  const search = await opened;
  await expectAnswer(search, { text });
  await expectAnswer(search, { text: `oil ${text}` });
  await expectAnswer(search, { text: `-${text} port` });
});

const value = fc.oneof(fc.constantFrom('energy', 'person', '1999', 'Gazette', '__proto__'), fc.string());
const filters: fc.Arbitrary<Filters> = fc
  .record({
    topic: fc.array(value, { maxLength: 2 }),
    source: fc.array(value, { maxLength: 2 }),
    year: fc.array(value, { maxLength: 2 }),
    from: fc.option(fc.oneof(fc.constant('1999-12'), fc.string()), { nil: undefined }),
  })
  .map(({ from, ...rest }) => ({ ...noFilters, ...rest, ...(from !== undefined && { from }) }));

test('any text with any filters in any order', async () => {
  const search = await opened;
  const part = fc.oneof(
    fc.constantFrom(
      '"',
      '“',
      '+',
      '-',
      '~',
      '^',
      ':',
      '*',
      '\\',
      ' ',
      '1',
      '2',
      'title:',
      'named:',
      '-"',
      '+"',
    ),
    fc.constantFrom('oil', 'Peace', 'talks', 'the', 'U.S.', 'Zürich', 'Київ', '北京', '1,000', 'зз'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const question = fc.record({
    text: fc.array(part).map((parts) => parts.join('')),
    filters: fc.oneof(fc.constant(noFilters), filters),
    order: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
  });
  await fc.assert(
    fc.asyncProperty(question, (asked) => expectAnswer(search, asked)),
    { numRuns: 200 },
  );
});
