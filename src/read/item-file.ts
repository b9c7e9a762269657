import { idRule, isId, proposeId } from '../records/address.ts';
import { normalizeFrontMatter } from '../records/front-matter.ts';
import type { Body, Item } from '../records/item.ts';
import { type Problem, ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { leadOf, summaryOf } from '../records/summary.ts';
import type { LocatedText, YamlPair } from '../records/yaml-node.ts';
import type { Reference } from './body-renderer.ts';
import { decodeText } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderMarkdown } from './markdown.ts';

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
}

/** An item whose tags, links and own fields are not yet resolved against the rest of the archive. */
export interface UnlinkedItem
  extends Omit<Item, 'topics' | 'actors' | 'language' | 'formerly' | 'fields' | 'otherKeys'> {
  readonly topics: readonly LocatedText[];
  readonly actors: readonly LocatedText[];
  readonly language?: string | undefined;
  readonly formerly: readonly LocatedText[];
  /** As they are written. */
  readonly otherKeys: readonly YamlPair[];
}

/** An item's file with its body; the body is empty where the file could not be split into front matter and text. */
export interface ReadItem {
  readonly file: ItemFile;
  readonly body: Body;
}

/** Reads an item from its path in the content folder and its bytes alone. */
export function readItemFile(file: string, bytes: Uint8Array): ReadItem {
  const collector = new ProblemCollector(file);
  const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  checkId(id, collector);
  const { body, ...rest } = readItem(file, id, bytes, collector);
  return { file: { path: file, id, ...rest, problems: collector.problems }, body };
}

function readItem(
  file: string,
  id: string,
  bytes: Uint8Array,
  collector: ProblemCollector,
): Pick<ItemFile, 'item' | 'references'> & Pick<ReadItem, 'body'> {
  const nothing = { item: undefined, references: [], body: { html: '', text: '' } };
  const text = decodeText(bytes, collector);
  const split = text === undefined ? undefined : splitFrontMatter(text, collector);
  if (split === undefined) return nothing;
  const page = `items/${id}.html`;
  const rendered = renderMarkdown(split.body, split.bodyLine, { file, page }, collector);
  if (split.front === undefined) return nothing;
  const { body, attachments, picture, references } = rendered;
  const front = normalizeFrontMatter(split.front, collector);
  const summary = front.summary ?? summaryOf(rendered.firstParagraph);
  const lead = leadOf(front.summary ?? '', body.text, rendered.firstParagraph);
  return {
    item: { id, file, ...front, summary, lead, attachments, picture },
    references,
    body,
  };
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
