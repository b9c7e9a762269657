import type { Documents } from '../../search/documents.ts';
import { element } from '../element.ts';
import { messages } from '../messages.ts';
import { rangeName } from './day-names.ts';
import { itemLink, whenLine } from './entries.ts';

/** What a mark stands for. */
export interface MarkedItems {
  /** All of them. */
  readonly count: number;
  /** The first of them. */
  readonly docIds: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Titles in a card. */
export const titlesInCard = 4;

/** What is said of some items beside their mark: the date, the source and the title of one, or the first of several. */
export async function cardContent(
  { count, docIds, firstDay, lastDay }: MarkedItems,
  documents: Documents,
): Promise<readonly HTMLElement[]> {
  const previews = (await Promise.all(docIds.map(documents.preview))).flatMap((each) => each ?? []);
  const [only] = previews;
  if (count === 1 && only !== undefined) {
    return [whenLine(only), element('p', { className: 'items-title' }, itemLink(only))];
  }
  const when = element(
    'p',
    { className: 'items-when' },
    element('bdi', {}, messages.text('itemsOfDates', { count, dates: rangeName(firstDay, lastDay) })),
  );
  const list = element('ul', {}, ...previews.map((each) => element('li', {}, itemLink(each))));
  if (count === previews.length) return [when, list];
  const more = element(
    'p',
    { className: 'meta' },
    messages.text('andOthers', { count: count - previews.length }),
  );
  return [when, list, more];
}
