import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import lunrModule from 'lunr';
import { expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { fieldBoosts, originTexts, ownTexts, searchFields } from '../../src/search/fields.ts';
import { type OpenedIndex, openIndex } from '../../src/search/find/opened-index.ts';
import { type Ranking, rank } from '../../src/search/find/rank.ts';
import { assignDocIds } from '../../src/search/index/doc-ids.ts';
import type { Clause } from '../../src/search/query/clause.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { languageOf } from '../../src/search/words/language.ts';
import { placesIn } from '../../src/search/words/places.ts';
import { forEachWord } from '../../src/search/words/words.ts';
import { documentOf, loadFrom, tag } from './in-memory-search.ts';

const language = languageOf('en');

/** The part of lunr's index that the tests need; the published types of `query` lack some of what lunr accepts. */
interface WholeIndex {
  query(fill: (query: { clause(clause: object): void }) => void): readonly WholeHit[];
  search(text: string): readonly WholeHit[];
}

interface WholeHit {
  /** The document's index in the list. */
  readonly ref: string;
  readonly score: number;
}

/** The search's tokenizer and stemmer as a step of lunr's pipeline, for texts and queries. */
function asTerms(token: lunrModule.Token): lunrModule.Token[] {
  return termsOf(token.toString()).map((term) => token.clone(() => term));
}
lunrModule.Pipeline.registerFunction(asTerms, 'asTerms');

/** All terms of a text, those of compounds included. */
function termsOf(text: string): readonly string[] {
  return placesIn(text, language).flatMap(({ terms }) => terms.map(({ term }) => term));
}

/** A whole index, built by lunr's own builder with the same terms, fields and boosts. */
function wholeIndex(documents: readonly SearchDocument[]): WholeIndex {
  const builder = new lunrModule.Builder();
  // lunr's own would split compounds before they reach the pipeline.
  Object.assign(builder, { tokenizer: (text: string) => [new lunrModule.Token(text, {})] });
  builder.pipeline.add(asTerms);
  builder.searchPipeline.add(asTerms);
  for (const field of searchFields) builder.field(field, { boost: fieldBoosts[field] });
  documents.forEach((document, id) => {
    const texts = [...ownTexts(document), '', ...originTexts(document)];
    builder.add({ id, ...Object.fromEntries(searchFields.map((field, i) => [field, texts[i]])) });
  });
  const { fieldLengths } = builder as unknown as { readonly fieldLengths: Record<string, number> };
  documents.forEach((document, id) => {
    // A field is as long as its words, whatever else is indexed at their positions.
    ownTexts(document).forEach((text, i) => {
      let length = 0;
      forEachWord(text, (word) => {
        if (language.term(word) !== '') length++;
      });
      fieldLengths[`${searchFields[i]}/${id}`] = length;
    });
  });
  return builder.build() as unknown as WholeIndex;
}

function openOurs(documents: readonly SearchDocument[]): Promise<OpenedIndex> {
  return openIndex(loadFrom(buildSearch(documents, { language: 'en' })), async () => {});
}

/** The doc ids of documents, in input order. Equal scores are sorted by descending doc id. */
function docIdsOf(documents: readonly SearchDocument[]): readonly number[] {
  return assignDocIds(
    documents.map(({ id, days }) => (days === undefined ? { id } : { id, day: days.earliest })),
  ).ids;
}

function rankClauses(clauses: readonly Clause[], index: OpenedIndex): Promise<Ranking> {
  return rank({ clauses, phrases: [], dates: [] }, index, 'lunr');
}

/** Runs the words outside quotation marks as written, without what the search adds for readers. */
function rankText(text: string, index: OpenedIndex): Promise<Ranking> {
  // The space marks the last word as complete.
  return rankClauses(parseQuery(`${text} `, language).clauses, index);
}

function expectSame(ours: Ranking, theirs: readonly WholeHit[], docIds: readonly number[], text = ''): void {
  const scores = new Map(theirs.map(({ ref, score }) => [docIds[Number(ref)], score]));
  const found = new Set(ours.docIds);
  expect(found.size).toBe(ours.docIds.length);
  const missed = [...scores.keys()].filter((each) => each === undefined || !found.has(each));
  const wrong = ours.docIds.filter((each, i) => {
    const score = ours.scores[each] ?? Number.NaN;
    const before = ours.docIds[i - 1] ?? Number.POSITIVE_INFINITY;
    const lead = (ours.scores[before] ?? Number.POSITIVE_INFINITY) - score;
    const isSame = Math.abs(score - (scores.get(each) ?? Number.NaN)) < 1e-12;
    const isSorted = lead > 1e-12 || (Math.abs(lead) < 1e-12 && before > each);
    return !isSame || !isSorted;
  });
  expect({ text, missed, wrong }).toEqual({ text, missed: [], wrong: [] });
}

const word = fc.constantFrom('oil', 'oils', 'toil', 'port', 'sport', 'ports', 'peace', 'pace', 'Київ', 'x');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const document = fc
  .record({ title: text, summary: text, body: text, topics: fc.array(word, { maxLength: 2 }) })
  .map(({ topics, ...texts }) => documentOf({ id: '', ...texts, topics: topics.map((name) => tag(name)) }));
const fields = fc.oneof(fc.constant(searchFields), fc.subarray([...searchFields], { minLength: 1 }));
const shared = {
  fields,
  boost: fc.integer({ min: 0, max: 9 }),
  presence: fc.constantFrom('optional' as const, 'required' as const, 'prohibited' as const),
};
const terms = fc.constantFrom('oil', 'toil', 'port', 'sport', 'peac', 'pace', 'київ', 'unknown');
const patterns = fc.constantFrom('*oil', 'p*', 's*rt', '*a*', 'к*', '*or*', 'oil*', 'zz*');
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ ...shared, kind: fc.constant('term' as const), term: terms }),
  fc.record({
    ...shared,
    kind: fc.constant('term' as const),
    term: terms,
    editDistance: fc.constantFrom(1, 2),
  }),
  fc.record({ ...shared, kind: fc.constant('wildcard' as const), term: patterns }),
);

