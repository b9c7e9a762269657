import { expect, test } from 'vitest';
import { uncachedReader } from '../../src/read/file-reader.ts';
import { ProblemCollector } from '../../src/records/problem.ts';

const strike = Buffer.from('---\ntitle: Strike\ndate: 1931\n---\nDockers left the port.\n');

test('an item is parsed each time it is read', () => {
  const read = () => uncachedReader.readItem('items/1931/strike.md', () => strike);
  expect(read()).toMatchObject({ id: 'strike', path: 'items/1931/strike.md', item: { title: 'Strike' } });
  expect(read()).not.toBe(read());
});

test('a file without bytes is no item', () => {
  expect(uncachedReader.readItem('items/strike.md', () => undefined)).toBeUndefined();
});

test('YAML is parsed, and what is not valid is reported', () => {
  const collector = new ProblemCollector('site.yml');
  expect(uncachedReader.readYaml('title: 1984\n', collector)).toMatchObject({
    kind: 'map',
    pairs: [{ key: 'title', value: { kind: 'text', text: '1984', line: 1 } }],
  });
  expect(collector.problems).toEqual([]);
  expect(uncachedReader.readYaml('title: [\n', collector)).toBeUndefined();
  expect(collector.problems).toHaveLength(1);
});
