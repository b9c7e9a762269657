import { periodName } from '../messages/period-name.ts';
import type { AnyFacet, FacetName } from '../search/search.ts';
import { messages } from './messages.ts';

/** The headings of the facets, in the order in which the page shows them, and the labels of the buttons that show more. */
export const facetWords = [
  ['topic', 'topics', 'showMoreTopics'],
  ['actor', 'actors', 'showMoreActors'],
  ['type', 'actorTypes', 'showMoreActorTypes'],
  ['year', 'years', 'showMoreYears'],
  ['source', 'sources', 'showMoreSources'],
] as const satisfies readonly (readonly [facet: FacetName, heading: string, more: string])[];

/** The label of a value of a facet: its own name, except that actor types are in the plural. */
export function optionLabel(facet: AnyFacet, name: string): string {
  const key = facet === 'type' ? actorTypes[name] : undefined;
  return key === undefined ? name : messages.text(key);
}

const actorTypes: Readonly<
  Record<string, 'people' | 'organisations' | 'places' | 'otherActors' | undefined>
> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  unknown: 'otherActors',
};

/** The label of one end of the date range: `From February 1987`. */
export function monthLabel(end: 'from' | 'to', month: string): string {
  return messages.text(end === 'from' ? 'fromMonth' : 'toMonth', { month: periodName(month, messages) });
}
