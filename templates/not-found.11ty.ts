import { type Html, html } from '../src/html/html.ts';
import { absoluteUrl } from '../src/html/paths.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import type { Messages } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/**
 * Hosts show this page at any address, where no relative link leads anywhere for certain. So its style is in the page,
 * and its links are absolute. If the site's address is unknown, it leads towards the root of the host.
 */
const notFound: Template<'not-found'> = ({ page, site }) => {
  const { url } = site;
  const messages = messagesOf(site);
  const link = url === undefined ? undefined : (path: string): string => absoluteUrl(path, url);
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${messages.text('noPageHereAnyMore')}</p>
</header>
<p>${link === undefined ? towardsRoot(messages) : toSections(link, messages)}</p>`,
    { link, inlineStyle: page.data.style },
  );
};

export default notFound;

function toSections(link: (path: string) => string, messages: Messages): Html {
  const linkTo = (
    path: string,
    key:
      | 'frontPage'
      | 'timelineInSentence'
      | 'topicsInSentence'
      | 'actorsInSentence'
      | 'searchArchiveInSentence',
  ) => html`<a href="${link(path)}">${messages.text(key)}</a>`;
  return messageHtml(messages, 'whereToGo', {
    frontPage: linkTo('index.html', 'frontPage'),
    timeline: linkTo('timeline.html', 'timelineInSentence'),
    topics: linkTo('topics.html', 'topicsInSentence'),
    actors: linkTo('actors.html', 'actorsInSentence'),
    search: linkTo('search.html', 'searchArchiveInSentence'),
  });
}

/** One of these is the front page, or has this page again, one level further up. */
function towardsRoot(messages: Messages): Html {
  return messageHtml(messages, 'whereToTry', {
    folder: html`<a href="./">${messages.text('startOfFolder')}</a>`,
    up: html`<a href="../">${messages.text('oneLevelUp')}</a>`,
    website: html`<a href="/">${messages.text('startOfWebsite')}</a>`,
  });
}
