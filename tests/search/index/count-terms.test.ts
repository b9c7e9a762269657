import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { searchFields } from '../../../src/search/fields.ts';
import { placedWord } from '../../../src/search/files/placed-words.ts';
import { decodePositions, encodePositions } from '../../../src/search/files/positions.ts';
import { decodePostingList, encodePostingList } from '../../../src/search/files/posting-list.ts';
import { VarintWriter } from '../../../src/search/files/varint.ts';
import { countTerms } from '../../../src/search/index/count-terms.ts';
import { invertTerms, termUsage } from '../../../src/search/index/invert.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { type Spellings, spellingsOf } from '../../../src/search/words/spellings.ts';
import { stopWordCode } from '../../../src/search/words/stop-word-codes.ts';
import { documentOf, tag } from '../in-memory-search.ts';

const language = languageOf('en');
const word = fc.constantFrom(
  'oil',
  'Oil',
  'OILS',
  'the',
  'of',
  'Port',
  'ports',
  'Київ',
  'київ',
  'U.S.',
  'us',
);
/** Lines of words, none empty. */
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 3 });
const archive = fc.array(fc.record({ title: lines, body: lines, gap: fc.nat(1_000) }), { maxLength: 8 });

interface Occurrence {
  readonly term: string;
  readonly form: string;
  readonly docId: number;
  readonly field: string;
  readonly position: number;
}

test('terms, forms and positions equal those of a naive count', () => {
  fc.assert(
    fc.property(archive, (items) => {
      // Ascending, with gaps.
      let next = 0;
      const docIds = items.map(({ gap }) => {
        next += gap;
        return next++;
      });
      const documents = items.map(({ title, body }, at) =>
        documentOf({ id: `${at}`, title: textOf(title), body: `Start ${textOf(body)}` }),
      );
      const { documentTerms, terms } = indexTerms(documents, docIds, spellingsOf([]));
      const occurrences = items.flatMap(({ title, body }, at) => [
        ...occurrencesIn(title, docIds[at] ?? 0, 'title'),
        ...occurrencesIn([['Start', ...(body[0] ?? [])], ...body.slice(1)], docIds[at] ?? 0, 'body'),
      ]);
      expect(terms).toEqual(naiveIndex(occurrences));
      const lengths = docIds.flatMap((docId) =>
        searchFields.map(
          (field) =>
            occurrences.filter((occurrence) => occurrence.docId === docId && occurrence.field === field)
              .length,
        ),
      );
      expect([...documentTerms.lengths]).toEqual(lengths);
    }),
  );
});

/** The decoded postings of each term, ascending; terms and forms as texts. */
function indexTerms(
  documents: readonly SearchDocument[],
  docIds: readonly number[],
  spellings: Spellings,
  read = language,
) {
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const documentTerms = countTerms(documents, () => read, spellings, vocabularies);
  const termTexts = vocabularies.terms.texts;
  const forms = vocabularies.forms.texts;
  const columns = invertTerms(
    documentTerms,
    Int32Array.from(docIds),
    new Uint8Array(termTexts.length).fill(1),
  );
  const usageOf = termUsage(columns, forms, Math.max(0, ...docIds) + 1);
  const writer = new VarintWriter();
  const terms = termTexts
    .map((text, term) => {
      const postingList = decodePostingList(encodePostingList(columns, term, writer));
      const positions = decodePositions(encodePositions(columns, term, writer), postingList);
      const { form, documentCount } = usageOf(term);
      return { term: text, form: forms[form], documentCount, postingList, positions };
    })
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  return { documentTerms, terms };
}

function textOf(lines: readonly (readonly string[])[]): string {
  return lines.map((words) => words.join(' ')).join('\n');
}

/** A line break counts as eight words. */
function occurrencesIn(
  lines: readonly (readonly string[])[],
  docId: number,
  field: string,
): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  let position = 0;
  for (const words of lines) {
    let stopWords = 0;
    for (const word of words) {
      const term = language.term(word);
      const placed = placedWord(position, stopWords);
      if (term !== '') occurrences.push({ term, form: word.toLowerCase(), docId, field, position: placed });
      // An article changes nothing.
      if (term !== '') stopWords = 0;
      else if (word !== 'the') stopWords = stopWordCode(word);
      position++;
    }
    position += 8;
  }
  return occurrences;
}

