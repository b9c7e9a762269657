import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/**
 * Served by hosts for unknown addresses at any depth, where relative links may not resolve. The link to the front page
 * is absolute if the site's URL is known.
 */
const notFound: Template<'not-found'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">There is no page at this address. It may have been removed.</p>
</header>
<p>Go to the <a href="${site.url ?? 'index.html'}">front page</a>, browse the <a href="timeline.html">timeline</a>, the <a href="topics.html">topics</a> or the <a href="actors.html">actors</a>, or <a href="search.html">search the archive</a>.</p>`,
  );

export default notFound;
