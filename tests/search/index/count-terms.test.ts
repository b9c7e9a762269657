import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { searchFields } from '../../../src/search/fields.ts';
import { decodePositions, encodePositions } from '../../../src/search/files/positions.ts';
import { decodePostingList, encodePostingList } from '../../../src/search/files/posting-list.ts';
import { VarintWriter } from '../../../src/search/files/varint.ts';
import { countTerms } from '../../../src/search/index/count-terms.ts';
import { invertTerms, termUsage } from '../../../src/search/index/invert.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { type Spellings, spellingsOf } from '../../../src/search/words/spellings.ts';
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

interface Place {
  readonly term: string;
  readonly form: string;
  readonly document: number;
  readonly field: string;
  readonly position: number;
}

test('terms stand where a naive count over the same words has them', () => {
  fc.assert(
    fc.property(archive, (items) => {
      // Ascending, with gaps.
      let next = 0;
      const numbers = items.map(({ gap }) => {
        next += gap;
        return next++;
      });
      const documents = items.map(({ title, body }, at) =>
        documentOf({ id: `${at}`, title: textOf(title), body: `Start ${textOf(body)}` }),
      );
      const { statistics, collected } = collect(documents, numbers, spellingsOf([]));
      const places = items.flatMap(({ title, body }, at) => [
        ...placesIn(title, numbers[at] ?? 0, 'title'),
        ...placesIn([['Start', ...(body[0] ?? [])], ...body.slice(1)], numbers[at] ?? 0, 'body'),
      ]);
      expect(collected).toEqual(naivelyCollected(places));
      const lengths = numbers.flatMap((number) =>
        searchFields.map(
          (field) => places.filter((place) => place.document === number && place.field === field).length,
        ),
      );
      expect([...statistics.lengths]).toEqual(lengths);
    }),
  );
});

/** What documents hold of each term, as a reader's page reads it, ascending; terms and forms by their texts. */
function collect(documents: readonly SearchDocument[], numbers: readonly number[], spellings: Spellings) {
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const statistics = countTerms(documents, language, spellings, vocabularies);
  const terms = vocabularies.terms.texts;
  const forms = vocabularies.forms.texts;
  const columns = invertTerms(statistics, Int32Array.from(numbers), new Uint8Array(terms.length).fill(1));
  const writingOf = termUsage(columns, forms);
  const writer = new VarintWriter();
  const collected = terms
    .map((text, term) => {
      const posting = decodePostingList(encodePostingList(columns, term, writer));
      const positions = decodePositions(encodePositions(columns, term, writer), posting);
      const { form, documentCount } = writingOf(term);
      return { term: text, form: forms[form], documentCount, posting, positions };
    })
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  return { statistics, collected };
}

function textOf(lines: readonly (readonly string[])[]): string {
  return lines.map((words) => words.join(' ')).join('\n');
}

/** A line break counts as eight words. */
function placesIn(lines: readonly (readonly string[])[], document: number, field: string): readonly Place[] {
  const places: Place[] = [];
  let position = 0;
  for (const words of lines) {
    for (const word of words) {
      const term = language.term(word);
      if (term !== '') places.push({ term, form: word.toLowerCase(), document, field, position });
      position++;
    }
    position += 8;
  }
  return places;
}

function naivelyCollected(places: readonly Place[]): readonly unknown[] {
  const all = [...places].sort((a, b) => a.document - b.document);
  return [...new Set(all.map(({ term }) => term))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((term) => {
      const ofTerm = all.filter((place) => place.term === term);
      const documents = [...new Set(ofTerm.map(({ document }) => document))];
      // What a document writes first for the term counts.
      const forms = documents.map((number) => ofTerm.find(({ document }) => document === number)?.form ?? '');
      const timesOf = (form: string): number => forms.filter((each) => each === form).length;
      const [form] = forms.toSorted((a, b) => timesOf(b) - timesOf(a) || (a < b ? -1 : 1));
      const fields = searchFields.filter((field) => ofTerm.some((place) => place.field === field));
      return {
        term,
        form,
        documentCount: documents.length,
        posting: new Map(
          fields.map((field) => {
            const holding = documents.filter((number) =>
              ofTerm.some((place) => place.document === number && place.field === field),
            );
            const count = (among: readonly Place[], number: number): number =>
              among.filter((place) => place.document === number && place.field === field).length;
            const lists = {
              documents: holding,
              frequencies: holding.map((number) => count(ofTerm, number)),
              lengths: holding.map((number) => count(all, number)),
            };
            return [field, lists];
          }),
        ),
        positions: new Map(
          fields.map((field) => [
            field,
            ofTerm.filter((place) => place.field === field).map(({ position }) => position),
          ]),
        ),
      };
    });
}

describe('spellings of actors that a text names are words of the item', () => {
  const us = tag('United States', ['U.S.', 'Сполучені Штати']);
  const baker = tag('James Baker', ['Baker']);
  const bank = tag('Bank of England', ['the old lady']);
  const beijing = tag('Beijing', ['北京']);
  const spellings = spellingsOf([us, baker, bank, beijing]);

  test.each([
    ['a capital letter must be one: no pronoun names a country', 'They told us so', []],
    ['initials name', 'The U.S. envoy', ['United States']],
    ['initials without their points name', 'The US envoy', ['United States']],
    ['a surname names', 'Baker spoke', ['James Baker']],
    ['a baker is no Baker', 'A baker spoke', []],
    ['all capitals name', 'BAKER SPEAKS', ['James Baker']],
    ['a possessive names', 'Baker’s plan', ['James Baker']],
    ['words follow each other', 'The Bank of England cut', ['Bank of England']],
    ['and no others do', 'The Bank of all England cut', []],
    ['nor do they across a line break', 'The Bank of\nEngland cut', []],
    ['nor at the end of a text', 'The Bank of', []],
    ['each with the capital that it is spelled with', 'the bank of england', []],
    ['what is spelled small is named small', 'the old lady of the City', ['Bank of England']],
    ['scripts without capitals name', '北京', ['Beijing']],
    ['other scripts name', 'Сполучені Штати', ['United States']],
    ['several', 'Baker of the U.S. met Baker', ['James Baker', 'United States']],
  ])('%s: %s', (_why, body, names) => {
    expect(namedBy({ body })).toEqual(termsOf(names));
  });

  test('whichever text names them', () => {
    expect(namedBy({ title: 'Baker speaks' })).toEqual(termsOf(['James Baker']));
    expect(namedBy({ topics: [tag('Bank of England rates')] })).toEqual(termsOf(['Bank of England']));
  });

  test('but not of those that the item is tagged with, whose spellings are its words anyway', () => {
    expect(namedBy({ body: 'Baker spoke', actors: [baker] })).toEqual([]);
    expect(namedBy({ body: 'Baker of the U.S.', actors: [baker] })).toEqual(termsOf(['United States']));
  });

  /** The terms in the field `named`. */
  function namedBy(parts: Partial<SearchDocument>): readonly string[] {
    return collect([documentOf({ id: 'item', ...parts })], [0], spellings)
      .collected.filter(({ posting }) => posting.has('named'))
      .map(({ term }) => term);
  }

  function termsOf(names: readonly string[]): readonly string[] {
    const spelled = [us, baker, bank, beijing].filter(({ name }) => names.includes(name));
    const words = spelled.flatMap(({ name, aliases }) => [name, ...aliases].join(' ').split(' '));
    const terms = words.flatMap((word) => (word === '北京' ? ['北', '京'] : [language.term(word)]));
    return [...new Set(terms.filter((term) => term !== ''))].sort((a, b) => (a < b ? -1 : 1));
  }
});
