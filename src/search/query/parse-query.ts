import { type SearchField, searchFields } from '../fields.ts';
import { type LunrClause, lunr } from '../lunr.ts';
import { apostrophes } from '../words/apostrophes.ts';
import { partAfterElision } from '../words/elision.ts';
import { fold } from '../words/fold.ts';
import { withoutInvisible } from '../words/invisible.ts';
import type { Language } from '../words/language.ts';
import { forEachGroup, isRun, type WordGroup } from '../words/word-groups.ts';
import { forEachWord } from '../words/words.ts';
import { alternativeMark, readBooleanWords } from './boolean-words.ts';
import type { Clause, Presence } from './clause.ts';
import { type DateInQuery, extractDates, wordsOfDate } from './dates.ts';
import { knownNames } from './known-names.ts';
import { markedName, markNames } from './name-marks.ts';
import { type Neighbours, neighboursIn } from './neighbours.ts';
import { extractPhrases, type Phrase } from './phrase.ts';
import { readingsOf, wordGroups } from './readings.ts';
import { withoutRequest } from './request-words.ts';

/** A parsed query. */
export interface Query {
  /** From the words outside quotation marks. */
  readonly clauses: readonly Clause[];
  readonly phrases: readonly Phrase[];
  /** Dates outside quotation marks. */
  readonly dates: readonly QueriedDate[];
  /** Words outside quotation marks that follow each other. */
  readonly neighbours: readonly Neighbours[];
  /** All words outside quotation marks, folded, in order. */
  readonly words: readonly string[];
  /** The text is not valid lunr syntax: its words are searched, its operators ignored. */
  readonly isPlain: boolean;
  /** Stop words that are not asked for as names, as written. */
  readonly tooCommon: readonly string[];
  /** The query is only `*`. */
  readonly isMatchAll: boolean;
}

/** A date, which matches items of that date and items that contain its words. */
export interface QueriedDate extends DateInQuery {
  readonly words: readonly Clause[];
}

/**
 * Parses the text of the search box: extracts phrases in quotation marks and dates, parses the rest with lunr's own parser
 * (`+must -not field:word^2 near~1 begin*`), and turns words into terms. Accepts any text.
 *
 * @param isTyping whether more of the last word may follow
 */
export function parseQuery(text: string, language: Language, isTyping = true): Query {
  const tooCommon: string[] = [];
  const { phrases, rest } = extractPhrases(readWords(text, language), language, tooCommon);
  const found = extractDates(withoutLoneDashes(rest), language.tag);
  const cleaned = withCompounds(found.rest);
  const parsed = parse(cleaned);
  const clauses = withAlternatives(parsed ?? clausesOfPlainText(cleaned)).flatMap((clause) =>
    clausesOf(clause, language, tooCommon),
  );
  const specific = clauses.filter((clause) => !isLoneStar(clause));
  const known = knownNames(cleaned, language);
  const beginning = isTyping ? typedStopWord(cleaned, language) : undefined;
  // Whether those are too common is known once they are looked up. The first letters of a word are those of other words too.
  for (const word of [...known.map(({ stopWord }) => stopWord), beginning]) {
    const at = tooCommon.lastIndexOf(word ?? '');
    if (at >= 0) tooCommon.splice(at, 1);
  }
  const words = specific.filter(({ stopWord }) => stopWord === undefined);
  const asksNothing = words.length + phrases.length + found.dates.length === 0;
  const asked =
    beginning !== undefined && asksNothing
      ? withBeginning(specific, beginning, language)
      : withPrefix(specific, cleaned, language, isTyping);
  return {
    clauses: [...asked, ...known].map((clause) =>
      beginning !== undefined && clause.stopWord === beginning ? { ...clause, stopWord: '' } : clause,
    ),
    phrases,
    dates: found.dates.map((date) => ({ ...date, words: wordClauses(wordsOfDate(date), language) })),
    neighbours: neighboursIn(cleaned, specific, language),
    words: foldedWords(cleaned),
    isPlain: parsed === undefined,
    tooCommon,
    isMatchAll: clauses.length > specific.length && asksNothing,
  };
}

/** The text in lower case, with what people write instead of operators read. */
function readWords(text: string, language: Language): string {
  const read = withAcronyms(markNames(readBooleanWords(withoutInvisible(text)), language).toLowerCase());
  return /^en\b/.test(language.tag) ? withoutRequest(read) : read;
}

