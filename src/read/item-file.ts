import { idRule, isId, proposeId } from '../records/address.ts';
import { normalizeFrontMatter } from '../records/front-matter.ts';
import type { Body, Item } from '../records/item.ts';
import { type Problem, ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { UnlinkedRelation } from '../records/relation.ts';
import { leadOf, summaryOf } from '../records/summary.ts';
import type { LocatedText, YamlMap, YamlPair } from '../records/yaml-node.ts';
import type { Reference } from './body-renderer.ts';
import { decodeText } from './decode.ts';
import type { FetchedPictures, RemotePicture } from './fetched-pictures.ts';
import {
  type ForeignReading,
  type ForeignRecord,
  readForeignText,
  recordingTargets,
} from './foreign/item.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type RenderedBody, renderMarkdown } from './markdown.ts';

/** What one file under `items/` says, without the rest of the archive and without its body. Plain data. */
export interface ItemFile {
  /** The path in the content folder, with `/`. */
  readonly path: string;
  /** From the file's name. It may not be a valid id, which is then reported. */
  readonly id: string;
  /** What could be read, also where there are problems; undefined where front matter is missing or broken. */
  readonly item: UnlinkedItem | undefined;
  /** The pages and files that the body links to. */
  readonly references: readonly Reference[];
  /** Their `file` is a path in the content folder, too. */
  readonly problems: readonly Problem[];
  /** What an item follows from beside its bytes, where `site.yml` says how it is read. */
  readonly foreign?: ForeignRecord | undefined;
  /** Pictures of other sites that its body shows, with the files that are shown in their place; undefined where there are none. */
  readonly remotePictures?: readonly RemotePicture[] | undefined;
}

/** An item whose tags, links and own fields are not yet resolved against the rest of the archive. */
export interface UnlinkedItem
  extends Omit<
    Item,
    | 'topics'
    | 'actors'
    | 'language'
    | 'formerly'
    | 'relations'
    | 'links'
    | 'fields'
    | 'otherKeys'
    | 'missingPages'
  > {
  readonly topics: readonly LocatedText[];
  readonly actors: readonly LocatedText[];
  readonly language?: string | undefined;
  readonly formerly: readonly LocatedText[];
  readonly relations?: readonly UnlinkedRelation[] | undefined;
  /** As they are written. */
  readonly otherKeys: readonly YamlPair[];
}

/** An item's file with its body; the body is empty where the file could not be split into front matter and text. */
export interface ReadItem {
  readonly file: ItemFile;
  readonly body: Body;
}

/**
 * Reads an item from its path in the content folder and its bytes alone.
 *
 * @param reading how it is read, where another program wrote it
 * @param fetched pictures of other sites that the archive has
 */
export function readItemFile(
  file: string,
  bytes: Uint8Array,
  reading?: ForeignReading,
  fetched?: FetchedPictures,
): ReadItem {
  const collector = new ProblemCollector(file);
  if (reading !== undefined) return readForeignItem(file, bytes, reading, fetched, collector);
  const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  checkId(id, collector);
  const { body, ...rest } = readItem(file, id, bytes, fetched, collector);
  return { file: { path: file, id, ...rest, problems: collector.problems }, body };
}

function readItem(
  file: string,
  id: string,
  bytes: Uint8Array,
  fetched: FetchedPictures | undefined,
  collector: ProblemCollector,
): Pick<ItemFile, 'item' | 'references' | 'remotePictures'> & Pick<ReadItem, 'body'> {
  const nothing = { item: undefined, references: [], body: { html: '', text: '' } };
  const text = decodeText(bytes, collector);
  const split = text === undefined ? undefined : splitFrontMatter(text, collector);
  if (split === undefined) return nothing;
  const page = `items/${id}.html`;
  const rendered = renderMarkdown(split.body, split.bodyLine, { file, page, fetched }, collector);
  if (split.front === undefined) return nothing;
  return { ...itemOf(file, id, split.front, rendered, collector), ...referencesIn(rendered) };
}

function itemOf(
  file: string,
  id: string,
  frontMatter: YamlMap,
  rendered: RenderedBody,
  collector: ProblemCollector,
): { readonly item: UnlinkedItem; readonly body: Body } {
  const { body, attachments, picture } = rendered;
  const front = normalizeFrontMatter(frontMatter, collector);
  const summary = front.summary ?? summaryOf(rendered.firstParagraph);
  const lead = leadOf(front.summary ?? '', body.text, rendered.firstParagraph);
  return {
    item: { id, file, ...front, summary, lead, attachments, picture },
    body,
  };
}

function readForeignItem(
  file: string,
  bytes: Uint8Array,
  reading: ForeignReading,
  fetched: FetchedPictures | undefined,
  collector: ProblemCollector,
): ReadItem {
  const id = reading.idOf(file);
  const text = decodeText(bytes, collector);
  const { targets, lookups } = recordingTargets(reading.targets);
  const foreign =
    text === undefined ? undefined : readForeignText(file, text, { ...reading, targets }, collector);
  if (foreign === undefined) {
    const record: ForeignRecord = { rules: reading.fingerprint, lookups: [] };
    const { problems } = collector;
    return {
      file: { path: file, id, item: undefined, references: [], problems, foreign: record },
      body: { html: '', text: '' },
    };
  }
  const base = { file, page: `items/${id}.html`, targets, fetched };
  const rendered = renderMarkdown(foreign.body, foreign.bodyLine, base, collector);
  const { item, body } = itemOf(file, id, foreign.front, rendered, collector);
  const record = { ...foreign.record, lookups: lookups() };
  return {
    file: { path: file, id, item, ...referencesIn(rendered), problems: collector.problems, foreign: record },
    body,
  };
}

function referencesIn({ references, remotePictures }: RenderedBody) {
  return { references, ...(remotePictures.length > 0 && { remotePictures }) };
}

function checkId(id: string, collector: ProblemCollector): void {
  if (isId(id)) return;
  const proposed = proposeId(id) || '2024-12-18-port-strike';
  const hint = `The name before .md becomes the item's address and may contain ${idRule}. Rename the file, for instance to "${proposed}.md".`;
  collector.error(
    1,
    `file name ${quote(`${id}.md`)} cannot be used as an address`,
    hint,
    'file name cannot be used as an address',
  );
}
