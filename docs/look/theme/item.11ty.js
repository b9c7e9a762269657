import { weekday } from './parts/weekday.js';

/**
 * The page of an item, with the day of the week above its title and without what Clipfile shows beside the text.
 *
 * @type {import('clipfile/templates').OwnTemplate<'item'>}
 */
export default ({ page, site, parts, html, raw }) => {
  const { date, topics, source, body, language } = page.data;
  const text = parts.textAttributes(site, language);
  return parts.layout(
    page,
    site,
    html`<article class="item"${parts.directionAttribute(site, language)}>
<header class="page-head">
<p class="kicker">${weekday(date.datetime)}</p>
<h1${text}>${page.title}</h1>
<p class="meta">${parts.dateHtml(date)}${source.name !== undefined && html` · ${source.name}`}</p>
</header>
<div class="prose"${text} data-body>
${raw(body)}</div>
${topics.length > 0 && parts.tagLinks(topics, page.path, site)}
</article>`,
  );
};
