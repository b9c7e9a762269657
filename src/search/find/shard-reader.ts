import { searchFields } from '../fields.ts';
import { type Manifest, positionShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
import { decodePositions } from '../files/positions.ts';
import { decodePosting, type Posting } from '../files/posting.ts';
import { type Shard, shardFinder } from '../files/shards.ts';
import type { Breathe } from './breathe.ts';
import type { EditionFiles } from './edition-files.ts';
import type { IndexReader } from './index-reader.ts';
import { lettersBefore, placeOf, type TermList, termsBeginning, termsLike, termsNear } from './term-list.ts';

/** How many files of terms a beginning may touch before the reader had better type on. */
const mostFilesOfBeginning = 6;

/** Postings that are kept as lists of numbers. */
const mostDecoded = 2000;

/**
 * Reads an index that is kept in term shards. A shard is loaded with the first question for it, and kept.
 *
 * @param everyTerm loads the word list, for the questions that no shard answers
 */
export function shardReader(
  manifest: Manifest,
  files: EditionFiles,
  everyTerm: () => Promise<TermList>,
  breathe: Breathe,
): IndexReader {
  const terms = openShards(manifest.terms, termShardPath, files);
  const positions = openShards(manifest.positions, positionShardPath, files);

  const decoded = new Map<string, Posting>();

  async function postingOf(term: string): Promise<Posting> {
    const known = decoded.get(term);
    if (known !== undefined) return known;
    const text = (await terms.holding(term))?.dataOf(term);
    const posting: Posting = text === undefined ? new Map() : decodePosting(text);
    // Typing asks for the same terms again and again; a long session must not grow without end.
    if (decoded.size > mostDecoded) decoded.clear();
    decoded.set(term, posting);
    return posting;
  }

  return {
    documentCount: manifest.documentCount,
    slots: manifest.slots,
    averageLength: (field) => manifest.averageLengths[searchFields.indexOf(field)] ?? 0,
    async termsMatching({ term, kind, editDistance }) {
      if (editDistance !== undefined) return termsNear(await everyTerm(), term, editDistance, breathe);
      if (kind === 'term') return (await postingOf(term)).size > 0 ? [term] : [];
      const letters = lettersBefore(term);
      if (letters === '') return termsLike(await everyTerm(), term, breathe);
      return termsLike(await terms.beginning(letters), term, breathe);
    },
    async termsBeginning(letters) {
      return terms.filesBeginning(letters) > mostFilesOfBeginning ? 'tooMany' : terms.beginning(letters);
    },
    async postings(wanted) {
      await Promise.all(wanted.map((term) => terms.holding(term)));
      const postings: Posting[] = [];
      for (const term of wanted) {
        postings.push(await postingOf(term));
        await breathe();
      }
      return postings;
    },
    async positions(term, posting) {
      return decodePositions((await positions.holding(term))?.dataOf(term) ?? '', posting);
    },
  };
}

interface OpenShard {
  readonly terms: TermList;
  /** What the shard says of a term; undefined where it does not have it. */
  dataOf(term: string): string | undefined;
}

/** All shards of one kind. */
function openShards({ starts, hashes }: ShardList, pathOf: (hash: string) => string, files: EditionFiles) {
  const paths = hashes === '' ? [] : hashes.split(' ').map(pathOf);
  const finder = shardFinder(starts.split(' '));
  const opened = new Map<string, OpenShard>();

  async function open(path: string): Promise<OpenShard> {
    const shard = opened.get(path) ?? openShard(await files.load<Shard>(path));
    opened.set(path, shard);
    return shard;
  }

  return {
    /** The shard that has a term if any does; undefined where there is none at all. */
    async holding(term: string): Promise<OpenShard | undefined> {
      const path = paths[finder.shardOf(term)];
      return path === undefined ? undefined : open(path);
    },
    /** How many shards may hold terms that begin with some letters. */
    filesBeginning(letters: string): number {
      const { from, to } = finder.shardsBeginning(letters);
      return to - from;
    },
    /** All terms that begin with some letters. */
    async beginning(letters: string): Promise<TermList> {
      const { from, to } = finder.shardsBeginning(letters);
      const shards = await Promise.all(paths.slice(from, to).map(open));
      return shards.flatMap((shard) => termsBeginning(shard.terms, letters));
    },
  };
}

function openShard(shard: Shard): OpenShard {
  const terms = shard.terms.split(' ');
  const data = shard.data.split(' ');
  return {
    terms,
    dataOf(term) {
      const place = placeOf(terms, term);
      return place === undefined ? undefined : data[place];
    },
  };
}
