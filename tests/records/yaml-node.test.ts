import { expect, test } from 'vitest';
import { describeKind } from '../../src/records/yaml-node.ts';

test('messages name what a value is', () => {
  expect(describeKind({ kind: 'text', text: 'fog', line: 1 })).toBe('text');
  expect(describeKind({ kind: 'list', entries: [], line: 1 })).toBe('a list');
  expect(describeKind({ kind: 'map', pairs: [], line: 1 })).toBe('a set of keys');
});
