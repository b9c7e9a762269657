import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/**
 * Shown by hosts for addresses that lead nowhere, at any depth, where relative links may not hold. The absolute
 * one does, where the site's address is known.
 */
const notFound: Template<'not-found'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">Nothing stands at this address, or no longer.</p>
</header>
<p>Start again from <a href="${site.url ?? 'index.html'}">the front page</a>, or look in the <a href="timeline.html">timeline</a>, the <a href="topics.html">topics</a>, the <a href="actors.html">actors</a> or the <a href="search.html">search</a>.</p>`,
  );

export default notFound;
