import type { SearchActor, SearchDocument } from './document.ts';
import { searchFields } from './fields.ts';
import { type SearchFile, searchFile } from './files/file.ts';
import { type Manifest, manifestFormat, manifestPath } from './files/manifest.ts';
import {
  documentFiles,
  documentGroups,
  type Group,
  numbersToShow,
  type Stands,
} from './index/document-files.ts';
import { documentKeys, type KeyedFace, keyedFace } from './index/document-key.ts';
import { facetFiles } from './index/facet-files.ts';
import { fullHash } from './index/hashed-file.ts';
import { type KnownSearch, nothingKnown } from './index/known-search.ts';
import { type Numbering, numberDocuments } from './index/numbering.ts';
import { type PluginSource, pluginFile } from './index/plugin-file.ts';
import { termFiles } from './index/term-files.ts';
import { type Indexable, placesIn, updateIndex } from './index/term-index.ts';
import { languageOf } from './words/language.ts';
import { spellingsOf } from './words/spellings.ts';

export interface BuildOptions {
  /** The site's language, BCP 47. */
  readonly language: string;
  /** The language's plugin to lunr, where it has one. */
  readonly plugin?: PluginSource | undefined;
  /** All actors of the archive: texts are searched for their spellings. */
  readonly actors?: readonly SearchActor[];
}

/** An edition of the search, and what the next may go on from. */
export interface SearchEdition {
  /** The manifest last. */
  readonly files: readonly SearchFile[];
  readonly known: KnownSearch;
}

/**
 * The files of the search, the manifest last. They follow from the set of documents alone, whatever the order
 * in which they come.
 */
export function buildSearch(
  documents: readonly SearchDocument[],
  options: BuildOptions,
): readonly SearchFile[] {
  return updateSearch(documents, options, nothingKnown).files;
}

/** The same, going on from what is known of other documents, which spares what did not change. */
export function updateSearch(
  documents: readonly SearchDocument[],
  options: BuildOptions,
  before: KnownSearch,
): SearchEdition {
  const update = new SearchUpdate(documents.map(keyedFace), options, before);
  return update.finish((place) => documents[place]);
}

/**
 * The making of an edition in two steps. The first looks at the faces of all documents, and tells which of these are
 * wanted whole; the second makes the files. So texts are had only where they are needed, wherever they come from.
 */
export class SearchUpdate {
  /** The places of the documents that `finish` needs, each once. */
  readonly wanted: readonly number[];
  readonly #options: BuildOptions;
  readonly #plugin: SearchFile | undefined;
  readonly #basis: string;
  readonly #known: KnownSearch;
  readonly #numbering: Numbering;
  /** By number. */
  readonly #faces: readonly (KeyedFace | undefined)[];
  /** By number, the document's place among those given; -1 where there is none. */
  readonly #placeOf: Int32Array;
  readonly #groups: readonly Group[];
  readonly #indexable: Indexable;
  /** Numbers of documents that the index to go on from does not hold. */
  readonly #added: readonly number[];

  /** @param stands tells which of the edition's files need not be put together */
  constructor(
    faces: readonly KeyedFace[],
    options: BuildOptions,
    before: KnownSearch,
    stands: Stands = () => true,
  ) {
    this.#options = options;
    this.#plugin = options.plugin && pluginFile(options.plugin);
    this.#basis = basisOf(options, this.#plugin);
    this.#known = before.basis === this.#basis ? before : nothingKnown;
    this.#numbering = numberDocuments(
      faces.map(({ id, days }) => (days === undefined ? { id } : { id, day: days.earliest })),
    );
    // From here on documents stand in the order of their numbers, with gaps or without.
    const { numbers, slots } = this.#numbering;
    const bySlot = new Array<KeyedFace | undefined>(slots).fill(undefined);
    const placeOf = new Int32Array(slots).fill(-1);
    faces.forEach((face, place) => {
      const number = numbers[place] ?? 0;
      bySlot[number] = face;
      placeOf[number] = place;
    });
    this.#faces = bySlot;
    this.#placeOf = placeOf;
    const keyOf = documentKeys();
    const keys = bySlot.map((face) => face && keyOf(face));
    this.#groups = documentGroups(keys, this.#known.groups);
    const taken = Int32Array.from(placeOf.keys()).filter((number) => (placeOf[number] ?? -1) >= 0);
    const present = keys.filter((key) => key !== undefined);
    const places = placesIn(this.#known.index, present);
    this.#indexable = { numbers: taken, keys: present, places };
    this.#added = [...taken].filter((_, at) => (places[at] ?? -1) < 0);
    const wanted = new Set([...this.#added, ...numbersToShow(this.#groups, stands)]);
    this.wanted = [...wanted].map((number) => placeOf[number] ?? -1).filter((place) => place >= 0);
  }

  /** @param documentAt gives a document by its place among those given; it is asked for those that are wanted */
  finish(documentAt: (place: number) => SearchDocument | undefined): SearchEdition {
    const { language: tag, plugin, actors = [] } = this.#options;
    const byNumber = (number: number) => {
      const place = this.#placeOf[number] ?? -1;
      return place < 0 ? undefined : given(documentAt(place));
    };
    const added = this.#added.flatMap((number) => byNumber(number) ?? []);
    const language = languageOf(tag, plugin?.stemming);
    const updated = updateIndex(this.#known.index, this.#indexable, added, language, spellingsOf(actors));
    const indexed = termFiles(updated, this.#known.shards);
    const shown = documentFiles(this.#groups, byNumber);
    const facets = facetFiles(this.#faces);
    const pluginData = this.#plugin;
    const { numbers, slots, undated } = this.#numbering;
    const manifest: Manifest = {
      format: manifestFormat,
      language: tag,
      ...(plugin && pluginData && { plugin: { code: plugin.code, path: pluginData.path } }),
      documentCount: numbers.length,
      slots,
      undated,
      averageLengths: averages(updated.index.statistics.lengths, numbers.length),
      terms: indexed.terms,
      positions: indexed.positions,
      words: indexed.words,
      facets: facets.paths,
      documents: shown.hashes,
    };
    return {
      files: [
        ...indexed.files,
        ...shown.files,
        ...facets.files,
        ...(pluginData ? [pluginData] : []),
        searchFile(manifestPath, () => JSON.stringify(manifest)),
      ],
      known: { basis: this.#basis, index: updated.index, shards: indexed.known, groups: shown.known },
    };
  }
}

/** What all terms follow from beside the documents. */
function basisOf({ language, actors = [] }: BuildOptions, plugin: SearchFile | undefined): string {
  return fullHash(
    JSON.stringify([language, plugin?.path, actors.map(({ id, name, aliases }) => [id, name, aliases])]),
  );
}

function given(document: SearchDocument | undefined): SearchDocument {
  if (document === undefined) throw new Error('A document was wanted that is not given');
  return document;
}

/** The mean number of terms in each field. */
function averages(lengths: Int32Array, documents: number): readonly number[] {
  return searchFields.map((_, field) => {
    let total = 0;
    for (let at = field; at < lengths.length; at += searchFields.length) total += lengths[at] ?? 0;
    return total / Math.max(1, documents);
  });
}
