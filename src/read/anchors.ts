import type { Token, Tokens } from 'marked';
import { asMarkedToken, inlineText } from './plain-text.ts';

/**
 * The headings and other places of one body that links within it lead to. Only these have ids, which begin with
 * `section-`, so that they are no other ids of the page. A heading is found by its words as GitHub, GitLab and Hugo write
 * them in links, `#the-first-day`, as kramdown does, without what is before the first letter, and by the id that it
 * is given, `{#first}`.
 */
export class Anchors {
  readonly #headings = new Map<Token, string>();
  /** The ids of the page by the names of places, in lower case. */
  readonly #places = new Map<string, string>();
  /** The names of places in HTML that have their ids already. */
  readonly #placed = new Set<string>();

  constructor(tokens: readonly Token[], markdown: string) {
    const wanted = new Set(Array.from(markdown.matchAll(linkWithin), ([, name = '']) => normalize(name)));
    const counts = new Map<string, number>();
    for (const heading of headingsIn(tokens)) {
      const words = slugOf(inlineText(heading.tokens));
      const count = counts.get(words) ?? 0;
      counts.set(words, count + 1);
      const slug = count === 0 ? words : `${words}-${count}`;
      const given = heading.tokens.flatMap(({ type, raw }) => (type === 'attributes' ? givenId(raw) : []));
      const names = [slug, slug.replace(/^[^\p{L}]+/u, ''), ...given].filter((name) => wanted.has(name));
      if (names.length === 0 || slug === '') continue;
      const id = `section-${slug}`;
      this.#headings.set(heading, id);
      for (const name of names) if (!this.#places.has(name)) this.#places.set(name, id);
    }
    for (const [, id = ''] of markdown.matchAll(placeInHtml)) {
      const name = normalize(id);
      if (wanted.has(name) && !this.#places.has(name)) this.#places.set(name, `section-${slugOf(name)}`);
    }
  }

  /** The id of a heading; undefined where no link leads to it. */
  idOf(heading: Token): string | undefined {
    return this.#headings.get(heading);
  }

  /** The id of a place in HTML, once. */
  idOfPlace(name: string): string | undefined {
    const normal = normalize(name);
    if (this.#placed.has(normal)) return undefined;
    this.#placed.add(normal);
    const id = this.#places.get(normal);
    return id !== undefined && [...this.#headings.values()].includes(id) ? undefined : id;
  }

  /** The address within the page for `#the-first-day`; undefined where there is no such place. */
  hrefOf(destination: string): string | undefined {
    const id = this.#places.get(normalize(destination.slice(1)));
    return id === undefined ? undefined : `#${encodeURIComponent(id)}`;
  }
}

/** Whether a body has links that lead within it. */
export function hasLinksWithin(markdown: string): boolean {
  return markdown.search(linkWithin) >= 0;
}

const linkWithin = /(?:\]\(\s*<?|\]:\s*<?|\shref\s*=\s*["']?)#([^\s"'<>)]{1,300})/gi;
const placeInHtml = /<(?:a|p|h[1-6])\s(?:[^<>]{0,300}\s)?(?:id|name)\s*=\s*["']?([^\s"'<>]{1,300})/gi;

function* headingsIn(tokens: readonly Token[]): Iterable<Tokens.Heading> {
  for (const each of tokens) {
    const token = asMarkedToken(each);
    if (token.type === 'heading') yield token;
    else if (token.type === 'blockquote') yield* headingsIn(token.tokens);
    else if (token.type === 'list') for (const item of token.items) yield* headingsIn(item.tokens);
  }
}

function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function givenId(attributes: string): readonly string[] {
  const [, id] = /#([\w-]+)/.exec(attributes) ?? [];
  return id === undefined ? [] : [id.toLowerCase()];
}

function normalize(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC').toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}
