import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decodeHTMLAttribute } from 'entities';

/** A site as a folder of files. Paths are relative to the folder, with `/`. */
export interface BuiltSite {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

export interface BuiltPage {
  /** Without the saved web page that it may show in a frame. */
  readonly bytes: number;
  readonly links: readonly Link[];
  /** Whether browsers load another page in its place, so that no link need lead to it. */
  readonly isRedirect: boolean;
  /** The `id` attributes of the page, which fragments of links refer to. */
  readonly ids: ReadonlySet<string>;
}

export interface Link {
  /** The attribute's value with character references decoded; may be relative to the page. */
  readonly address: string;
  /** Whether it is an `<a>`, which a reader may follow. Otherwise the page loads it or sends a form to it. */
  readonly isAnchor: boolean;
}

export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'));
  const pages = files
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => [path, readPage(readFileSync(join(folder, path)))] as const);
  return { files: new Set(files), pages: new Map(pages) };
}

/** A link in the head that says what the page is, or is called, and is never loaded. */
const onlyNames = /^<link\b.* rel="(?:canonical|cite-as|type|license|schema\.\w+)"/s;

/**
 * Finds links and ids with regular expressions. That works for pages that Clipfile wrote: it escapes every `<` that
 * does not open a tag, and puts all attributes in double quotes.
 */
export function readPage(bytes: Buffer): BuiltPage {
  const links: Link[] = [];
  const ids = new Set<string>();
  const text = bytes.toString('utf8');
  const framed = /<iframe\s[^>]*\ssrcdoc="([^"]*)"/.exec(text)?.[1] ?? '';
  for (const [tag, name] of text.matchAll(/<([a-z][a-z0-9]*)\s[^>]*>/g)) {
    for (const [, attribute, value = ''] of tag.matchAll(/\s(href|src|action|id)="([^"]*)"/g)) {
      const decoded = decodeHTMLAttribute(value);
      if (attribute === 'id') ids.add(decoded);
      else if (!onlyNames.test(tag)) links.push({ address: decoded, isAnchor: name === 'a' });
    }
    for (const [, sources = ''] of tag.matchAll(/\ssrcset="([^"]*)"/g)) {
      for (const source of decodeHTMLAttribute(sources).split(', ')) {
        links.push({ address: source.replace(/ \S+$/, ''), isAnchor: false });
      }
    }
  }
  const isRedirect = text.includes('<meta http-equiv="refresh" ');
  return { bytes: bytes.length - Buffer.byteLength(framed), links, isRedirect, ids };
}
