import { expect, test } from 'vitest';
import { ProblemCollector } from '../../src/records/problem.ts';
import { indexTags, TagIndex } from '../../src/records/tag-index.ts';

const nato = { id: 'nato', name: 'NATO', aliases: [] };
const kyiv = { id: 'kyiv', name: 'Kyiv', aliases: ['Kiev'] };

test('a tag is found whatever its case, accents and spaces', () => {
  const index = new TagIndex();
  index.add('Ångström Prize', nato);
  for (const tag of ['Ångström Prize', 'angstrom prize', ' ANGSTROM  PRIZE ']) {
    expect(index.find(tag)).toBe('nato');
  }
  expect(index.find('angstrom')).toBeUndefined();
});

test('adding a tag again is fine for the same entry only', () => {
  const index = new TagIndex();
  expect(index.add('nato', nato)).toBeUndefined();
  expect(index.add('NATO', nato)).toBeUndefined();
  expect(index.add('Nato', kyiv)).toBe(nato);
  expect(index.find('Nato')).toBe('nato');
});

test('similar tags give ids, each once', () => {
  const index = new TagIndex();
  for (const tag of ['Kiev', 'Kiew', 'nato']) index.add(tag, tag === 'nato' ? nato : kyiv);
  expect(index.near('Kief')).toEqual(['kyiv']);
  expect(index.near('Brussels')).toEqual([]);
});

test('thousands of unknown tags are not all compared with a large index', () => {
  const index = new TagIndex();
  for (let i = 0; i < 100_000; i++) index.add(`an alias of some length, number ${i}`, nato);
  index.add('Kiev', kyiv);
  const found = Array.from({ length: 100 }, () => index.near('Kief').length);
  expect(found.slice(0, 20)).toEqual(Array<number>(20).fill(1));
  expect(found.at(-1)).toBe(0);
  expect(index.find('kiev')).toBe('kyiv');
});

test('a name that two entries share is reported where it comes second', () => {
  const collector = new ProblemCollector('actors.yml');
  const index = indexTags(
    'actor',
    [
      { entry: nato, names: [{ text: 'nato', line: 1 }] },
      {
        entry: kyiv,
        names: [
          { text: 'kyiv', line: 3 },
          { text: 'Nato', line: 5 },
        ],
      },
    ],
    collector,
  );
  expect(collector.problems).toMatchObject([
    { line: 5, message: 'actors "nato" and "kyiv" share the name "Nato"' },
  ]);
  expect([index.find('nato'), index.find('kyiv')]).toEqual(['nato', 'kyiv']);
});
