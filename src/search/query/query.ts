import { type SearchField, searchFields } from '../fields.ts';
import { type LunrClause, lunr } from '../lunr.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import type { Clause, Presence } from './clause.ts';
import { type Phrase, takePhrases } from './phrase.ts';

/** What the reader wrote, read. */
export interface Query {
  /** Of the words outside of quotes. */
  readonly clauses: readonly Clause[];
  readonly phrases: readonly Phrase[];
  /** The text breaks lunr's syntax, so its words alone are searched, and its signs mean nothing. */
  readonly plain: boolean;
  /** Words that are too common to be searched, as written. */
  readonly tooCommon: readonly string[];
  /** The query is `*` alone: everything is asked for. */
  readonly everything: boolean;
}

/**
 * Reads the text of the search box: takes the quotes off, reads the rest with lunr's own parser
 * (`+must -not field:word^2 near~1 begin*`), and turns words into terms. Any text is read as something.
 */
export function readQuery(text: string, language: Language): Query {
  const tooCommon: string[] = [];
  const { phrases, rest } = takePhrases(text.toLowerCase(), language, tooCommon);
  const cleaned = withoutLoneSigns(rest);
  const parsed = parse(cleaned);
  const clauses = (parsed ?? plainClauses(cleaned)).flatMap((clause) => termsOf(clause, language, tooCommon));
  const telling = clauses.filter((clause) => !isAnyWord(clause));
  return {
    clauses: withBeginning(telling, cleaned, language),
    phrases,
    plain: parsed === undefined,
    tooCommon,
    everything: clauses.length > 0 && telling.length === 0 && phrases.length === 0,
  };
}

/** `*` alone: true of every item, it tells none apart. */
function isAnyWord(clause: Clause): boolean {
  return /^\*+$/.test(clause.term);
}

/** A dash between spaces is punctuation, where lunr would leave out the word after it. */
function withoutLoneSigns(text: string): string {
  return text.replace(/(^|\s)[-+–—]+(?=\s|$)/g, '$1');
}

function parse(text: string): readonly LunrClause[] | undefined {
  const query = new lunr.Query(searchFields);
  try {
    new lunr.QueryParser(text, query).parse();
    return query.clauses;
  } catch {
    // What lunr throws here says where its syntax was broken, and the reader is told that it was.
    return undefined;
  }
}

function plainClauses(text: string): readonly LunrClause[] {
  const clauses: LunrClause[] = [];
  forEachWord(text, (term) => {
    clauses.push({
      term,
      fields: searchFields,
      boost: 1,
      usePipeline: true,
      presence: lunr.Query.presence.OPTIONAL,
    });
  });
  return clauses;
}

/** The clauses that one clause of lunr's comes to: one for each word in it, `peace/war` having two. */
function termsOf(clause: LunrClause, language: Language, tooCommon: string[]): readonly Clause[] {
  const editDistance: Clause['editDistance'] = clause.editDistance === 1 ? 1 : 2;
  const near = Boolean(clause.editDistance) && clause.term.length <= longestNear;
  const shared = {
    fields: clause.fields.filter(isSearchField),
    boost: clause.boost,
    presence: presences[clause.presence],
    ...(near ? { editDistance } : {}),
  };
  const clauses: Clause[] = [];
  for (const piece of clause.usePipeline ? [clause.term] : (clause.term.match(wildcardPieces) ?? [])) {
    if (piece.includes('*')) {
      const term = piece.split('*').map(fold).join('*');
      clauses.push({ ...shared, kind: 'wildcard', term });
      continue;
    }
    forEachWord(piece, (word) => {
      const term = language.term(word);
      if (term === '') tooCommon.push(word);
      else clauses.push({ ...shared, kind: 'term', term });
    });
  }
  return clauses;
}

/** Lets the last word, where the text ends in it, also match as a beginning: it may not be typed out yet. */
function withBeginning(clauses: readonly Clause[], text: string, language: Language): readonly Clause[] {
  const last = clauses.at(-1);
  const word = lastWord(text);
  if (last?.kind !== 'term' || last.presence === 'prohibited') return clauses;
  if (language.term(word) !== last.term || /[~^]\d+$/.test(text)) return clauses;
  // Initials such as `U.S.` are not the beginning of anything.
  if (/\p{L}[.&]/u.test(word)) return clauses;
  const letters = fold(word);
  // A single Latin letter begins a tenth of all words; a single Chinese one is a word.
  if (letters.length < 2 && letters < '\u0e00') return clauses;
  const beginning = { letters, terms: language.endedTerms(letters) };
  return [...clauses.slice(0, -1), { ...last, beginning }];
}

/** The word that the text ends in; empty where a space or a sign comes after it. */
function lastWord(text: string): string {
  let last = '';
  forEachWord(text, (word, start) => {
    last = start + word.length === text.length ? word : '';
  });
  return last;
}

function isSearchField(field: string): field is SearchField {
  return searchFields.some((each) => each === field);
}

/**
 * Letters beyond which a word is looked for as written, though near spellings are asked for: to find those of
 * some hundred letters, lunr would take half a minute.
 */
export const longestNear = 60;

const wildcardPieces = /[\p{L}\p{M}\p{N}*'’.,&]+/gu;

const presences: Readonly<Record<LunrClause['presence'], Presence>> = {
  1: 'optional',
  2: 'required',
  3: 'prohibited',
};
