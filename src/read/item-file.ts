import { idFrom, idRule, isId } from '../records/address.ts';
import { normalizeFrontMatter } from '../records/front-matter.ts';
import type { Item } from '../records/item.ts';
import { type Problem, ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { summaryOf } from '../records/summary.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import { ownSummary } from '../search/fields.ts';
import type { Reference } from './body-renderer.ts';
import { decodeText } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderMarkdown } from './markdown.ts';

/** What one file under `items/` says by itself. */
export interface ItemFile {
  /** In the content folder, with `/`. */
  readonly file: string;
  /** From the file's name; not always fit for an address, which is then reported. */
  readonly id: string;
  /** What could be read, also where there are problems; undefined where front matter is missing or broken. */
  readonly item: UnlinkedItem | undefined;
  /** What its body leads to. */
  readonly references: readonly Reference[];
  /** Their `file` is in the content folder, too. */
  readonly problems: readonly Problem[];
}

/** An item whose tags and links are not yet looked up in the rest of the archive. */
export interface UnlinkedItem extends Omit<Item, 'topics' | 'actors' | 'language'> {
  readonly topics: readonly LocatedText[];
  readonly actors: readonly LocatedText[];
  readonly language?: string | undefined;
}

/** Reads an item from its path in the content folder and its bytes alone. */
export function readItemFile(file: string, bytes: Uint8Array): ItemFile {
  const collector = new ProblemCollector(file);
  const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  checkId(id, collector);
  return { file, id, ...readItem(file, id, bytes, collector), problems: collector.problems };
}

function readItem(
  file: string,
  id: string,
  bytes: Uint8Array,
  collector: ProblemCollector,
): Pick<ItemFile, 'item' | 'references'> {
  const text = decodeText(bytes, collector);
  const split = text === undefined ? undefined : splitFrontMatter(text, collector);
  if (split === undefined) return { item: undefined, references: [] };
  const page = `items/${id}.html`;
  const { body, lead, references } = renderMarkdown(split.body, split.bodyLine, { file, page }, collector);
  if (split.front === undefined) return { item: undefined, references: [] };
  const front = normalizeFrontMatter(split.front, collector);
  const summary = front.summary ?? summaryOf(lead);
  const own = ownSummary({ summary, body: body.text });
  return { item: { id, file, ...front, summary, lead: own, body }, references };
}

function checkId(id: string, collector: ProblemCollector): void {
  if (isId(id)) return;
  const proposed = idFrom(id) || '2024-12-18-port-strike';
  const hint = `The name is the item's address: ${idRule}. Rename it, for instance to "${proposed}.md".`;
  collector.error(1, `file name ${quote(`${id}.md`)} cannot be an address`, hint);
}
