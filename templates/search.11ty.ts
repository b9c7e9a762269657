import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The search. What it finds is put in by `src/browser/search-page.ts`, in the reader's browser. */
const search: Template<'search'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
</header>
<form class="search-form" role="search" action="search.html" data-search>
<label for="q">Search titles, texts, topics and actors</label>
<div class="search-row">
<input id="q" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="search-help">
<button>Search</button>
</div>
<p class="meta" id="search-help">All words are looked for. Press <kbd>/</kbd> to come back to the box.</p>
<details class="meta">
<summary>More ways to ask</summary>
<ul>
<li><code>summit -vilnius</code> leaves out items with a word.</li>
<li><code>title:summit</code>, <code>actors:</code>, <code>topics:</code>, <code>summary:</code> and <code>body:</code> look in one part.</li>
<li><code>secur*</code> finds every word that begins so; <code>stoltenburg~1</code> allows one wrong letter.</li>
<li><code>summit^10 ukraine</code> makes a word count for more.</li>
</ul>
</details>
</form>
<noscript><p>The search needs JavaScript, which is off. The <a href="topics.html">topics</a>, the <a href="actors.html">actors</a> and the <a href="timeline.html">timeline</a> lead to every item without it.</p></noscript>
<p class="search-status" data-search-status role="status" aria-live="polite"></p>
<ol class="items results" data-search-results></ol>
<p><button type="button" data-search-more hidden>More results</button></p>`,
    ['assets/search.js'],
  );

export default search;
