import type { FacetName } from '../search/search.ts';

/** The headings of the facets, in the order in which the page shows them. */
export const facetHeadings: readonly (readonly [facet: FacetName, heading: string])[] = [
  ['topic', 'Topics'],
  ['actor', 'Actors'],
  ['type', 'Actor types'],
  ['year', 'Years'],
  ['source', 'Sources'],
];

/** The label of a value of a facet: its own name, except that actor types are in the plural. */
export function optionLabel(facet: FacetName, name: string): string {
  return (facet === 'type' ? actorTypes[name] : undefined) ?? name;
}

const actorTypes: Readonly<Record<string, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  unknown: 'Others',
};

/** The label of one end of the date range: `From February 1987`. */
export function monthLabel(end: 'from' | 'to', month: string): string {
  const date = new Date(0);
  date.setUTCFullYear(Number(month.slice(0, 4)), Number(month.slice(5)) - 1);
  const name = date.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${end === 'from' ? 'From' : 'To'} ${name}`;
}
