import { type Html, html } from '../src/html/html.ts';
import { absoluteUrl } from '../src/html/paths.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/**
 * Hosts show this page at any address, where no relative link leads anywhere for certain. So its style is in the page,
 * and its links are absolute. If the site's address is unknown, it leads towards the root of the host.
 */
const notFound: Template<'not-found'> = ({ page, site }) => {
  const { url } = site;
  const link = url === undefined ? undefined : (path: string): string => absoluteUrl(path, url);
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">There is no page at this address. It may have been removed.</p>
</header>
<p>${link === undefined ? towardsRoot : toSections(link)}</p>`,
    { link, inlineStyle: page.data.style },
  );
};

export default notFound;

function toSections(link: (path: string) => string): Html {
  return html`Go to the <a href="${link('index.html')}">front page</a>, browse the <a href="${link('timeline.html')}">timeline</a>, the <a href="${link('topics.html')}">topics</a> or the <a href="${link('actors.html')}">actors</a>, or <a href="${link('search.html')}">search the archive</a>.`;
}

/** One of these is the front page, or has this page again, one level further up. */
const towardsRoot = html`Try the <a href="./">start of this folder</a>, <a href="../">one level up</a> or the <a href="/">start of this website</a>.`;