const corpus = fc
  .array(document, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((each, id) => ({ ...each, id: `${id}` })));

test('hits and scores equal those of a whole lunr index; equal scores are sorted by doc id', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, fc.array(clause, { minLength: 1, maxLength: 4 }), async (documents, clauses) => {
      const ours = await rankClauses(clauses, await openOurs(documents));
      const presences = { optional: 1, required: 2, prohibited: 3 } as const;
      const theirs = wholeIndex(documents).query((query) => {
        for (const { kind, presence, ...rest } of clauses) {
          query.clause({ ...rest, presence: presences[presence], usePipeline: false });
        }
      });
      expectSame(ours, theirs, docIdsOf(documents));
    }),
    { numRuns: 200 },
  );
});

/** A word of a query as text, with its operators. */
const queryWord = fc
  .record({
    sign: fc.constantFrom('', '', '+', '-'),
    field: fc.constantFrom('', '', ...searchFields.map((field) => `${field}:`)),
    word: fc.oneof(
      fc.constantFrom('oil', 'Oils', 'toil', 'ports', 'SPORT', 'peace', 'pace', 'Київ', 'x', 'unknown'),
      fc.constantFrom('*oil', 'p*', 's*rt', '*a*', 'Ки*', '*or*', 'oil*', 'zz*', 'o*l'),
    ),
    near: fc.constantFrom('', '', '~1', '~2'),
    boost: fc.constantFrom('', '', '^3', '^10', '^0'),
    swapped: fc.boolean(),
  })
  .map(({ sign, field, word, near: distance, boost, swapped }) => {
    const signs = swapped ? boost + distance : distance + boost;
    return `${sign}${field}${word}${signs}`;
  });
const queryText = fc
  .tuple(fc.array(queryWord, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '  ', '\n'))
  .map(([words, space]) => words.join(space));

test('queries as text are parsed as lunr parses them', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, queryText, async (documents, text) => {
      const ours = await rankText(text, await openOurs(documents));
      expectSame(ours, wholeIndex(documents).search(text), docIdsOf(documents), text);
    }),
    { numRuns: 250 },
  );
});

test('a stop word next to other words changes nothing in either', async () => {
  const documents = [
    documentOf({ id: '0', title: 'the oil' }),
    documentOf({ id: '1', body: 'oil of the port' }),
  ];
  const index = await openOurs(documents);
  const whole = wholeIndex(documents);
  for (const text of ['the oil', 'oil the', 'the +oil', 'the~1 oil', 'title:the port']) {
    expectSame(await rankText(text, index), whole.search(text), docIdsOf(documents), text);
  }
});

const newswire = join(import.meta.dirname, '../../../shared/data/reuters-10k.jsonl.gz');

test.runIf(existsSync(newswire))(
  'also on two thousand items of newswire',
  async () => {
    const documents = readNewswire();
    const docIds = docIdsOf(documents);
    const index = await openOurs(documents);
    const whole = wholeIndex(documents);
    for (const text of newswireQueries) {
      expectSame(await rankText(text, index), whole.search(text), docIds, text);
    }
  },
  120_000,
);

const newswireQueries = [
  'oil',
  'oil prices',
  'OPEC',
  'trade deficit japan',
  'reagan',
  'wheat export',
  'bank of england',
  'takeover bid shareholders',
  'U.S. treasury secretary baker',
  'said',
  'mln dlrs net shr cts',
  'xyzzy',
  'xyzzy oil',
  '+oil +prices',
  '+oil prices -opec',
  '+oil +xyzzy',
  'oil -prices -opec',
  '-bank',
  '-mln -dlrs -said',
  '-xyzzy',
  'title:oil',
  'title:oil body:opec',
  '+title:oil +body:opec',
  'title:opec -body:saudi',
  'topics:oil actors:reagan',
  'summary:oil',
  'oil^10 prices',
  'title:bank^5 england rates^2',
  'title:oil^3 oil -title:prices',
  'opek~1',
  'minster~1 japn~1',
  'regan~2',
  'title:bnak~2 +england',
  '-oli~1 crude',
  'petro*',
  '*dollar',
  'inter*al',
  '*flat*',
  'pro*tion* title:ja*n',
  '+trad* -defi*',
  '*berg^4 golds*',
  'o*l~1 gulf',
  'fire 1,000 3.5',
];

/** The items as in an archive; each line is one. */
function readNewswire(): readonly SearchDocument[] {
  const lines = gunzipSync(readFileSync(newswire)).toString('utf8').trim().split('\n');
  return lines.slice(0, 2_000).map((line) => {
    const { id, date, title, body }: Record<'id' | 'date' | 'title' | 'body', string> = JSON.parse(line);
    const day = date.slice(0, 10);
    return documentOf({ id: `${id}`, title, body, days: { earliest: day, latest: day } });
  });
}
