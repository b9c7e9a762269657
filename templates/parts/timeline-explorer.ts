import { type Html, html } from '../../src/html/html.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Site, TimelineView } from '../../src/pages/page-model.ts';

/** The interactive timeline, which `src/browser/timeline.ts` shows and fills. Without JavaScript the tables are enough. */
export function timelineExplorer(years: TimelineView['years'], site: Site): Html {
  const messages = messagesOf(site);
  const keys = messageHtml(messages, 'explorerKeys', {
    enter: html`<kbd>${messages.text('enterKey')}</kbd>`,
    plus: html`<kbd>+</kbd>`,
    minus: html`<kbd>−</kbd>`,
    shift: html`<kbd>${messages.text('shiftKey')}</kbd>`,
  });
  return html`<section class="explorer" aria-labelledby="explorer" data-timeline data-search-language="${site.language}"${years && html` data-timeline-from="${String(years.first).padStart(4, '0')}" data-timeline-to="${String(years.last).padStart(4, '0')}"`} hidden>
<h2 class="visually-hidden" id="explorer">${messages.text('everyItemInTime')}</h2>
<div class="explorer-bar">
<label>${messages.text('lanes')} <select data-timeline-lanes>
<option value="topic">${messages.text('laneTopics')}</option>
<option value="actor">${messages.text('laneActors')}</option>
<option value="type">${messages.text('laneActorTypes')}</option>
<option value="source">${messages.text('laneSources')}</option>
</select></label>
<div class="explorer-zoom" role="group" aria-label="${messages.text('zoom')}">
<button type="button" data-timeline-zoom="out" aria-label="${messages.text('zoomOut')}">−</button>
<button type="button" data-timeline-zoom="in" aria-label="${messages.text('zoomIn')}">+</button>
<button type="button" data-timeline-zoom="all">${messages.text('wholeArchive')}</button>
</div>
<button type="button" aria-controls="explorer-filters" data-timeline-open-filters>${messages.text('filters')}</button>
</div>
<div class="explorer-filters" id="explorer-filters" role="group" aria-label="${messages.text('filters')}" data-timeline-filters hidden>
<div data-timeline-filter-box>
<h3 class="filters-heading" tabindex="-1" data-search-filters-heading>${messages.text('filters')}</h3>
<div class="filter-panel" data-timeline-panel></div>
</div>
</div>
<div class="explorer-chart">
<ol class="explorer-lanes" aria-label="${messages.text('lanes')}" data-timeline-labels></ol>
<div class="explorer-plot" role="application" aria-label="${messages.text('plotOfItems')}" aria-describedby="explorer-help" tabindex="0" data-timeline-plot></div>
<div class="explorer-card" role="status" data-timeline-card hidden></div>
</div>
<div class="explorer-overview" role="group" aria-label="${messages.text('timeInSight')}">
<p class="explorer-range" data-timeline-range></p>
<div class="explorer-strip" data-timeline-strip></div>
</div>
<p class="meta" id="explorer-help">${messages.text('explorerHelp')} <span class="explorer-keys">${keys}</span></p>
<div class="explorer-list">
<p class="explorer-status" role="status" data-timeline-status></p>
<p class="meta" data-timeline-undated hidden></p>
<ul class="active-filters" aria-label="${messages.text('activeFilters')}" data-timeline-active-filters></ul>
<p class="more"><a href="search.html" data-timeline-search>${messages.text('searchTheseItems')}</a></p>
</div>
<ol class="items" aria-label="${messages.text('latestItemsInSight')}" data-timeline-items></ol>
<dialog class="sheet" aria-label="${messages.text('filters')}" data-timeline-sheet>
<form method="dialog"><button data-timeline-show-items>${messages.text('showItems')}</button></form>
</dialog>
</section>
`;
}
