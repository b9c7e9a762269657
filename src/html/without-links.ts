import { encodePath, relativePath } from './paths.ts';

/**
 * The HTML of a body in which links to some pages are their words alone. Links in it are those that we wrote: none is in
 * another, and their addresses come first.
 *
 * @param from the page that shows the body
 * @param paths of pages of the site
 */
export function withoutLinks(html: string, from: string, paths: readonly string[] = []): string {
  if (paths.length === 0) return html;
  const addresses = new Set(paths.map((path) => relativePath(from, encodePath(path))));
  return html.replace(links, (link: string, address: string, attributes: string, words: string) => {
    if (!addresses.has(address)) return link;
    // A link without words of its own shows where it leads.
    return attributes.includes(' aria-label=') ? '' : words;
  });
}

const links = /<a href="([^"?#]*)[^"]*"([^>]*)>(.*?)<\/a>/gs;
