import { idRule, isId, proposeId } from '../records/address.ts';
import { Fields } from '../records/fields.ts';
import { type About, normalizeOwnPage, type OwnPage } from '../records/own-page.ts';
import { type Problem, ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { YamlMap } from '../records/yaml-node.ts';
import type { Reference } from './body-renderer.ts';
import { decodeText } from './decode.ts';
import type { FetchedPictures, RemotePicture } from './fetched-pictures.ts';
import { hasFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { LinkBase } from './link.ts';
import { renderMarkdown } from './markdown.ts';

/** A page in Markdown that is no item, read without the rest of the archive. */
export interface PageFile<Page extends About> {
  /** Undefined where its front matter is broken. */
  readonly page: Page | undefined;
  /** The pages and files that it links to. */
  readonly references: readonly Reference[];
  /** Pictures of other sites that it shows, with the files that are shown in their place. */
  readonly remotePictures: readonly RemotePicture[];
  readonly problems: readonly Problem[];
}

export interface OwnPageFile extends PageFile<OwnPage> {
  /** The path in the content folder. */
  readonly path: string;
  readonly id: string;
}

/** Reads `about.md`: Markdown, optionally with front matter whose only key is `title`. */
export function readAboutFile(bytes: Uint8Array, fetched?: FetchedPictures): PageFile<About> {
  const collector = new ProblemCollector('about.md');
  return readPage({ file: 'about.md', page: 'about.html', fetched }, bytes, collector, (front) => {
    const fields = front && new Fields(front, 'about.md', ['title'], collector);
    return { title: fields?.text('title')?.text ?? '' };
  });
}

/** Reads a page of the owner's own, from its path in the content folder and its bytes. */
export function readOwnPageFile(path: string, bytes: Uint8Array, fetched?: FetchedPictures): OwnPageFile {
  const collector = new ProblemCollector(path);
  const id = path.slice('pages/'.length, -'.md'.length);
  checkId(id, collector);
  const read = readPage({ file: path, page: `pages/${id}.html`, fetched }, bytes, collector, (front) => {
    if (front !== undefined) return { id, ...normalizeOwnPage(front, collector) };
    collector.error(1, 'missing title', `Begin the file with\n---\ntitle: Some words\n---`);
    return { id, title: '', description: '' };
  });
  return { path, id, ...read };
}

function readPage<Front extends Pick<About, 'title'>>(
  base: LinkBase,
  bytes: Uint8Array,
  collector: ProblemCollector,
  normalize: (front: YamlMap | undefined) => Front,
): PageFile<Front & Pick<About, 'body' | 'attachments'>> {
  const text = decodeText(bytes, collector) ?? '';
  const split = hasFrontMatter(text)
    ? splitFrontMatter(text, collector)
    : { front: undefined, body: text, bodyLine: 1 };
  const { problems } = collector;
  if (split === undefined) return { page: undefined, references: [], remotePictures: [], problems };
  const { body, attachments, ...rest } = renderMarkdown(split.body, split.bodyLine, base, collector);
  const { references, remotePictures } = rest;
  return { page: { ...normalize(split.front), body, attachments }, references, remotePictures, problems };
}

function checkId(id: string, collector: ProblemCollector): void {
  if (isId(id)) return;
  const hint = `The name before .md becomes the page's address and may contain ${idRule}. Rename the file, for instance to "${proposeId(id) || 'history'}.md".`;
  const kind = 'file name cannot be used as an address';
  collector.error(1, `file name ${quote(`${id}.md`)} cannot be used as an address`, hint, kind);
}
