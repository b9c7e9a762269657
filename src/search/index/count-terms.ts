import type { SearchDocument } from '../document.ts';
import { originTexts, ownTexts, type SearchField, searchFields, tagText } from '../fields.ts';
import type { Language } from '../words/language.ts';
import type { Spellings } from '../words/spellings.ts';
import type { DocumentTerms } from './document-terms.ts';
import { IntList } from './int-list.ts';
import { NameTokenizer } from './name-tokenizer.ts';
import { namedActors } from './named-actors.ts';
import { TermCounter } from './term-counter.ts';
import { Tokenizer } from './tokenizer.ts';
import type { Tokens } from './tokens.ts';
import { WordReader } from './word-reader.ts';
import { type Vocabularies, WordTable } from './word-table.ts';

/**
 * Counts the terms of documents. The result for a document depends only on the document, its language and the actors'
 * spellings, so it can be cached.
 *
 * @param languageOf how the words of a document are read, those of its tags included
 * @param vocabularies new terms and forms are added to them
 */
export function countTerms(
  documents: Iterable<SearchDocument>,
  languageOf: (document: SearchDocument) => Language,
  spellings: Spellings,
  vocabularies: Vocabularies,
): DocumentTerms {
  const tokenizersOf = new Map<Language, Tokenizers>();
  const counter = new TermCounter();
  /** The tokens of the current document, field after field. */
  const tokens: Tokens = { list: new IntList(), further: new IntList() };
  for (const document of documents) {
    const language = languageOf(document);
    const tokenizers =
      tokenizersOf.get(language) ?? makeTokenizers(new WordTable(language, spellings, vocabularies));
    tokenizersOf.set(language, tokenizers);
    const { words, texts, names } = tokenizers;
    tokens.list.length = 0;
    tokens.further.length = 0;
    const endOf = (text: string, field: number): number => {
      if (isText(field)) texts.tokenize(text, tokens);
      else names.tokenize(text, tokens);
      return tokens.list.length;
    };
    const ownEnds = ownTexts(document).map(endOf);
    const named = tagText(namedActors(tokens, ownEnds, document, words));
    const furtherEnds = [named, ...originTexts(document)].map((text, i) => endOf(text, ownEnds.length + i));
    counter.addDocument(words, tokens, [...ownEnds, ...furtherEnds]);
  }
  return counter.result();
}

/** What reads the texts of one language. */
interface Tokenizers {
  readonly words: WordTable;
  readonly texts: Tokenizer;
  readonly names: NameTokenizer;
}

function makeTokenizers(words: WordTable): Tokenizers {
  const reader = new WordReader(words);
  return { words, texts: new Tokenizer(words, reader), names: new NameTokenizer(words, reader) };
}

/** Whether the field at an index of `searchFields` has sentences. The others have names. */
function isText(field: number): boolean {
  return textFields.has(searchFields[field]);
}

const textFields = new Set<SearchField | undefined>(['title', 'summary', 'body']);
