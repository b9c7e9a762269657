import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The search form and empty result list. `src/browser/search-page.ts` fills them in the reader's browser. */
const search: Template<'search'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<link rel="preload" href="search/manifest.js" as="script">
<header class="page-head">
<h1>${page.title}</h1>
</header>
<form class="search-form" role="search" action="search.html" data-search${site.fonts === 'built-in' && html` data-fonts="assets/fonts.css"`}>
<label for="q">Search titles, texts, topics, actors and sources</label>
<div class="search-row">
<input id="q" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="search-help">
<button>Search</button>
</div>
<p class="meta" id="search-help">Shows items with all of your words first.<span class="key-hint"> Press <kbd>/</kbd> to return to the search box.</span></p>
<details class="search-tips">
<summary>Search tips</summary>
<ul>
<li><code>"peace talks"</code> finds a phrase: the words next to each other.</li>
<li><code>summit march 2024</code> finds items of that time. A day, a year or <code>2024-03</code> works too.</li>
<li><code>summit -vilnius</code> or <code>summit NOT vilnius</code> excludes items with a word; <code>-"peace talks"</code> excludes items with a phrase.</li>
<li><code>tanks OR aircraft</code> takes either word.</li>
<li><code>title:summit</code> searches one field. The others are <code>actors:</code>, <code>topics:</code>, <code>summary:</code>, <code>body:</code>, <code>source:</code> and <code>author:</code>. Phrases work too.</li>
<li><code>secur*</code> finds every word that starts with “secur”; <code>stoltenburg~1</code> allows one wrong letter.</li>
<li><code>+summit ukraine</code> requires the first word and ranks items with the second higher; <code>summit^10 ukraine</code> gives a word more weight.</li>
<li><code>*</code> lists all items.</li>
<li>If no item matches, similar words are searched for instead, and the page says so.</li>
</ul>
</details>
</form>
<noscript><p>Search needs JavaScript, which is turned off in this browser. You can still find every item through the <a href="topics.html">topics</a>, the <a href="actors.html">actors</a> and the <a href="timeline.html">timeline</a>.</p></noscript>
<div class="search-columns" data-search-language="${site.language}">
<details class="filters" data-search-filters hidden>
<summary>Filters</summary>
<div class="filter-panel" data-search-panel></div>
</details>
<div>
<div class="search-summary">
<p class="search-status" data-search-status role="status" aria-live="polite"></p>
<label class="search-sort" data-search-sort-label hidden>Sort by <select data-search-sort>
<option value="relevance">Relevance</option>
<option value="newest">Newest first</option>
<option value="oldest">Oldest first</option>
</select></label>
</div>
<ul class="active-filters" data-search-active-filters aria-label="Active filters"></ul>
<p class="search-suggestions" data-search-suggestions aria-live="polite"></p>
<ol class="items results" data-search-results></ol>
<section class="results-rest" data-search-rest hidden>
<h2>Items with some of the words</h2>
<ol class="items results"></ol>
</section>
<p><button type="button" data-search-more hidden>Show more results</button></p>
</div>
</div>`,
    { scripts: ['assets/search.js'] },
  );

export default search;
