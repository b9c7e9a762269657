import { type Fields, tidyLine } from './fields.ts';
import type { ProblemCollector } from './problem.ts';
import { describeKind, type LocatedText, type YamlNode } from './yaml-node.ts';

/** The pages of a site that have a name of their own, with their addresses. */
export const sitePages = {
  home: 'index.html',
  timeline: 'timeline.html',
  topics: 'topics.html',
  actors: 'actors.html',
  sources: 'sources.html',
  network: 'network.html',
  matrix: 'matrix.html',
  map: 'map.html',
  search: 'search.html',
  about: 'about.html',
  accessibility: 'accessibility.html',
  corrections: 'corrections.html',
} as const;

export type SitePageName = keyof typeof sitePages;

export const sitePageNames = Object.keys(sitePages).filter((name): name is SitePageName => name in sitePages);

/** A link as `site.yml` has it, not yet looked up. */
export interface UnlinkedLink {
  /** The name of a page, a path on the site, or an address. */
  readonly target: LocatedText;
  readonly label?: string;
}

/** A link of the navigation or the footer. */
export type NavigationLink =
  | { readonly page: SitePageName; readonly label?: string }
  /** The id of a page of the owner's own. */
  | { readonly ownPage: string; readonly label?: string }
  /** A path on the site. */
  | { readonly path: string; readonly label: string }
  | { readonly address: string; readonly label: string };

/** The links that the owner chose; undefined where the owner leaves the choice to us. */
export interface Navigation {
  readonly nav?: readonly NavigationLink[];
  readonly footer?: readonly NavigationLink[];
}

/** Reads a list of links: `[timeline, visit, Blog: https://example.org]`. Undefined where there is none. */
export function normalizeLinks(
  key: string,
  fields: Fields,
  collector: ProblemCollector,
): readonly UnlinkedLink[] | undefined {
  return fields.nodes(key)?.flatMap((node) => normalizeLink(node, key, collector) ?? []);
}

function normalizeLink(node: YamlNode, key: string, collector: ProblemCollector): UnlinkedLink | undefined {
  if (node.kind === 'text' && tidyLine(node.text) !== '') {
    return { target: { text: tidyLine(node.text), line: node.line } };
  }
  const [pair, second] = node.kind === 'map' ? node.pairs : [];
  if (pair?.value.kind === 'text' && tidyLine(pair.value.text) !== '' && second === undefined) {
    const label = tidyLine(pair.key);
    if (label !== '') return { target: { text: tidyLine(pair.value.text), line: pair.line }, label };
  }
  const found = node.kind === 'text' ? 'nothing' : describeKind(node);
  const hint = `Write the name of a page, or a label and where it leads:\n${key}:\n  - timeline\n  - Our museum: https://example.org/`;
  collector.error(node.line, `expected a link, found ${found}`, hint);
  return undefined;
}
