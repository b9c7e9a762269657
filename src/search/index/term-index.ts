import type { SearchDocument } from '../document.ts';
import { encodeGroups } from '../files/impact-list.ts';
import { encodePositions } from '../files/positions.ts';
import { encodePostingList } from '../files/posting-list.ts';
import { VarintWriter } from '../files/varint.ts';
import { referenceLength } from '../impact.ts';
import type { Language } from '../words/language.ts';
import type { Spellings } from '../words/spellings.ts';
import { cutGroups, joinTiers } from './best-documents.ts';
import { countTerms } from './count-terms.ts';
import { averageLengths, type DocumentTerms, mergeDocumentTerms, noDocumentTerms } from './document-terms.ts';
import { invertTerms, termUsage } from './invert.ts';
import { passesOver } from './passes.ts';
import { joinOtherForms, noOtherForms, type OtherForms, otherFormsOf } from './term-forms.ts';
import { impactGroups } from './term-impacts.ts';
import { Vocabulary } from './vocabulary.ts';

/** The documents to index, in doc id order. */
export interface IndexInput {
  readonly docIds: Int32Array;
  /** For each document its key: equal keys mean equal words. */
  readonly keys: readonly string[];
  /** For each document its row in the cached index, or -1 where it is new; see `rowsOf`. */
  readonly rows: Int32Array;
}

/** The encoded posting lists of a set of documents, with everything needed to update them. */
export interface TermIndex {
  /** For each document its key, in doc id order: the rows of the index. */
  readonly keys: readonly string[];
  readonly docIds: Int32Array;
  readonly documentTerms: DocumentTerms;
  /** Ascending by UTF-16 unit. The index of a term here is its id. */
  readonly terms: readonly string[];
  /** All words that terms occur as. The index of a form here is its id. */
  readonly forms: readonly string[];
  /** By term id, the impacts of its documents, or of the best of them: see `encodeGroups`. */
  readonly impacts: readonly string[];
  /** By term id, the impacts of the other documents in tiers, see `joinTiers`; empty for most terms. */
  readonly restImpacts: readonly string[];
  /** By term id, see `encodePostingList`. */
  readonly postingLists: readonly string[];
  /** By term id, see `encodePositions`. */
  readonly positions: readonly string[];
  /** By term id, the id of the form that most documents use. */
  readonly formOf: Int32Array;
  readonly otherForms: OtherForms;
  /** By term id, how many documents contain the term. */
  readonly documentCounts: Int32Array;
}

export const emptyIndex: TermIndex = {
  keys: [],
  docIds: new Int32Array(0),
  documentTerms: noDocumentTerms,
  terms: [],
  forms: [],
  impacts: [],
  restImpacts: [],
  postingLists: [],
  positions: [],
  formOf: new Int32Array(0),
  otherForms: noOtherForms,
  documentCounts: new Int32Array(0),
};

export interface UpdatedIndex {
  readonly index: TermIndex;
  /** By term id, 1 where the term's data may differ from the cached index. */
  readonly changed: Uint8Array;
}

/** The rows of an index that have some keys; -1 for each key that it does not have. */
export function rowsOf({ keys }: TermIndex, wanted: readonly string[]): Int32Array {
  const rows = new Map(keys.map((key, row) => [key, row]));
  return Int32Array.from(wanted, (key) => rows.get(key) ?? -1);
}

/**
 * Indexes documents, reusing a cached index. Words are counted only in new documents; only the terms of documents that
 * were added, removed or given another doc id are encoded again. The result is the same whatever is cached.
 *
 * @param added the documents that are not cached, in doc id order; each is needed only until the next
 * @param languageOf how the words of a document are read
 */
