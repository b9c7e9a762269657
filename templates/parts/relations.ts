import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type {
  LimitedList,
  ListEntry,
  RelatedEntry,
  RelationsView,
  RelationView,
  Site,
} from '../../src/pages/page-model.ts';
import { dateHtml, textAttributes } from './date-and-language.ts';
import { itemList } from './lists.ts';

/** How many entries of a list are shown before the rest is folded up. */
const shown = { related: 4, linkedFrom: 5, parts: 30 };

/** The items of which an item is a translation, a version or a part, and its translations and versions. */
export function relationFacts({ related }: RelationsView, from: string, site: Site): Html | undefined {
  if (related.length === 0) return undefined;
  return html`<dl class="relations">
${related.map((relation) => relationFact(relation, from, site))}</dl>
`;
}

function relationFact({ key, entries, left }: RelationView, from: string, site: Site): Html {
  const messages = messagesOf(site);
  const rest = entries.slice(shown.related);
  const list = (items: readonly RelatedEntry[]) =>
    html`<ul>
${items.map((item) => html`<li>${relatedItem(item, from, site)}</li>\n`)}</ul>
`;
  const [only] = entries;
  return html`<div>
<dt>${messages.text(key)}</dt>
<dd>${
    only !== undefined && entries.length === 1
      ? relatedItem(only, from, site)
      : html`
${list(entries.slice(0, shown.related))}${rest.length > 0 && folded(rest.length, html`${list(rest)}${notListed(left, messages)}`, messages)}`
  }</dd>
</div>
`;
}

function relatedItem({ path, title, date, language, languageName }: RelatedEntry, from: string, site: Site) {
  return html`<a href="${relativePath(from, path)}"${textAttributes(site, language)}>${title}</a> <span class="meta">${languageName !== undefined && html`<bdi>${languageName}</bdi> · `}${dateHtml(date)}</span>`;
}

/** The articles of a series, the letters of a correspondence. */
export function partsOfItem({ parts }: RelationsView, from: string, site: Site): Html | undefined {
  return (
    parts &&
    html`<section class="parts" aria-labelledby="parts">
<h2 id="parts">${messagesOf(site).text('parts')}</h2>
${limitedList(parts, shown.parts, from, site, true)}</section>
`
  );
}

/** Items whose text links to an item. */
export function linkedFrom({ linkedFrom: list }: RelationsView, from: string, site: Site): Html | undefined {
  return (
    list &&
    html`<section aria-labelledby="linked-from">
<h2 id="linked-from">${messagesOf(site).text('linkedFrom')}</h2>
${limitedList(list, shown.linkedFrom, from, site)}</section>
`
  );
}

function limitedList(
  { entries, left }: LimitedList<ListEntry>,
  most: number,
  from: string,
  site: Site,
  isBrief = false,
): Html {
  const list = (items: readonly ListEntry[]) =>
    itemList(
      items.map((item) => ({ ...item, summary: '' })),
      from,
      site,
      'h3',
      isBrief,
    );
  const messages = messagesOf(site);
  const rest = entries.slice(most);
  return html`${list(entries.slice(0, most))}
${rest.length > 0 && folded(rest.length, html`${list(rest)}\n${notListed(left, messages)}`, messages)}`;
}

function folded(count: number, content: Html, messages: Messages): Html {
  return html`<details class="rest">
<summary>${messages.text('showMore', { count })}</summary>
${content}</details>
`;
}

function notListed(count: number, messages: Messages): Html | undefined {
  if (count === 0) return undefined;
  return html`<p class="meta">${messages.text('notListed', { items: messages.text('itemsInDigits', { count }) })}</p>\n`;
}
