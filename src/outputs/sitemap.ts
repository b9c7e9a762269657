import { escapeHtml } from '../html/html.ts';
import { absoluteUrl } from '../html/paths.ts';
import { pagePath } from './fragments.ts';
import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { type TextFile, textOutput } from './text-output.ts';

/** The sitemap of the pages that are listed (https://www.sitemaps.org/protocol.html), where the site has an address. */
export function sitemapOutput({ site: { url } }: Pick<SiteInputs, 'site'>): Output {
  return textOutput((earlier) => {
    if (url === undefined) return [];
    return sitemap(
      earlier.filter(({ page }) => page === 'listed').map(({ path }) => pagePath(path)),
      url,
    );
  });
}

/** A sitemap may have 50,000 addresses. An archive with more gets an index of several. */
const maxAddresses = 50_000;

/** @param paths of the pages to list, in order */
export function sitemap(paths: readonly string[], url: string): readonly TextFile[] {
  const addresses = paths.map((path) => absoluteUrl(path, url));
  const count = Math.ceil(addresses.length / maxAddresses);
  if (count <= 1) return [{ path: 'sitemap.xml', text: list('urlset', 'url', addresses) }];
  const parts = Array.from({ length: count }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    text: list('urlset', 'url', addresses.slice(i * maxAddresses, (i + 1) * maxAddresses)),
  }));
  const index = parts.map(({ path }) => url + path);
  return [{ path: 'sitemap.xml', text: list('sitemapindex', 'sitemap', index) }, ...parts];
}

function list(root: string, entry: string, addresses: readonly string[]): string {
  const lines = addresses
    .map((address) => `  <${entry}><loc>${escapeHtml(address)}</loc></${entry}>\n`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}</${root}>\n`;
}
