import { expect, test } from 'vitest';
import { normalizeSettings } from '../../src/records/settings.ts';
import { normalizeYaml } from './normalize-yaml.ts';

test('an entry of the navigation is a name, or a label with where it leads', () => {
  const yaml = 'title: Harbour\nnav:\n  - timeline\n  - "Our museum": https://example.org/\nfooter: visit\n';
  const { record, problems } = normalizeYaml(yaml, normalizeSettings);
  expect(problems).toEqual([]);
  expect(record?.nav).toEqual([
    { target: { text: 'timeline', line: 3 } },
    { target: { text: 'https://example.org/', line: 4 }, label: 'Our museum' },
  ]);
  expect(record?.footer).toEqual([{ target: { text: 'visit', line: 5 } }]);
});

test('an empty list is a navigation without entries, and no list is the usual one', () => {
  const navOf = (yaml: string) => normalizeYaml(`title: Harbour\n${yaml}`, normalizeSettings).record?.nav;
  expect(navOf('nav: []')).toEqual([]);
  expect(navOf('nav:')).toBeUndefined();
});
