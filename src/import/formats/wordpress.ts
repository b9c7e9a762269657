import { escapeHtml } from '../../html/html.ts';
import { isWebAddress } from '../../records/address.ts';
import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { wordpressHtml } from './wordpress-text.ts';
import { append, childrenOf, childText, elementsOf, textIn, type XmlElement } from './xml.ts';

/** What "Tools, Export" of WordPress writes: https://wordpress.org/documentation/article/tools-export-screen/. */
export const wordpress: Format = {
  name: 'wordpress',
  label: 'WordPress export',
  detect: ({ text }) => /^\s*</.test(text) && /xmlns:wp="https?:\/\/wordpress\.org\/export\//.test(text),
  read: readWordpress,
};

/** What a post needs that stands elsewhere in the file, before it or after. */
interface Site {
  name: string;
  language: string;
  /** By their logins. */
  readonly authors: Map<string, string>;
  readonly files: Map<string, AttachedFile>;
  /** Ids of files, by that of the post that they belong to. */
  readonly filesOf: Map<string, string[]>;
  /** Of what no item can take, by kind. */
  readonly leftOut: Map<string, number>;
}

interface AttachedFile {
  readonly url: string;
  readonly title: string;
}

const names: ReadonlySet<string> = new Set(['item', 'wp:author', 'title', 'language']);

async function* readWordpress(file: string): AsyncGenerator<Read> {
  const site = await readSite(file);
  let isFirst = true;
  for await (const element of elementsOf(file, names)) {
    if ('reason' in element) yield element;
    else if (element.name === 'item' && isPost(element)) {
      yield recordOf(file, element, site, isFirst ? site.leftOut : new Map());
      isFirst = false;
    }
  }
}

/** Menus, styles, and older versions of posts: how the site looked, and not what it said. */
const inner =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+)$/;

function isPost(item: XmlElement): boolean {
  return !inner.test(childText(item, 'wp:post_type'));
}

async function readSite(file: string): Promise<Site> {
  const site: Site = {
    name: '',
    language: '',
    authors: new Map(),
    files: new Map(),
    filesOf: new Map(),
    leftOut: new Map(),
  };
  for await (const element of elementsOf(file, names)) {
    if ('reason' in element) break;
    if (element.name === 'title') site.name ||= textIn(element).trim();
    else if (element.name === 'language') site.language ||= textIn(element).trim();
    else if (element.name === 'wp:author') {
      const name = childText(element, 'wp:author_display_name');
      if (name !== '') site.authors.set(childText(element, 'wp:author_login'), name);
    } else if (childText(element, 'wp:post_type') === 'attachment') addFile(site, element);
    else if (!isPost(element)) count(site.leftOut, 'part of the site such as a menu');
  }
  return site;
}

function addFile({ files, filesOf }: Site, item: XmlElement): void {
  const url = childText(item, 'wp:attachment_url');
  if (!isWebAddress(url)) return;
  const id = childText(item, 'wp:post_id');
  const post = childText(item, 'wp:post_parent');
  files.set(id, { url, title: childText(item, 'title') || url });
  append(filesOf, post, id);
}

function count(counts: Map<string, number>, kind: string, times = 1): void {
  if (times > 0) counts.set(kind, (counts.get(kind) ?? 0) + times);
}

function recordOf(file: string, item: XmlElement, site: Site, before: ReadonlyMap<string, number>): Read {
  const leftOut = new Map(before);
  count(leftOut, 'comment', childrenOf(item, 'wp:comment').length);
  const fields = new Map<string, string[]>();
  const add = (name: string, text: string) => {
    if (text !== '') append(fields, name, text);
  };
  const login = childText(item, 'dc:creator');
  const type = childText(item, 'wp:post_type');
  const date = childText(item, 'wp:post_date');
  add('title', childText(item, 'title'));
  add('date', date.startsWith('0000') ? '' : date);
  add('link', childText(item, 'link'));
  add('creator', site.authors.get(login) ?? login);
  add('excerpt', childText(item, 'excerpt:encoded'));
  add('site', site.name);
  add('language', site.language);
  // A text behind a password is for no one else.
  add('status', childText(item, 'wp:post_password') === '' ? childText(item, 'wp:status') : 'private');
  add('wp:post_id', childText(item, 'wp:post_id'));
  add('post type', type === 'post' ? '' : type);
  add('sticky', childText(item, 'wp:is_sticky') === '1' ? 'true' : '');
  for (const category of childrenOf(item, 'category')) {
    const { domain = 'category', nicename } = category.attributes;
    if (nicename === 'uncategorized') count(leftOut, 'category that says there is none');
    else add(taxonomies.get(domain) ?? domain, textIn(category).trim());
  }
  let picture = '';
  for (const meta of childrenOf(item, 'wp:postmeta')) {
    const key = childText(meta, 'wp:meta_key');
    const value = childText(meta, 'wp:meta_value');
    if (key === '_thumbnail_id') picture = value;
    else if (key.startsWith('_') || /^[abdiOs]:\d+[:;]/.test(value)) count(leftOut, 'value of a plugin');
    else add(key, value);
  }
  const text = wordpressHtml(childText(item, 'content:encoded'));
  const lead = pictureAbove(picture, site, text);
  const files = [picture, ...(site.filesOf.get(childText(item, 'wp:post_id')) ?? [])];
  return {
    file,
    line: item.line,
    id: childText(item, 'guid') || undefined,
    fields,
    body: { kind: 'html', text: lead + text + filesBelow(new Set(files), site, lead + text) },
    leftOut,
  };
}

const taxonomies: ReadonlyMap<string, string> = new Map([
  ['category', 'categories'],
  ['post_tag', 'tags'],
]);

/** The picture that the site shows above a post, unless its text shows it, too. */
function pictureAbove(id: string, { files }: Site, text: string): string {
  const found = files.get(id);
  return found !== undefined && isPicture(found) && !isIn(text, found) ? `${pictureHtml(found)}\n` : '';
}

/** The files of a post that its text does not show: pictures, and links to others. */
function filesBelow(ids: ReadonlySet<string>, { files }: Site, text: string): string {
  const others = [...ids].flatMap((id) => files.get(id) ?? []).filter((file) => !isIn(text, file));
  const pictures = others.filter(isPicture).map((file) => `\n${pictureHtml(file)}`);
  const links = others
    .filter((file) => !isPicture(file))
    .map(({ url, title }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`);
  return pictures.join('') + (links.length === 0 ? '' : `\n<ul>${links.join('')}</ul>`);
}

/** Of a picture, a text may have a smaller copy. */
function isIn(text: string, { url }: AttachedFile): boolean {
  return text.includes(url.replace(/^https?:/, '').replace(/(?:-scaled)?\.\w{2,5}$/, ''));
}

function isPicture({ url }: AttachedFile): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(new URL(url).pathname);
}

function pictureHtml({ url, title }: AttachedFile): string {
  return `<p><img src="${escapeHtml(url)}" alt="${escapeHtml(title)}"></p>`;
}