/** lunr's clauses, those beside an `OR` numbered as alternatives. */
type NumberedClause = LunrClause & Pick<Clause, 'alternatives'>;

function withAlternatives(clauses: readonly LunrClause[]): readonly NumberedClause[] {
  let number = 0;
  let follows = false;
  return clauses.map((clause) => {
    const precedes = clause.term.endsWith(alternativeMark);
    if (!precedes && !follows) return clause;
    const numbered = {
      ...clause,
      term: precedes ? clause.term.slice(0, -1) : clause.term,
      alternatives: number,
    };
    if (!precedes) number++;
    follows = precedes;
    return numbered;
  });
}

function foldedWords(text: string): readonly string[] {
  const words: string[] = [];
  forEachWord(text, (word) => words.push(fold(word)));
  return words;
}

function wordClauses(words: readonly string[], language: Language): readonly Clause[] {
  return words
    .map((word) => language.term(word))
    .filter((term) => term !== '')
    .map((term) => ({ term, kind: 'term', fields: searchFields, boost: 1, presence: 'optional' }));
}

/** `*` alone matches every item, so it distinguishes none. */
function isLoneStar(clause: Clause): boolean {
  return /^\*+$/.test(clause.term);
}

/** A dash between spaces is punctuation, but lunr would exclude the word after it. */
function withoutLoneDashes(text: string): string {
  return text.replace(/(^|\s)[-+–—]+(?=\s|$)/g, '$1');
}

