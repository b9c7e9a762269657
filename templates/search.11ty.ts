import { type Html, html } from '../src/html/html.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import type { MessageKey } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { QueryExamples, SearchView, Site } from '../src/pages/page-model.ts';
import { textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { listTools } from './parts/list-tools.ts';
import { searchTips } from './parts/search-tips.ts';
import { tagLinks } from './parts/tag-links.ts';
import type { Template } from './template.ts';

/** The search form, what it offers to begin with, and empty results. `src/browser/search-page.ts` fills them. */
const search: Template<'search'> = ({ page, site }) => {
  const messages = messagesOf(site);
  const linkTo = (path: string, name: string) => html`<a href="${path}">${name}</a>`;
  return layout(
    page,
    site,
    html`<link rel="preload" href="search/manifest.js" as="script">
<link rel="preload" href="assets/search.js" as="script">
<h1 class="visually-hidden">${page.title}</h1>
<form class="search-form" role="search" action="search.html" data-search${(site.fonts === 'built-in' || site.ownFonts) && html` data-fonts="assets/fonts.css"`}>
<label class="visually-hidden" for="q">${messages.text('searchLabel')}</label>
<input id="q" name="q" type="search" placeholder="${messages.text('searchTheArchive')}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="search-help">
<button aria-label="${messages.text('search')}"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.75"/><path d="m10 10 4.5 4.5"/></svg></button>
<p class="visually-hidden" id="search-help">${messages.text('searchHelp')}</p>
</form>
<noscript><p>${messageHtml(messages, 'searchNeedsScripts', {
      topics: linkTo('topics.html', messages.text('topicsInSentence')),
      actors: linkTo('actors.html', messages.text('actorsInSentence')),
      timeline: linkTo('timeline.html', messages.text('timelineInSentence')),
    })}</p></noscript>
<div class="search-columns" data-search-columns data-search-language="${site.language}">
<div>
<div class="search-summary">
<p class="search-status" data-search-status role="status" aria-live="polite"></p>
<div class="search-tools">
<button type="button" class="open-filters" data-search-open-filters hidden>${messages.text('filters')}</button>
<label class="search-sort" data-search-sort-label hidden><span class="visually-hidden">${messages.text('sortBy')}</span> <select data-search-sort>
<option value="relevance">${messages.text('mostRelevantFirst')}</option>
<option value="newest">${messages.text('newestFirst')}</option>
<option value="oldest">${messages.text('oldestFirst')}</option>
</select></label>
${searchTips(page.data.examples, messages)}
</div>
${listTools('', messages)}
</div>
<ul class="active-filters" data-search-active-filters aria-label="${messages.text('activeFilters')}"></ul>
<p class="search-suggestions" data-search-suggestions aria-live="polite"></p>
<div class="search-remedies" data-search-remedies></div>
${start(page.data, site)}
<div class="overview" data-search-overview hidden></div>
<ol class="items results" data-search-results></ol>
<section class="results-rest" data-search-rest hidden>
<h2>${messages.text('itemsWithSomeWords')}</h2>
<ol class="items results"></ol>
</section>
<p><button type="button" data-search-more hidden>${messages.text('showMoreResults')}</button></p>
</div>
<aside class="filters" aria-label="${messages.text('filters')}" data-search-filters>
<div data-search-filter-box>
<h2 class="filters-heading" tabindex="-1" data-search-filters-heading>${messages.text('filters')}</h2>
<div class="filter-panel" data-search-panel></div>
</div>
</aside>
</div>
<dialog class="sheet" aria-label="${messages.text('filters')}" data-search-sheet>
<form method="dialog"><button data-search-show-results>${messages.text('showResults')}</button></form>
</dialog>`,
    { scripts: ['assets/search-start.js'] },
  );
};

/** What the page has before the reader searches. It stays hidden until the script knows that there is no query. */
function start({ topics, actors, examples }: SearchView, site: Site): Html {
  const messages = messagesOf(site);
  return html`<div class="search-start" data-search-start hidden>
${
  topics.length > 0 &&
  html`<section aria-labelledby="start-topics">
<h2 class="label" id="start-topics">${messages.text('topics')}</h2>
<ul class="start-topics">
${topics.map(
  ({ topic, narrower }) =>
    html`<li><a href="${topic.path}"${textAttributes(site)}>${topic.name}</a>${
      narrower.length > 0 && html`\n${tagLinks(narrower, 'search.html', site)}`
    }</li>\n`,
)}</ul>
<p class="more"><a href="topics.html">${messages.text('allTopics')}</a></p>
</section>
`
}${
  actors.length > 0 &&
  html`<section aria-labelledby="start-actors">
<h2 class="label" id="start-actors">${messages.text('actors')}</h2>
<ul class="counted">
${actors.map(({ path, name }) => html`<li><a href="${path}"${textAttributes(site)}>${name}</a></li>\n`)}</ul>
<p class="more"><a href="actors.html">${messages.text('allActors')}</a></p>
</section>
`
}<section aria-labelledby="start-queries">
<h2 class="label" id="start-queries">${messages.text('queriesToTry')}</h2>
<ul class="start-queries">
${offered.map(
  ([kind, meaning]) =>
    html`<li><a href="search.html?q=${encodeURIComponent(examples[kind])}"${textAttributes(site)}>${examples[kind]}</a> <span class="meta">${messages.text(meaning)}</span></li>\n`,
)}</ul>
</section>
</div>`;
}

const offered = [
  ['phrase', 'phraseQuery'],
  ['either', 'eitherQuery'],
  ['without', 'withoutQuery'],
  ['grouped', 'groupedQuery'],
  ['dated', 'datedQuery'],
  ['compared', 'comparedQuery'],
] as const satisfies readonly (readonly [keyof QueryExamples, meaning: MessageKey])[];

export default search;
