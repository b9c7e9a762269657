import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, found, openInMemory, tag } from '../in-memory-search.ts';

const archive = [
  documentOf({ id: 'side', title: 'Peace talks open', body: 'Envoys of Finland met.' }),
  documentOf({ id: 'turned', body: 'The talks on peace went on. Finland listened.' }),
  documentOf({ id: 'break', body: 'All want peace.\nTalks go on.' }),
  documentOf({ id: 'fields', title: 'For peace', summary: 'Talks, broken.', body: 'Nothing on it.' }),
  documentOf({ id: 'common', body: 'The Bank of England, or a bank in England.' }),
  documentOf({ id: 'common-break', body: 'It went to the bank.\nEngland was silent.' }),
  documentOf({ id: 'tagged', topics: [tag('Peace talks', ['war talks']), tag('Trade')] }),
  documentOf({ id: 'begins', title: 'Hague court sits' }),
];
const opened = openInMemory(archive);

describe('a phrase in quotes', () => {
  test.each([
    ['side by side, in that order', '"peace talks"', ['side', 'tagged']],
    ['in any form of its words', '"PEACE talking"', ['side', 'tagged']],
    ['beside a word', '"peace talks" finland', ['side']],
    ['after a word', 'finland "peace talks"', ['side']],
    ['two of them', '"peace talks" "envoys of finland"', ['side']],
    ['a common word stands for any', '"bank of england"', ['common']],
    ['whichever it is', '"bank in england"', ['common']],
    ['but for one, not for none or a line break', '"bank england"', ['common', 'common-break']],
    ['a common word before the first stands for none', '"the hague"', ['begins']],
    ['in one field', 'title:"peace talks"', ['side']],
    ['in another field', 'topics:"peace talks"', ['tagged']],
    ['not to be there', 'talks -"peace talks"', ['turned', 'break', 'fields']],
    ['not to be in one field', '"peace talks" -title:"peace talks"', ['tagged']],
    ['alone and not to be there', '-"peace talks" -england', ['turned', 'break', 'fields', 'begins']],
    ['of one word', '"envoys"', ['side']],
    ['with a plus', '+"peace talks"', ['side', 'tagged']],
    ['quotes of print', '“peace talks”', ['side', 'tagged']],
    ['German quotes', '„peace talks“', ['side', 'tagged']],
    ['French quotes', '«peace talks»', ['side', 'tagged']],
    [
      'not closed yet: the last word may go on',
      '"peace tal',
      ['side', 'turned', 'break', 'fields', 'tagged'],
    ],
    ['not closed, but the last word is', '"peace talks ', ['side', 'tagged']],
    ['with punctuation between', '"talks broken"', ['fields']],
    ['not closed and not to be there', 'talks -"peace talks', ['turned', 'break', 'fields']],
    [
      'not typed out and not to be there',
      'peace -"peace ta',
      ['side', 'turned', 'break', 'fields', 'tagged'],
    ],
    ['of nothing', '"" envoys', ['side']],
  ])('%s: %s', async (_why, query, ids) => {
    expect([...(await found(await opened, query))].sort()).toEqual([...ids].sort());
  });

  test.each([
    ['side by side', '"peace talks"', 'all'],
    ['nowhere side by side', '"finland peace"', 'apart'],
    ['a line break is between', '"want talks"', 'apart'],
    ['another spelling of the tag is between', '"talks war"', 'apart'],
    ['closed in the middle of a word, which so ends there', '"peace tal"', 'any'],
    ['one of its words stands nowhere', '"peace xyzzy"', 'any'],
    ['no item has it with the other word', '"peace talks" england', 'any'],
    ['of one word, which stands nowhere', '"xyzzy"', 'all'],
  ])('%s: %s is answered with %s', async (_why, query, required) => {
    expect((await (await opened).find({ text: query })).understood.required).toBe(required);
  });

  test('that stands nowhere finds the items with its words, wherever they stand', async () => {
    expect(await found(await opened, '"finland peace"')).toEqual(expect.arrayContaining(['side', 'turned']));
    // One not to be there stays so.
    expect(await found(await opened, '"finland peace" -"peace talks"')).toEqual(['turned']);
  });
});

const common = ['the', 'of'];
const word = fc.constantFrom('oil', 'port', 'quota', ...common);
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 });
const phrase = fc
  .tuple(fc.array(word, { maxLength: 3 }), fc.constantFrom('oil', 'port', 'quota'))
  .map(([words, last]) => [...words, last]);

test('phrases are found where a naive search over the texts finds them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ title: lines, body: lines }), { minLength: 1, maxLength: 6 }),
      phrase,
      fc.constantFrom('', 'title:', 'body:'),
      fc.boolean(),
      async (texts, words, field, prohibited) => {
        const documents = texts.map(({ title, body }, id) =>
          documentOf({ id: `${id}`, title: textOf(title), body: `Start\n${textOf(body)}` }),
        );
        const holding = texts.map(
          ({ title, body }) =>
            (field !== 'body:' && title.some((line) => standsIn(line, words))) ||
            (field !== 'title:' && body.some((line) => standsIn(line, words))),
        );
        const search = await openInMemory(documents);
        const hits = await search.find({ text: `${prohibited ? '-' : ''}${field}"${words.join(' ')}"` });
        const ids = (await search.previews(hits.docIds)).map(({ id }) => id);
        if (hits.understood.required === 'all') {
          expect(ids.sort()).toEqual(
            documents.flatMap(({ id }, i) => (holding[i] === prohibited ? [] : [id])).sort(),
          );
        } else expect(holding).not.toContain(true);
      },
    ),
    { numRuns: 200 },
  );
});

function textOf(lines: readonly (readonly string[])[]): string {
  return lines.map((words) => words.join(' ')).join('\n');
}

/** Word for word, but that common words stand for any word, and for none before the first other. */
function standsIn(line: readonly string[], words: readonly string[]): boolean {
  const asked = words.slice(words.findIndex((each) => !common.includes(each)));
  return line.some((_, at) =>
    asked.every((each, i) => (common.includes(each) ? at + i < line.length : line[at + i] === each)),
  );
}
