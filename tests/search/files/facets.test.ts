import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorTypes } from '../../../src/search/document.ts';
import { decodeDates, encodeDates } from '../../../src/search/files/dates.ts';
import { dayText } from '../../../src/search/files/days.ts';
import { decodeSources, encodeSources } from '../../../src/search/files/sources.ts';
import { decodeTags, encodeTags } from '../../../src/search/files/tags.ts';

/** What is read from a file is what JSON keeps. */
function throughJson<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data));
}

test('the dates of documents read back, and their numbers, with gaps and undated ones', () => {
  const day = fc.integer({ min: -200_000, max: 30_000 });
  const spans = fc.array(fc.tuple(day, fc.oneof(fc.constant(0), fc.nat(4_000))));
  const numbers = (count: number) =>
    fc
      .uniqueArray(fc.nat(200), { minLength: count, maxLength: count })
      .map((all) => all.sort((a, b) => a - b));
  const archive = fc.tuple(spans, fc.nat(5)).chain(([dated, undated]) =>
    fc.record({
      dated: fc.constant(dated),
      undated: fc.constant(undated),
      numbers: numbers(dated.length + undated),
    }),
  );
  fc.assert(
    fc.property(archive, ({ dated, undated, numbers }) => {
      const documents = numbers.map((number, at) => {
        const span = dated[at - undated];
        return {
          number,
          days: span && { earliest: dayText(span[0]), latest: dayText(span[0] + span[1]) },
        };
      });
      const firstDated = numbers[undated] ?? 201;
      const bySlot = Array.from({ length: 201 }, (_, slot) =>
        documents.find(({ number }) => number === slot),
      );
      expect(decodeDates(throughJson(encodeDates(bySlot)), firstDated)).toEqual(documents);
    }),
  );
});

const names = fc.uniqueArray(fc.constantFrom('oil', 'peace-talks', 'ukraine', 'київ', 'a', 'b', 'c', 'd'), {
  minLength: 1,
});

test('tags of documents read back with their names, types and broader ones', () => {
  const tagging = names.chain((ids) =>
    fc.record({
      tags: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constantFrom(id, 'A name', 'Название', 'x "y" \\ z'),
            broader: fc.subarray(ids.map((_, place) => place)),
          }),
        ),
      ),
      tagsOf: fc.array(fc.subarray(ids.map((_, place) => place)), { maxLength: 30 }),
      areActors: fc.boolean(),
      types: fc.array(fc.constantFrom(...actorTypes), { minLength: ids.length, maxLength: ids.length }),
    }),
  );
  fc.assert(
    fc.property(tagging, ({ tags, tagsOf, areActors, types }) => {
      const all = tags.map((tag, i) => {
        const type = types[i];
        return areActors && type !== undefined ? { ...tag, type } : tag;
      });
      expect(decodeTags(throughJson(encodeTags(all, tagsOf)))).toEqual({ tags: all, tagsOf });
    }),
  );
});

test('sets of tags that documents share are written once', () => {
  const tags = ['a', 'b', 'c'].map((id) => ({ id, name: id, broader: [] }));
  const alone = encodeTags(tags, [[0, 1, 2], [1]]);
  const often = encodeTags(tags, [[0, 1, 2], [1], [0, 2, 1], [1], [2, 1, 0]]);
  expect(often.sets).toHaveLength(alone.sets.length);
  expect(decodeTags(often).tagsOf).toEqual([[0, 1, 2], [1], [0, 1, 2], [1], [0, 1, 2]]);
});

test('the sources of documents read back, and that some have none', () => {
  const sourced = names.chain((all) =>
    fc.record({ all: fc.constant(all), of: fc.array(fc.option(fc.nat(all.length - 1), { nil: undefined })) }),
  );
  fc.assert(
    fc.property(sourced, ({ all, of }) => {
      const names = of.map((place) => (place === undefined ? undefined : all[place]));
      expect(decodeSources(throughJson(encodeSources(all, of)))).toEqual(names);
    }),
  );
});

test('an archive of nothing has facets of nothing', () => {
  expect(decodeDates(encodeDates([]), 0)).toEqual([]);
  expect(decodeTags(encodeTags([], []))).toEqual({ tags: [], tagsOf: [] });
  expect(decodeSources(encodeSources([], []))).toEqual([]);
});
