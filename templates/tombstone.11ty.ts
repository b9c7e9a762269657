import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** Replaces the page of a withdrawn item. */
const tombstone: Template<'tombstone'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<div class="columns">
<div>
<header class="page-head">
<p class="kicker"><a href="../withdrawn.html">All withdrawn items</a></p>
<h1>${page.title}</h1>
<p class="lead">This item has been withdrawn from the archive.</p>
</header>
<div class="prose">
<p>Its text has been removed, and no list and no search has it any more. Its address is kept, so that links and citations still lead here and not to another item.</p>
<p>You may want to <a href="../search.html">search the archive</a> or to look into its <a href="../timeline.html">timeline</a>.</p>
</div>
</div>
<div class="aside">
<section aria-labelledby="facts">
<h2 id="facts">About this item</h2>
<dl class="facts">
<dt>Status</dt>
<dd>Withdrawn</dd>
<dt>Identifier</dt>
<dd>${page.data.id}</dd>
</dl>
</section>
</div>
</div>`,
  );

export default tombstone;
