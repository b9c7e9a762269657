import { type Html, html } from '../../src/html/html.ts';
import { formatCount, formatNumber } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { DossierView, PageOf, Site } from '../../src/pages/page-model.ts';
import { nameAttributes, textAttributes } from './date-and-language.ts';
import { sourceOf } from './picture.ts';

/** What a dossier is about, in words: kind, name, description, other names, and one line of facts with links. */
export function dossierHead({ path, title, section, data }: PageOf<'dossier'>, site: Site): Html {
  const { kind, broader, description, portrait, aliases, aliasTotal } = data;
  return html`<header class="page-head">
${portrait && html`<img class="portrait"${sourceOf(portrait, path)} alt="${portrait.alt}"${portrait.alt !== '' && textAttributes(site)} decoding="async">\n`}<p class="kicker"><a href="${relativePath(path, kind.path)}">${kind.name}</a>${broader.map((topic, i) => html`${i === 0 ? ' · under ' : ' › '}<a href="${relativePath(path, topic.path)}"${nameAttributes(topic, site)}>${topic.name}</a>`)}</p>
${section === 'sources' ? html`<h1><bdi>${title}</bdi></h1>` : html`<h1${textAttributes(site)}>${title}</h1>`}
${description !== undefined && html`<p class="lead"${textAttributes(site)}>${description}</p>\n`}${
  aliases.length > 0 &&
  html`<p class="meta">Also known as ${aliases.map((alias, i) => html`${i > 0 && ', '}<bdi>${alias}</bdi>`)}${more(aliasTotal - aliases.length)}</p>\n`
}<p class="meta">${facts(data, path)}</p>
</header>`;
}

function facts({ count, span, searchWithin, map, authorities }: DossierView, from: string): Html {
  return html`${count === 0 ? 'No items yet' : formatCount(count, 'item')}${span !== undefined && `, ${span}`}${count > 0 && html`<span class="search-within">${separator}<a href="${relativePath(from, searchWithin)}">Search within</a>${map !== undefined && html`${separator}<a href="${relativePath(from, map)}">On the map</a>`}</span>`}${authorities.map(({ url, name }) => html`${separator}<a href="${url}" rel="external">${name}</a>`)}`;
}

/** A line does not begin with the dot. */
const separator = '\u00a0· ';

function more(count: number): Html | undefined {
  return count === 0 ? undefined : html` and ${formatNumber(count)} more`;
}