function naiveIndex(occurrences: readonly Occurrence[]): readonly unknown[] {
  const all = [...occurrences].sort((a, b) => a.docId - b.docId);
  return [...new Set(all.map(({ term }) => term))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((term) => {
      const ofTerm = all.filter((occurrence) => occurrence.term === term);
      const docIds = [...new Set(ofTerm.map(({ docId }) => docId))];
      // The first form that a document uses for the term counts.
      const forms = docIds.map((docId) => ofTerm.find((each) => each.docId === docId)?.form ?? '');
      const timesOf = (form: string): number => forms.filter((each) => each === form).length;
      const [form] = forms.toSorted((a, b) => timesOf(b) - timesOf(a) || (a < b ? -1 : 1));
      const fields = searchFields.filter((field) => ofTerm.some((occurrence) => occurrence.field === field));
      return {
        term,
        form,
        documentCount: docIds.length,
        postingList: new Map(
          fields.map((field) => {
            const containing = docIds.filter((docId) =>
              ofTerm.some((occurrence) => occurrence.docId === docId && occurrence.field === field),
            );
            const count = (among: readonly Occurrence[], docId: number): number =>
              among.filter((occurrence) => occurrence.docId === docId && occurrence.field === field).length;
            const lists = {
              docIds: containing,
              frequencies: containing.map((docId) => count(ofTerm, docId)),
              lengths: containing.map((docId) => count(all, docId)),
            };
            return [field, lists];
          }),
        ),
        positions: new Map(
          fields.map((field) => [
            field,
            ofTerm.filter((occurrence) => occurrence.field === field).map(({ position }) => position),
          ]),
        ),
      };
    });
}

test.each([
  ["L'or d’or", { lor: [0], or: [0, 1], dor: [1] }],
  ['or, l’or, or', { or: [0, 1, 2], lor: [1] }],
  ['F-16, e-mail', { f: [0], f16: [0], '16': [1], e: [2], email: [2], mail: [3] }],
  ['京北京', { 京: [0, 2], 京北: [0], 北: [1], 北京: [1] }],
])('%s has terms at the same position, and as many words as positions', (title, expected) => {
  const { terms: indexed } = indexTerms(
    [documentOf({ id: 'item', title })],
    [0],
    spellingsOf([]),
    languageOf('xx'),
  );
  const positions = indexed.map(({ term, positions }) => [term, positions.get('title')]);
  expect(Object.fromEntries(positions)).toEqual(expected);
  const lengths = indexed.map(({ postingList }) => postingList.get('title')?.lengths[0]);
  const last = Math.max(...Object.values(expected).flat());
  expect(new Set(lengths)).toEqual(new Set([last + 1]));
});

describe('spellings of actors that a text names are indexed with the item', () => {
  const us = tag('United States', ['U.S.', 'Сполучені Штати']);
  const baker = tag('James Baker', ['Baker']);
  const bank = tag('Bank of England', ['the old lady']);
  const beijing = tag('Beijing', ['北京']);
  const spellings = spellingsOf([us, baker, bank, beijing]);

  test.each([
    ['a capital must match a capital: a pronoun names no country', 'They told us so', []],
    ['initials match', 'The U.S. envoy', ['United States']],
    ['initials without points match', 'The US envoy', ['United States']],
    ['a surname matches', 'Baker spoke', ['James Baker']],
    ['a common noun does not match a surname', 'A baker spoke', []],
    ['all capitals match', 'BAKER SPEAKS', ['James Baker']],
    ['a possessive matches', 'Baker’s plan', ['James Baker']],
    ['adjacent words match', 'The Bank of England cut', ['Bank of England']],
    ['words with another between them do not match', 'The Bank of all England cut', []],
    ['words across a line break do not match', 'The Bank of\nEngland cut', []],
    ['an incomplete spelling at the end of a text does not match', 'The Bank of', []],
    ['each word needs the capital of the spelling', 'the bank of england', []],
    ['a spelling in lower case matches lower case', 'the old lady of the City', ['Bank of England']],
    ['scripts without capitals match', '北京', ['Beijing']],
    ['other scripts match', 'Сполучені Штати', ['United States']],
    ['several actors', 'Baker of the U.S. met Baker', ['James Baker', 'United States']],
  ])('%s: %s', (_case, body, names) => {
    expect(namedBy({ body })).toEqual(termsOf(names));
  });

  test('an elided article is no part of a name', () => {
    expect(namedBy({ body: "L'avis d’Baker" })).toEqual(termsOf(['James Baker']));
  });

  test('in any field', () => {
    expect(namedBy({ title: 'Baker speaks' })).toEqual(termsOf(['James Baker']));
    expect(namedBy({ topics: [tag('Bank of England rates')] })).toEqual(termsOf(['Bank of England']));
  });

  test('except for actors that the item is tagged with, whose spellings are indexed anyway', () => {
    expect(namedBy({ body: 'Baker spoke', actors: [baker] })).toEqual([]);
    expect(namedBy({ body: 'Baker of the U.S.', actors: [baker] })).toEqual(termsOf(['United States']));
  });

  /** The terms in the field `named`. */
  function namedBy(parts: Partial<SearchDocument>): readonly string[] {
    return indexTerms([documentOf({ id: 'item', ...parts })], [0], spellings)
      .terms.filter(({ postingList }) => postingList.has('named'))
      .map(({ term }) => term);
  }

  function termsOf(names: readonly string[]): readonly string[] {
    const spelled = [us, baker, bank, beijing].filter(({ name }) => names.includes(name));
    const words = spelled.flatMap(({ name, aliases }) => [name, ...aliases].join(' ').split(' '));
    const terms = words.flatMap((word) => (word === '北京' ? ['北', '京', '北京'] : [language.term(word)]));
    return [...new Set(terms.filter((term) => term !== ''))].sort((a, b) => (a < b ? -1 : 1));
  }
});
