import { expect, test } from 'vitest';
import { normalizeSources } from '../../src/records/normalize-source.ts';
import { normalizeYaml } from './normalize-yaml.ts';

function sources(yaml: string) {
  return normalizeYaml(yaml, (node, collector) => {
    const value = node.kind === 'map' ? node.pairs.find(({ key }) => key === 'source')?.value : undefined;
    return normalizeSources(value, collector);
  });
}

test('a source says where and when it was printed, and by whom', () => {
  const yaml = `source:
  name: Evening Example
  author: [A. Writer, B. Writer]
  published: 1931-05-04
  page: A4
  section: Home news
  edition: Late city edition
  place: Leith
  issn: 0317 8471
  language: fr`;
  expect(sources(yaml)).toEqual({
    record: [
      {
        name: 'Evening Example',
        authors: ['A. Writer', 'B. Writer'],
        published: { edtf: '1931-05-04', earliest: '1931-05-04', latest: '1931-05-04' },
        page: 'A4',
        section: 'Home news',
        edition: 'Late city edition',
        place: 'Leith',
        issn: '0317-8471',
        language: 'fr',
      },
    ],
    problems: [],
  });
});

test('an item may have several sources; those that say nothing are left out', () => {
  const yaml =
    'source:\n  - {name: Evening Example, author: A. Writer}\n  - {published: unknown}\n  - {name: Wire}';
  expect(sources(yaml).record).toEqual([
    { name: 'Evening Example', authors: ['A. Writer'] },
    { name: 'Wire' },
  ]);
});

test('mistakes are told at their lines, and the rest is kept', () => {
  const yaml = 'source:\n  - name: Wire\n    issn: 0317-8472\n    published: soon\n  - Morning Example';
  expect(sources(yaml)).toEqual({
    record: [{ name: 'Wire' }],
    problems: [
      '4: unreadable date "soon"',
      '3: not an ISSN: "0317-8472"',
      '5: "source" is text, not a set of keys',
    ],
  });
});

test.each(['0000-0019', '2434-561X', '2434561x'])('%s is an ISSN', (issn) => {
  expect(sources(`source: {issn: "${issn}"}`).problems).toEqual([]);
});

test.each(['2434-5610', '2434-56', 'X434-5611', 'none'])('%s is no ISSN', (issn) => {
  expect(sources(`source: {issn: "${issn}"}`).problems).toHaveLength(1);
});
