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
  documentOf({ id: 'common-in', body: 'A bank in England.' }),
  documentOf({ id: 'articles', body: 'Words of an agent in the England of Finland.' }),
];
const opened = openInMemory(archive);

describe('a phrase in quotation marks', () => {
  test.each([
    ['adjacent words in the same order', '"peace talks"', ['side', 'tagged']],
    ['any form of the words', '"PEACE talking"', ['side', 'tagged']],
    ['before a word', '"peace talks" finland', ['side']],
    ['after a word', 'finland "peace talks"', ['side']],
    ['two phrases', '"peace talks" "envoys of finland"', ['side']],
    ['a stop word', '"bank of england"', ['common']],
    ['another one', '"bank in england"', ['common', 'common-in']],
    ['one that stands nowhere there', '"bank for england"', ['common', 'common-in', 'common-break']],
    ['exactly one, not none and not a line break', '"bank england"', ['common', 'common-in', 'common-break']],
    [
      'an article stands for another and counts as a word',
      '"in an england"',
      ['articles', 'common', 'common-in'],
    ],
    ['several before a word', '"of the agents"', ['articles']],
    ['a stop word before the first word', '"of finland"', ['side', 'articles']],
    ['an article before the first word matches nothing', '"the hague"', ['begins']],
    ['a stop word after the last word matches nothing', '"bank of"', ['common', 'common-in', 'common-break']],
    ['in one field', 'title:"peace talks"', ['side']],
    ['in another field', 'topics:"peace talks"', ['tagged']],
    ['excluded', 'talks -"peace talks"', ['turned', 'break', 'fields']],
    ['excluded from one field', '"peace talks" -title:"peace talks"', ['tagged']],
    ['only exclusions', '-"peace talks" -england', ['turned', 'break', 'fields', 'begins']],
    ['a single word', '"envoys"', ['side']],
    ['with a plus', '+"peace talks"', ['side', 'tagged']],
    ['typographic quotation marks', '“peace talks”', ['side', 'tagged']],
    ['German quotation marks', '„peace talks“', ['side', 'tagged']],
    ['French quotation marks', '«peace talks»', ['side', 'tagged']],
    [
      'unclosed: the last word may be incomplete',
      '"peace tal',
      ['side', 'turned', 'break', 'fields', 'tagged'],
    ],
    ['unclosed, but the last word is complete', '"peace talks ', ['side', 'tagged']],
    ['punctuation between the words', '"talks broken"', ['fields']],
    ['unclosed and excluded', 'talks -"peace talks', ['turned', 'break', 'fields']],
    ['incomplete and excluded', 'peace -"peace ta', ['side', 'turned', 'break', 'fields', 'tagged']],
    ['an empty phrase', '"" envoys', ['side']],
  ])('%s: %s', async (_case, query, ids) => {
    expect([...(await found(await opened, query))].sort()).toEqual([...ids].sort());
  });

  test.each([
    ['adjacent', '"peace talks"', 'all'],
    ['never adjacent', '"finland peace"', 'apart'],
    ['a line break between the words', '"want talks"', 'apart'],
    ['another spelling of the tag between the words', '"talks war"', 'apart'],
    ['closed in the middle of a word, which completes it', '"peace tal"', 'any'],
    ['a word that occurs nowhere', '"peace xyzzy"', 'any'],
    ['no item has the phrase and the other word', '"peace talks" england', 'any'],
    ['a single word that occurs nowhere', '"xyzzy"', 'all'],
  ])('%s: %s requires %s', async (_case, query, required) => {
    expect((await (await opened).find({ text: query })).understood.required).toBe(required);
  });

  test('that occurs nowhere finds items with its words anywhere', async () => {
    expect(await found(await opened, '"finland peace"')).toEqual(expect.arrayContaining(['side', 'turned']));
    // An excluded phrase stays excluded.
    expect(await found(await opened, '"finland peace" -"peace talks"')).toEqual(['turned']);
  });
});

const common = ['the', 'of', 'in'];
const word = fc.constantFrom('oil', 'port', 'quota', ...common);
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 });
const phrase = fc
  .tuple(fc.array(word, { maxLength: 3 }), fc.constantFrom('oil', 'port', 'quota'))
  .map(([words, last]) => [...words, last]);

test('finds phrases where a naive search of the texts finds them', async () => {
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
        const containing = texts.map(
          ({ title, body }) =>
            (field !== 'body:' && title.some((line) => isPhraseIn(line, words))) ||
            (field !== 'title:' && body.some((line) => isPhraseIn(line, words))),
        );
        const search = await openInMemory(documents);
        const hits = await search.find({ text: `${prohibited ? '-' : ''}${field}"${words.join(' ')}"` });
        const ids = (await search.previews(hits.docIds)).map(({ id }) => id);
        if (hits.understood.required === 'all') {
          expect(ids.sort()).toEqual(
            documents.flatMap(({ id }, i) => (containing[i] === prohibited ? [] : [id])).sort(),
          );
        } else expect(containing).not.toContain(true);
      },
    ),
    { numRuns: 200 },
  );
});

function textOf(lines: readonly (readonly string[])[]): string {
  return lines.map((words) => words.join(' ')).join('\n');
}

/**
 * Compares the words that are no stop words, at the same distances, and of the stop words before each the last that is no
 * article; before the first word only if there is one.
 */
function isPhraseIn(line: readonly string[], words: readonly string[]): boolean {
  const first = words.findIndex((each) => !common.includes(each));
  return line.some((_, index) =>
    words.every((each, i) => {
      if (common.includes(each)) return true;
      const at = index + i - first;
      if (line[at] !== each) return false;
      const required = tellingBefore(words, i);
      const isAny = !common.includes(words[i - 1] ?? '') || (i === first && required === undefined);
      return isAny || tellingBefore(line, at) === required;
    }),
  );
}

function tellingBefore(words: readonly string[], at: number): string | undefined {
  let i = at - 1;
  while (words[i] === 'the') i--;
  const word = words[i];
  return word !== undefined && common.includes(word) ? word : undefined;
}