export function updateIndex(
  cached: TermIndex,
  { docIds, keys, rows: cachedRows }: IndexInput,
  added: Iterable<SearchDocument>,
  languageOf: (document: SearchDocument) => Language,
  spellings: Spellings,
): UpdatedIndex {
  const terms = new Vocabulary(cached.terms);
  const forms = new Vocabulary(cached.forms);
  let next = cached.keys.length;
  const rows = cachedRows.map((row) => (row < 0 ? next++ : row));
  const counted = countTerms(added, languageOf, spellings, { terms, forms });
  // In a first build all rows are new and in order, so there is nothing to merge.
  const documentTerms =
    cached.keys.length === 0 ? counted : mergeDocumentTerms(rows, cached.documentTerms, counted);

  const changed = new Uint8Array(terms.texts.length);
  const markChanged = ({ starts, terms }: DocumentTerms, row: number): void => {
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry++) changed[terms[entry] ?? 0] = 1;
  };
  const references = averageLengths(documentTerms).map(referenceLength);
  const before = averageLengths(cached.documentTerms).map(referenceLength);
  // Then all impacts change. The lengths of documents hardly ever cross a power of two.
  if (references.some((each, field) => each !== before[field])) changed.fill(1);
  const isReused = new Uint8Array(cached.keys.length);
  rows.forEach((cachedRow, row) => {
    isReused[cachedRow] = 1;
    if (cached.docIds[cachedRow] !== docIds[row]) markChanged(documentTerms, row);
  });
  isReused.forEach((reused, cachedRow) => {
    if (reused === 0) markChanged(cached.documentTerms, cachedRow);
  });

  const writer = new VarintWriter();
  const impacts = [...cached.impacts];
  const restImpacts = [...cached.restImpacts];
  const postingLists = [...cached.postingLists];
  const positions = [...cached.positions];
  const formOf = new Int32Array(terms.texts.length);
  formOf.set(cached.formOf);
  const changedForms = new Map<number, readonly number[]>();
  const documentCounts = new Int32Array(terms.texts.length);
  documentCounts.set(cached.documentCounts);
  const slots = (docIds.at(-1) ?? -1) + 1;
  for (const selected of passesOver(documentTerms.terms, changed)) {
    const inverted = invertTerms(documentTerms, docIds, selected);
    const usageOf = termUsage(inverted, forms.texts, slots);
    const groupsOf = impactGroups(inverted, references, slots);
    selected.forEach((isSelected, term) => {
      if (isSelected === 0) return;
      const [best = [], ...tiers] = cutGroups(groupsOf(term));
      impacts[term] = encodeGroups(best, writer);
      restImpacts[term] = joinTiers(tiers.map((tier) => encodeGroups(tier, writer)));
      postingLists[term] = encodePostingList(inverted, term, writer);
      positions[term] = encodePositions(inverted, term, writer);
      const usage = usageOf(term);
      formOf[term] = usage.form;
      documentCounts[term] = usage.documentCount;
      changedForms.set(term, usage.otherForms);
    });
  }
  const otherForms = joinOtherForms(
    terms.texts.length,
    (term) => changedForms.get(term) ?? otherFormsOf(cached.otherForms, term),
  );
  const index = {
    ...{ keys, docIds, documentTerms, terms: terms.texts, forms: forms.texts },
    ...{ impacts, restImpacts, postingLists, positions },
    ...{ formOf, otherForms, documentCounts },
  };
  return sortTerms(index, changed);
}

/** Renumbers terms in ascending order, and drops those that no document contains. */
function sortTerms(index: TermIndex, changed: Uint8Array): UpdatedIndex {
  const { terms, documentTerms, documentCounts } = index;
  const order = terms.map((_, term) => term).filter((term) => (documentCounts[term] ?? 0) > 0);
  order.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  const newIds = new Int32Array(terms.length);
  order.forEach((term, newId) => {
    newIds[term] = newId;
  });
  const reordered = (texts: readonly string[]) => order.map((term) => texts[term] ?? '');
  const renumbered = new Int32Array(documentTerms.terms.length);
  for (let i = 0; i < renumbered.length; i++) renumbered[i] = newIds[documentTerms.terms[i] ?? 0] ?? 0;
  return {
    index: {
      ...index,
      terms: reordered(terms),
      impacts: reordered(index.impacts),
      restImpacts: reordered(index.restImpacts),
      postingLists: reordered(index.postingLists),
      positions: reordered(index.positions),
      formOf: Int32Array.from(order.map((term) => index.formOf[term] ?? 0)),
      otherForms: joinOtherForms(order.length, (term) => otherFormsOf(index.otherForms, order[term] ?? 0)),
      documentCounts: Int32Array.from(order.map((term) => documentCounts[term] ?? 0)),
      documentTerms: { ...documentTerms, terms: renumbered },
    },
    changed: Uint8Array.from(order.map((term) => changed[term] ?? 0)),
  };
}
