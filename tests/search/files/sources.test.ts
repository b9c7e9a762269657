import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSources, encodeSources } from '../../../src/search/files/sources.ts';
import { throughJson } from './through-json.ts';

const names = fc.uniqueArray(fc.constantFrom('Gazette', 'Herald', 'Київ', 'The "Post"', 'a'), {
  minLength: 1,
});

test('sources of documents round-trip, including missing ones', () => {
  const sourced = names.chain((all) =>
    fc.record({ all: fc.constant(all), of: fc.array(fc.option(fc.nat(all.length - 1), { nil: undefined })) }),
  );
  fc.assert(
    fc.property(sourced, ({ all, of }) => {
      const names = of.map((index) => (index === undefined ? undefined : all[index]));
      expect(decodeSources(throughJson(encodeSources(all, of)))).toEqual(names);
    }),
  );
});

test('an empty archive has no sources', () => {
  expect(decodeSources(encodeSources([], []))).toEqual([]);
});
