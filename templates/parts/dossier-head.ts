import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { listed } from '../../src/messages/lists.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { indexPath, kindNames } from '../../src/pages/kinds.ts';
import type { DossierView, PageOf, Site } from '../../src/pages/page-model.ts';
import { nameAttributes, textAttributes } from './date-and-language.ts';
import { listTools, separator } from './list-tools.ts';
import { sourceOf } from './picture.ts';

/** What a dossier is about, in words: kind, name, description, other names, and one line of facts with links. */
export function dossierHead({ path, title, section, feed, data }: PageOf<'dossier'>, site: Site): Html {
  const { description, portrait } = data;
  const messages = messagesOf(site);
  return html`<header class="page-head">
${portrait && html`<img class="portrait"${sourceOf(portrait, path)} alt="${portrait.alt}"${portrait.alt !== '' && textAttributes(site)} decoding="async">\n`}<p class="kicker">${kicker(data, path, site)}</p>
${section === 'sources' ? html`<h1><bdi>${title}</bdi></h1>` : html`<h1${textAttributes(site)}>${title}</h1>`}
${description !== undefined && html`<p class="lead"${textAttributes(site)}>${description}</p>\n`}${
  data.aliases.length > 0 && html`<p class="meta">${otherNames(data, messages)}</p>\n`
}<p class="meta">${facts(data, path, feed, messages)}</p>
</header>`;
}

/** A topic is below its broader ones. */
function kicker({ type, broader }: DossierView, from: string, site: Site): Html {
  const messages = messagesOf(site);
  const kind = html`<a href="${relativePath(from, indexPath(type))}">${messages.text(kindNames[type])}</a>`;
  if (broader.length === 0) return kind;
  const links = broader.map(
    (topic, i) =>
      html`${i > 0 && ' › '}<a href="${relativePath(from, topic.path)}"${nameAttributes(topic, site)}>${topic.name}</a>`,
  );
  return messageHtml(messages, 'under', { kind, broader: links });
}

function otherNames({ aliases, aliasTotal }: DossierView, messages: Messages): Html {
  const names = listed(
    aliases.map((alias) => html`<bdi>${alias}</bdi>`),
    messages,
  );
  const count = aliasTotal - aliases.length;
  return count === 0
    ? messageHtml(messages, 'alsoKnownAs', { names })
    : messageHtml(messages, 'alsoKnownAsAndMore', { names, count });
}

function facts(
  { count, span, searchWithin, map, authorities }: DossierView,
  from: string,
  feed: string | undefined,
  messages: Messages,
): Html {
  const query = searchWithin.slice(searchWithin.indexOf('?') + 1);
  const items = count === 0 ? messages.text('noItemsYet') : messages.text('itemCount', { count });
  return html`${span === undefined ? items : messages.text('itemsInTime', { items, time: span })}${count > 0 && html`<span class="search-within">${separator}<a href="${relativePath(from, searchWithin)}">${messages.text('searchWithin')}</a>${map !== undefined && html`${separator}<a href="${relativePath(from, map)}">${messages.text('onTheMap')}</a>`}${feed !== undefined && html`${separator}<a href="${relativePath(from, `${feed}.xml`)}">${messages.text('feed')}</a>`}</span>`}${authorities.map(({ url, name }) => html`${separator}<a href="${url}" rel="external">${name}</a>`)}${count > 0 && listTools(query, messages, separator)}`;
}
