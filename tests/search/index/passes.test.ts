import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesOver } from '../../../src/search/index/passes.ts';

test('each selected term is in one pass, and a pass of several terms has not too many entries', () => {
  const entries = fc.array(fc.nat(9), { maxLength: 60 });
  const selected = fc.array(fc.constantFrom(0, 1), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(entries, selected, fc.integer({ min: 1, max: 60 }), (entries, selected, most) => {
      const passes = [...passesOver(Int32Array.from(entries), Uint8Array.from(selected), most)];
      const sums = selected.map((_, term) => passes.reduce((sum, pass) => sum + (pass[term] ?? 0), 0));
      expect(sums).toEqual(selected);
      if (entries.length <= most) expect(passes).toHaveLength(1);
      for (const pass of passes) {
        const terms = selected.map((_, term) => term).filter((term) => pass[term] === 1);
        const count = entries.filter((term) => terms.includes(term)).length;
        const used = terms.filter((term) => entries.includes(term));
        if (used.length > 1 && entries.length > most) expect(count).toBeLessThanOrEqual(most);
      }
    }),
  );
});
