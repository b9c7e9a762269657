import { expect, test } from 'vitest';
import { correctionsPages, newestCorrections } from '../../src/pages/corrections.ts';
import { itemPages } from '../../src/pages/item.ts';
import { type Correction, normalizeCorrections } from '../../src/records/correction.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';
import { item, settings } from '../archive/records.ts';
import { pageAt, pathsOf, planningOf } from './planned-pages.ts';

/** From `2025-03-02 What was wrong.`, as a file has them. */
function corrections(...texts: readonly string[]): readonly Correction[] {
  const text = (value: string): YamlNode => ({ kind: 'text', text: value, line: 1 });
  const entries = texts.map((each): YamlNode => {
    const [date = '', ...words] = each.split(' ');
    const pairs = [
      { key: 'date', value: text(date), line: 1 },
      { key: 'text', value: text(words.join(' ')), line: 1 },
    ];
    return { kind: 'map', pairs, line: 1 };
  });
  return normalizeCorrections({ kind: 'list', entries, line: 1 }, new ProblemCollector('a.md'));
}

test('the newest correction of an item comes first, and each keeps its place when another is added', () => {
  const texts = ['2025-03 A', '2024-12-03~ B', '2024-12-03 C', '2024-12-03 D', '2023/2024 E'];
  const idsOf = (some: readonly string[]) =>
    new Map(newestCorrections({ corrections: corrections(...some) }).map(({ id, text }) => [text, id]));
  expect([...idsOf(texts)]).toEqual([
    ['A', 'correction-2025-03'],
    ['B', 'correction-2024-12-03-3'],
    ['D', 'correction-2024-12-03-2'],
    ['C', 'correction-2024-12-03'],
    ['E', 'correction-2023-2024'],
  ]);
  expect([...idsOf([...texts, '2026 F'])].slice(1)).toEqual([...idsOf(texts)]);
});

const planning = planningOf({
  settings: settings({ pageSize: 2 }),
  items: [
    item('strike', '1931-05-02', {
      corrections: corrections('2024-12-03 It was "noon".', '2025 It was June.'),
    }),
    item('fog', '1931-05-01', { language: 'fr', corrections: corrections('2023 Two winters.') }),
    item('lock', '1930', { corrections: corrections('2025-02-01 A lock.') }),
    item('gone', '1931', { status: 'withdrawn', corrections: corrections('2025 Nothing of it is told.') }),
    item('plan', '1931', { status: 'draft', corrections: corrections('2025 Not yet.') }),
    item('dock', '1931'),
  ],
});

test('the page of an item shows what was corrected in it', () => {
  const shownOn = (id: string) => pageAt(itemPages(planning), `items/${id}.html`, 'item').data.corrections;
  expect(shownOn('strike')).toEqual([
    { id: 'correction-2025', date: { text: '2025', datetime: '2025' }, text: 'It was June.' },
    {
      id: 'correction-2024-12-03',
      date: { text: '3 December 2024', datetime: '2024-12-03' },
      text: 'It was “noon”.',
    },
  ]);
  expect(shownOn('dock')).toBeUndefined();
});

test('the corrections of all published items are listed, newest first, and lead to their places', () => {
  const pages = correctionsPages(planning);
  expect(pathsOf(pages)).toEqual(['corrections.html', 'corrections/1.html']);
  const [first, older] = ['corrections.html', 'corrections/1.html'].map(
    (path) => pageAt(pages, path, 'corrections').data,
  );
  const listed = [first, older].map((data) =>
    data?.groups.flatMap(({ corrections: entries }) => entries.map(({ path, text }) => `${path} ${text}`)),
  );
  expect(listed).toEqual([
    ['items/lock.html#correction-2025-02-01 A lock.', 'items/strike.html#correction-2025 It was June.'],
    ['items/strike.html#correction-2024-12-03 It was “noon”.', 'items/fog.html#correction-2023 Two winters.'],
  ]);
  expect([first?.total, older?.total]).toEqual([4, undefined]);
});

test('many corrections are under their years', () => {
  const texts = Array.from({ length: 12 }, (_, i) => `20${10 + Math.floor(i / 5)}-01-${10 + i} Text ${i}.`);
  const many = planningOf({ items: [item('strike', '1931', { corrections: corrections(...texts) })] });
  const { groups } = pageAt(correctionsPages(many), 'corrections.html', 'corrections').data;
  expect(groups.map((group) => `${group.heading?.name}: ${group.corrections.length}`)).toEqual([
    '2012: 2',
    '2011: 5',
    '2010: 5',
  ]);
});

test('without corrections there is no page of them', () => {
  expect(correctionsPages(planningOf({ items: [item('dock', '1931')] }))).toEqual([]);
});
