import { periodName } from '../messages/period-name.ts';
import type { NameFinder, NameMatch } from '../search/find/find-names.ts';
import { comparedTexts } from '../search/query/compared-texts.ts';
import { isFiltering, noFilters } from '../search/query/filters.ts';
import type { DayRange, Search } from '../search/search.ts';
import type { AnsweredSearch } from './answered-search.ts';
import { bestMatch } from './best-match.ts';
import { countClass } from './count-class.ts';
import { element, requiredElement } from './element.ts';
import { hitsChart, hitsTable } from './hits-chart.ts';
import { hitsOverTime } from './hits-over-time.ts';
import { messages } from './messages.ts';
import { narrowedQuestion } from './narrowed-question.ts';
import { nextTask } from './next-task.ts';
import type { LinkTo } from './question-link.ts';
import type { PageQuestion } from './search-url.ts';

/** What is above the results: the topic, actor or source that the query names, and the hits over time. */
export interface Overview {
  /** Rejects if a file of the search does not load. */
  show(answered: AnsweredSearch, finder: NameFinder, isLatest: () => boolean): Promise<void>;
}

/**
 * @param ask searches for something else
 * @param link a link that does
 * @param compare lets the reader type a query to compare with
 */
export function overview(ask: (question: PageQuestion) => void, link: LinkTo, compare: () => void): Overview {
  // The page has reserved its space, unless there is at most one result: then it is below that.
  const box = requiredElement('[data-search-overview]', HTMLElement);
  return {
    async show({ question, search, hits }, finder, isLatest) {
      const isAsked = question.text.trim() !== '' || isFiltering(question.filters ?? noFilters);
      if (!isAsked) return;
      const texts = comparedTexts(question.text) ?? [question.text];
      const days = await search.days();
      const match = texts.length > 1 ? undefined : finder.best(question.text);
      const shown = hits.complete > 0 ? hits.docIds.slice(0, hits.complete) : hits.docIds;
      const [ofMatch, ...lists] = await Promise.all([
        match && docIdsOf(match, search),
        ...(texts.length > 1 ? texts.map((text) => hitsFor(text, question, search)) : [shown]),
      ]);
      // The card and the chart are computed, and drawn, in tasks of their own: keystrokes come between them.
      await nextTask();
      if (!isLatest()) return;
      const card = match && ofMatch && bestMatch(match, hitsOverTime([ofMatch], days));
      await nextTask();
      if (!isLatest()) return;
      const chart = shown.length > 1 ? [chartSection(question, texts, lists, days)] : [];
      const hasFocus = box.contains(document.activeElement);
      const isTableOpen = box.querySelector('details')?.open ?? false;
      box.replaceChildren(...(card ? [card] : []), ...chart);
      const table = box.querySelector('details');
      if (table !== null) table.open = isTableOpen;
      if (hasFocus) box.querySelector('summary')?.focus();
      box.hidden = box.children.length === 0;
    },
  };

  function chartSection(
    question: PageQuestion,
    texts: readonly string[],
    lists: readonly (readonly number[])[],
    days: ReadonlyMap<number, DayRange>,
  ): HTMLElement {
    const view = hitsOverTime(lists, days);
    const short = element('span', { className: 'short' }, messages.text('compare'));
    short.ariaHidden = 'true';
    const add = element(
      'button',
      { type: 'button' },
      short,
      element('span', {}, messages.text('compareWithAnother')),
    );
    add.addEventListener('click', compare);
    const select = (first: number, last: number): void => {
      const [from, to] = [view.periods[first]?.key, view.periods[last]?.key];
      if (from !== undefined && to !== undefined) ask(narrowedQuestion(question, from, to));
    };
    const legend = texts.map((text, i) => {
      const item = element('li', { className: `series-${i + 1}` }, link({ ...question, text }, text));
      item.append(
        ' ',
        element(
          'span',
          { className: countClass(lists[i]?.length ?? 0) },
          messages.number(lists[i]?.length ?? 0),
        ),
      );
      return item;
    });
    return element(
      'section',
      { className: 'hits-over-time chart' },
      element(
        'div',
        { className: 'hits-head' },
        element('h2', { className: 'label' }, messages.text('hitsOverTime')),
        ...(texts.length < mostCompared && question.text.trim() !== '' ? [add] : []),
      ),
      ...(texts.length > 1 ? [element('ul', { className: 'legend' }, ...legend)] : []),
      ...(view.periods.length === 0
        ? [element('p', { className: 'meta' }, messages.text('noneHasDate'))]
        : [
            hitsChart(view, texts, select),
            hitsTable(view, texts, (key) =>
              link(narrowedQuestion(question, key, key), periodName(key, messages)),
            ),
          ]),
    );
  }
}

/** Searches that fit into one chart. */
const mostCompared = 3;

async function docIdsOf({ entry }: NameMatch, search: Search): Promise<readonly number[]> {
  const facets = await search.facets();
  const passing = await facets.passing({ ...noFilters, [entry.facet]: [entry.value] });
  return passing.docIds();
}

/** The items that have every word of a text. */
async function hitsFor(
  text: string,
  { filters = noFilters }: PageQuestion,
  search: Search,
): Promise<readonly number[]> {
  const { docIds, complete } = await search.find({ text, filters });
  return docIds.slice(0, complete);
}
