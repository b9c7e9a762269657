import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A site as it lies in its folder. Paths are from the site's root, with `/`. */
export interface BuiltSite {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

export interface BuiltPage {
  readonly bytes: number;
  readonly links: readonly Link[];
  /** The places on the page to which a link may lead. */
  readonly ids: ReadonlySet<string>;
}

export interface Link {
  /** As a browser reads it, relative to the page. */
  readonly address: string;
  /** Whether a reader may follow it; else the page itself loads it, or sends its form there. */
  readonly followed: boolean;
}

/** Reads a built site. */
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

/**
 * Reads the tags of a page that we wrote ourselves, which need no parser: every `<` that opens no tag is escaped,
 * and attributes stand in double quotes.
 */
export function readPage(bytes: Buffer): BuiltPage {
  const links: Link[] = [];
  const ids = new Set<string>();
  for (const [tag, name] of bytes.toString('utf8').matchAll(/<([a-z][a-z0-9]*)\s[^>]*>/g)) {
    for (const [, attribute, value] of tag.matchAll(/\s(href|src|action|id)="([^"]*)"/g)) {
      const text = decode(value ?? '');
      if (attribute === 'id') ids.add(text);
      // A canonical address names the page itself; nobody loads it.
      else if (!tag.includes(' rel="canonical"')) links.push({ address: text, followed: name === 'a' });
    }
  }
  return { bytes: bytes.length, links, ids };
}

function decode(text: string): string {
  return text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot|#39);/g, (reference) => references[reference] ?? reference)
    : text;
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
