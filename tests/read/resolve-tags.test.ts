import { expect, test } from 'vitest';
import { tagResolver } from '../../src/read/resolve-tags.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { TagIndex } from '../../src/records/tag-index.ts';

const trade = { id: 'trade', name: 'Trade', aliases: ['Commerce'], sameAs: [] };
const peace = { id: 'peace-talks', name: 'Peace talks', aliases: [], sameAs: [] };

test('ids, names and aliases become ids, each once', () => {
  const { ids, problems } = resolve(['commerce', 'Peace talks', 'TRADE', 'trade']);
  expect(ids).toEqual(['trade', 'peace-talks']);
  expect(problems).toEqual([]);
});

test('unknown tags are reported and left out', () => {
  const { ids, problems } = resolve(['traed', 'trade', 'weather']);
  expect(ids).toEqual(['trade']);
  expect(problems).toMatchObject([
    {
      line: 1,
      message: 'unknown topic "traed"',
      hint: 'Did you mean "trade"? Topics are listed in content/topics.yml.',
    },
    { line: 3, message: 'unknown topic "weather"', hint: 'Topics are listed in content/topics.yml.' },
  ]);
});

test.each([
  ['trade, peace-talks', '[trade, peace-talks]'],
  ['Commerce;Peace talks', '[Commerce, Peace talks]'],
  ['trade|peace-talks', '[trade, peace-talks]'],
  ['-trade -peace-talks', '[trade, peace-talks]'],
  ['trade – Peace talks', '[trade, Peace talks]'],
  ['trade peace-talks', '[trade, peace-talks]'],
])('%j was meant as a list', (tag, list) => {
  expect(resolve([tag]).problems[0]?.hint).toBe(`Are these 2 topics? Write a list: topics: ${list}.`);
});

test('a text with an unknown part is not offered as a list', () => {
  expect(resolve(['trade, weather']).problems[0]?.hint).toBe('Topics are listed in content/topics.yml.');
});

test('the hint says if the file does not exist', () => {
  expect(resolve(['weather'], { exists: false }).problems[0]?.hint).toBe(
    'Topics are listed in content/topics.yml, which does not exist yet.',
  );
});

test('tags are not checked if their file is invalid', () => {
  expect(resolve(['weather'], { register: undefined })).toEqual({ ids: [], problems: [] });
});

test('the same unknown tags are reported for each item', () => {
  const resolver = tagResolver(source);
  const tags = [{ text: 'weather', line: 1 }];
  const collectors = [new ProblemCollector('items/a.md'), new ProblemCollector('items/b.md')];
  for (const collector of collectors) resolver(tags, collector);
  expect(collectors.map(({ problems }) => problems.length)).toEqual([1, 1]);
});

const tags = new TagIndex();
for (const entry of [trade, peace]) {
  for (const tag of [entry.id, entry.name, ...entry.aliases]) tags.add(tag, entry);
}
const source = {
  kind: 'topic',
  register: {
    entries: [trade, peace],
    tags,
    images: new Map<string, never>(),
    lines: new Map<string, never>(),
  },
  file: 'content/topics.yml',
  exists: true,
};

function resolve(names: readonly string[], changes: Partial<Parameters<typeof tagResolver>[0]> = {}) {
  const collector = new ProblemCollector('items/strike.md');
  const located = names.map((text, index) => ({ text, line: index + 1 }));
  return {
    ids: tagResolver({ ...source, ...changes })(located, collector),
    problems: collector.problems,
  };
}
