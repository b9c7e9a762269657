import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** Replaces the page of a withdrawn item. */
const tombstone: Template<'tombstone'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">This item has been withdrawn from the archive.</p>
<p class="meta">Its address, <code>${page.data.id}</code>, is kept so that links and citations still lead here.</p>
</header>
<p><a href="../withdrawn.html">All withdrawn items</a></p>`,
  );

export default tombstone;
