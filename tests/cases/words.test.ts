import { expect, test } from 'vitest';
import { describeCase } from './describe-case.ts';

/** Words and numbers as readers see them, whatever is in or around them. */
describeCase(
  'invisible-characters',
  {
    copy: {
      found: {
        locomotive: ['entity', 'hyphen'],
        passengers: ['hyphen'],
        semaphore: ['space'],
        viaduct: ['space'],
        wheelhouse: ['joiner'],
        porter: ['joiner'],
        engineer: ['join'],
        guard: ['join'],
        Dampflokomotivführer: ['title'],
        timetable: ['mark'],
      },
      title: { id: 'title', word: 'Dampflokomotivführer' },
    },
    shared: {
      found: {
        international: ['shy-char', 'shy-entity'],
        tribunal: ['shy-char'],
        documentation: ['zwsp'],
        ministry: ['zwsp'],
        lifeboat: ['wj'],
        mayor: ['wj'],
        ambassador: ['zwj'],
        banquet: ['zwj'],
        Bundesverfassungsgericht: ['title-shy'],
        sanctions: ['lrm'],
      },
      title: { id: 'title-shy', word: 'Bundesverfassungsgericht' },
    },
  },
  (build, { found, title }) => {
    test.each(Object.entries(found))('%s is found as one word', async (word, ids) => {
      expect(await (await build()).found(word)).toEqual(ids);
    });

    test('the matches in title and excerpt are whole words', async () => {
      const site = await build();
      expect(visible(await site.resultTitle(title.word, title.id))).toContain(`[${title.word}]`);
      for (const [word, ids] of Object.entries(found)) {
        if (word === title.word) continue;
        for (const id of ids) expect(visible(await site.excerpt(word, id))).toContain(`[${word}]`);
      }
    });
  },
);

/** A text without the characters that show nothing. */
function visible(text: string): string {
  return text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
}

describeCase(
  'split-by-emphasis',
  {
    copy: { id: 'word', words: ['locomotive', 'tender', 'inbloomingcredible', 'watertower'] },
    shared: { id: 'a', words: ['international', 'court', 'unfriggingbelievable', 'supermarket'] },
  },
  (build, { id, words }) => {
    test.each(words)('%s, of which a part is emphasized, is found and marked as one word', async (word) => {
      const site = await build();
      expect(await site.found(word)).toEqual([id]);
      expect(await site.excerpt(word, id)).toContain(`[${word}]`);
    });
  },
);

describeCase(
  'fractions-and-superscripts',
  {
    copy: {
      found: {
        212: ['number'],
        312: ['number'],
        14: ['number'],
        108: ['number'],
        1947: ['raised'],
        1948: ['raised'],
      },
    },
    shared: {
      found: { 112: ['n112'], 212: ['n112'], 34: ['n112'], 102: ['n112'], 1931: ['note'], 1932: ['note'] },
    },
  },
  (build, { found }) => {
    test.each(Object.entries(found))(
      '%s is no number with a fraction, a power or the sign of a note',
      async (number, ids) => {
        expect(await (await build()).found(number)).toEqual(ids);
      },
    );
  },
);

describeCase(
  'cut-in-character',
  {
    copy: { word: '晚点', ids: ['train0', 'train1', 'train2', 'train3'], character: '𠀋' },
    shared: { word: '会谈', ids: ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'], character: '𠮷' },
  },
  (build, { word, ids, character }) => {
    test.each(ids)('the excerpt of %s is cut at both ends, and between characters', async (id) => {
      const excerpt = await (await build()).excerpt(word, id);
      expect(excerpt).toMatch(/^… .*\[.*\].* …$/u);
      expect(excerpt).toContain(character);
      expect(excerpt).not.toMatch(/[\p{Surrogate}\ufffd]/u);
    });
  },
);
