import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The search. What it finds is put in by `src/browser/search-page.ts`, in the reader's browser. */
const search: Template<'search'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<link rel="preload" href="search/manifest.js" as="script">
<header class="page-head">
<h1>${page.title}</h1>
</header>
<form class="search-form" role="search" action="search.html" data-search>
<label for="q">Search titles, texts, topics and actors</label>
<div class="search-row">
<input id="q" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="search-help">
<button>Search</button>
</div>
<p class="meta" id="search-help">All words are looked for. Press <kbd>/</kbd> to come back to the box.</p>
<details class="search-ways">
<summary>More ways to ask</summary>
<ul>
<li><code>"peace talks"</code> finds words that stand side by side.</li>
<li><code>summit -vilnius</code> leaves out items with a word; <code>-"peace talks"</code> those with a phrase.</li>
<li><code>title:summit</code>, <code>actors:</code>, <code>topics:</code>, <code>summary:</code> and <code>body:</code> look in one part, for a phrase too.</li>
<li><code>secur*</code> finds every word that begins so; <code>stoltenburg~1</code> allows one wrong letter.</li>
<li><code>+summit ukraine</code> requires one word and prefers items with the other; <code>summit^10 ukraine</code> makes a word count for more.</li>
<li><code>*</code> lists everything.</li>
</ul>
</details>
</form>
<noscript><p>The search needs JavaScript, which is off. The <a href="topics.html">topics</a>, the <a href="actors.html">actors</a> and the <a href="timeline.html">timeline</a> lead to every item without it.</p></noscript>
<div class="search-columns">
<details class="filters" data-search-filters hidden>
<summary>Filters</summary>
<div class="filter-panel" data-search-panel></div>
</details>
<div>
<ul class="chosen" data-search-chosen aria-label="Filters in force"></ul>
<div class="search-told">
<p class="search-status" data-search-status role="status" aria-live="polite"></p>
<label class="search-order" data-search-sorting hidden>Order <select data-search-order>
<option value="relevance">most relevant first</option>
<option value="newest">newest first</option>
<option value="oldest">oldest first</option>
</select></label>
</div>
<p class="search-meant" data-search-meant aria-live="polite"></p>
<ol class="items results" data-search-results></ol>
<p><button type="button" data-search-more hidden>More results</button></p>
</div>
</div>`,
    ['assets/search.js'],
  );

export default search;
