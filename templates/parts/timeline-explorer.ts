import { type Html, html } from '../../src/html/html.ts';
import type { Site, TimelineView } from '../../src/pages/page-model.ts';

/** The interactive timeline, which `src/browser/timeline.ts` shows and fills. Without JavaScript the tables are enough. */
export function timelineExplorer(years: TimelineView['years'], { language }: Site): Html {
  return html`<section class="explorer" aria-labelledby="explorer" data-timeline data-search-language="${language}"${years && html` data-timeline-from="${String(years.first).padStart(4, '0')}" data-timeline-to="${String(years.last).padStart(4, '0')}"`} hidden>
<h2 class="visually-hidden" id="explorer">Every item in time</h2>
<div class="explorer-bar">
<label>Lanes <select data-timeline-lanes>
<option value="topic">Topics</option>
<option value="actor">Actors</option>
<option value="type">Actor types</option>
<option value="source">Sources</option>
</select></label>
<div class="explorer-zoom" role="group" aria-label="Zoom">
<button type="button" data-timeline-zoom="out" aria-label="Zoom out">−</button>
<button type="button" data-timeline-zoom="in" aria-label="Zoom in">+</button>
<button type="button" data-timeline-zoom="all">Whole archive</button>
</div>
<button type="button" aria-controls="explorer-filters" data-timeline-open-filters>Filters</button>
</div>
<div class="explorer-filters" id="explorer-filters" role="group" aria-label="Filters" data-timeline-filters hidden>
<div data-timeline-filter-box>
<h3 class="filters-heading" tabindex="-1" data-search-filters-heading>Filters</h3>
<div class="filter-panel" data-timeline-panel></div>
</div>
</div>
<div class="explorer-chart">
<ol class="explorer-lanes" aria-label="Lanes" data-timeline-labels></ol>
<div class="explorer-plot" role="application" aria-label="Items in time" aria-describedby="explorer-help" tabindex="0" data-timeline-plot></div>
<div class="explorer-card" role="status" data-timeline-card hidden></div>
</div>
<div class="explorer-overview" role="group" aria-label="Time in sight">
<p class="explorer-range" data-timeline-range></p>
<div class="explorer-strip" data-timeline-strip></div>
</div>
<p class="meta" id="explorer-help">A mark is as wide as what its date leaves open, and taller the more items it has; pale marks have uncertain dates. Drag to move, turn the wheel or pinch to zoom. Below, drag over a time to see it, or move the window and its ends. <span class="explorer-keys">Arrow keys go from mark to mark and <kbd>Enter</kbd> opens one; <kbd>+</kbd> and <kbd>−</kbd> zoom; arrow keys with <kbd>Shift</kbd> move.</span></p>
<div class="explorer-list">
<p class="explorer-status" role="status" data-timeline-status></p>
<p class="meta" data-timeline-undated hidden></p>
<ul class="active-filters" aria-label="Active filters" data-timeline-active-filters></ul>
<p class="more"><a href="search.html" data-timeline-search>Search these items</a></p>
</div>
<ol class="items" aria-label="Latest items in sight" data-timeline-items></ol>
<dialog class="sheet" aria-label="Filters" data-timeline-sheet>
<form method="dialog"><button data-timeline-show-items>Show items</button></form>
</dialog>
</section>
`;
}
