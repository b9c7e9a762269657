import { type Html, html, raw } from '../../src/html/html.ts';
import { pageMetadata } from '../../src/pages/metadata/metadata.ts';
import type { LinkTag, MetaTag } from '../../src/pages/metadata/tags.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';

/** What a page says of itself to programs: search engines, reference managers, harvesters. One line each. */
export function metadata(page: Page, site: Site): Html {
  const { links, tags, jsonLd } = pageMetadata(page, site);
  return html`${links.map(linkTag)}${tags.map(metaTag)}${jsonLd !== undefined && html`<script type="application/ld+json">${raw(jsonLd)}</script>\n`}`;
}

function linkTag({ rel, href, type }: LinkTag): Html {
  return type === undefined
    ? html`<link rel="${rel}" href="${href}">\n`
    : html`<link rel="${rel}" href="${href}" type="${type}">\n`;
}

function metaTag({ name, property, content }: MetaTag): Html {
  return name === undefined
    ? html`<meta property="${property}" content="${content}">\n`
    : html`<meta name="${name}" content="${content}">\n`;
}