/** A quotation mark in a Hebrew acronym begins no phrase. */
function withAcronyms(text: string): string {
  return text.replace(/(?<=[א-ת])"(?=[א-ת])/g, '״');
}

/** lunr splits words at a hyphen, but not at one at which no line breaks. */
function withCompounds(text: string): string {
  // The pattern takes time to compile.
  if (!/[-‐]/.test(text)) return text;
  return text.replace(/(?<=[\p{L}\p{M}\p{N}][.'’]?)[-‐](?=[\p{L}\p{N}])/gu, '\u2011');
}

function parse(text: string): readonly LunrClause[] | undefined {
  const query = new lunr.Query(searchFields);
  try {
    new lunr.QueryParser(text, query).parse();
    return query.clauses;
  } catch {
    // lunr throws only on syntax errors; `isPlain` reports them.
    return undefined;
  }
}

function clausesOfPlainText(text: string): readonly LunrClause[] {
  const clauses: LunrClause[] = [];
  forEachGroup(text, (group) => {
    clauses.push({
      term: text.slice(group[0].start, endOf(group)),
      fields: searchFields,
      boost: 1,
      usePipeline: true,
      presence: lunr.Query.presence.OPTIONAL,
    });
  });
  return clauses;
}

/** Converts a lunr clause into one clause for each of its words, and of the parts of these: `peace/war` has two. */
function clausesOf(clause: NumberedClause, language: Language, tooCommon: string[]): readonly Clause[] {
  const editDistance: Clause['editDistance'] = clause.editDistance === 1 ? 1 : 2;
  const isFuzzy = Boolean(clause.editDistance) && clause.term.length <= maxFuzzyLength;
  const shared = {
    fields: clause.fields.filter(isSearchField),
    boost: clause.boost,
    presence: presences[clause.presence],
    ...(isFuzzy ? { editDistance } : {}),
    ...(clause.alternatives !== undefined && { alternatives: clause.alternatives }),
  };
  const clauses: Clause[] = [];
  for (const piece of clause.usePipeline ? [clause.term] : patternPieces(clause.term)) {
    if (piece.includes('*')) {
      const term = piece.split('*').map(fold).join('*');
      clauses.push({ ...shared, kind: 'wildcard', term });
      continue;
    }
    forEachGroup(piece, (whole) => {
      for (const group of wordGroups(whole)) {
        const { readings, parts } = readingsOf(group, language);
        const [term, ...others] = readings;
        const written = piece.slice(group[0].start, endOf(group));
        const form = fold(written);
        const name = markedName(piece, { ...group[0], folded: form }, language);
        if (term === undefined && group.length === 1 && name !== undefined) {
          const { editDistance: _, ...exact } = shared;
          clauses.push({ ...exact, ...name, kind: 'term', form });
        } else if (term === undefined) tooCommon.push(written);
        else {
          const whole: Clause = { ...shared, kind: 'term', term, others, form };
          clauses.push(...partClauses(parts, shared), whole);
        }
      }
    });
  }
  return clauses;
}

/** What a part of a compound counts, compared with a word: found by measurement on TIME, CISI and known items. */
const partBoost = 0.7;

/** Parts only add hits that lack the whole, so there are none where the whole is required or prohibited. */
function partClauses(
  parts: readonly string[],
  { presence, ...shared }: Omit<Clause, 'term' | 'kind'>,
): readonly Clause[] {
  if (presence !== 'optional') return [];
  const boost = shared.boost * partBoost;
  return parts.map((term) => ({ ...shared, presence, boost, kind: 'term', term, isPart: true }));
}

/** Lets the last word match as a prefix if the text ends with it, because it may not be complete yet. */
function withPrefix(
  clauses: readonly Clause[],
  text: string,
  language: Language,
  isTyping: boolean,
): readonly Clause[] {
  const last = clauses.at(-1);
  const group = lastGroup(text);
  if (group === undefined || last?.kind !== 'term' || last.presence === 'prohibited') return clauses;
  if (readingsOf(group, language).readings[0] !== last.term || /[~^]\d+$/.test(text)) return clauses;
  const word = text.slice(group[0].start);
  // Initials such as `U.S.` are not a prefix of anything, and the characters of a run are complete.
  if (/\p{L}[.&]/u.test(word) || isRun(group)) return clauses;
  const prefix = fold(partAfterElision(word) || word);
  // A single Latin letter starts a tenth of all words.
  if (prefix.length < 2) return clauses;
  const completed = { letters: prefix, terms: language.completions(prefix), onlyIfUnknown: !isTyping };
  return [...clauses.slice(0, -1), { ...last, prefix: completed }];
}

/** The stop word at the end of the text, where more of a word may follow; undefined where there is none. */
function typedStopWord(text: string, language: Language): string | undefined {
  const group = lastGroup(text);
  if (group === undefined || readingsOf(group, language).readings.length > 0) return undefined;
  return text.slice(group[0].start);
}

/** Lets a stop word that is all that is typed so far match the words that begin with it. */
function withBeginning(clauses: readonly Clause[], word: string, language: Language): readonly Clause[] {
  const letters = fold(word);
  const prefix = { letters, terms: language.completions(letters), onlyIfUnknown: false };
  const last = clauses.at(-1);
  if (last?.stopWord === word) return [...clauses.slice(0, -1), { ...last, prefix }];
  return [
    ...clauses,
    { term: letters, kind: 'term', prefix, fields: searchFields, boost: 1, presence: 'optional' },
  ];
}

/** The word or compound at the end of the text; none if a space or an operator follows it. */
function lastGroup(text: string): WordGroup | undefined {
  let last: WordGroup | undefined;
  forEachGroup(text, (whole) => {
    const group = wordGroups(whole).at(-1);
    last = group !== undefined && endOf(group) === text.length ? group : undefined;
  });
  return last;
}

function endOf(group: WordGroup): number {
  const { word, start } = group.at(-1) ?? group[0];
  return start + word.length;
}

function isSearchField(field: string): field is SearchField {
  return searchFields.some((each) => each === field);
}

/**
 * Longer words are not searched with an edit distance: for words of some hundred letters, lunr would take half a
 * minute.
 */
export const maxFuzzyLength = 60;

/** The words and patterns in a term with `*`. A compound that may be written as one word is one pattern: `re-elect*`. */
function patternPieces(term: string): readonly string[] {
  return term
    .split(/\s+/)
    .flatMap((part) => (compoundPattern.test(part) ? [part] : (part.match(wildcardPieces) ?? [])));
}

const compoundPattern = /^\p{L}[\p{L}\p{M}]*\u2011[\p{L}\p{M}\p{N}]+\*$/u;
const wildcardPieces = new RegExp(`[\\p{L}\\p{M}\\p{N}*${apostrophes}.,&]+`, 'gu');

const presences: Readonly<Record<LunrClause['presence'], Presence>> = {
  1: 'optional',
  2: 'required',
  3: 'prohibited',
};
