import { expect, test } from 'vitest';
import { findNearDuplicates } from '../../src/check/near-duplicates.ts';
import { sketchOf } from '../../src/check/text-sketch.ts';

/** A text of words that follow from a seed, with some of them replaced. */
function text(seed: number, replaced: readonly number[] = []): string {
  const words = Array.from({ length: 300 }, (_, i) => `w${(seed * 7919 + i * 104_729) % 99_991}x`);
  for (const at of replaced) words[at] = `other${at}`;
  return words.join(' ');
}

function pairs(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  findNearDuplicates(texts.map(sketchOf), (a, b) => found.add(`${a}-${b}`));
  return [...found].sort();
}

test('texts are found among many others, with a few words changed', () => {
  const others = Array.from({ length: 500 }, (_, i) => text(i));
  expect(pairs([...others, text(17, [3, 100, 200]), text(400)])).toEqual(['17-500', '400-501']);
});

test('texts that share a half are not the same', () => {
  const half = Array.from({ length: 100 }, (_, i) => 3 * i);
  expect(pairs([text(1), text(1, half), text(2)])).toEqual([]);
});

test('all of a group are connected', () => {
  const group = Array.from({ length: 30 }, (_, i) => text(5, [i]));
  const connected = new Set(pairs(group).flatMap((pair) => pair.split('-')));
  expect(connected.size).toBe(30);
});

test('what is too short to be compared is in no pair', () => {
  expect(pairs(['Fog.', 'Fog.'])).toEqual([]);
});
