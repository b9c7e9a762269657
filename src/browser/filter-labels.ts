import type { FacetName } from '../search/search.ts';

/** What the page calls the facets, in the order in which it shows them. */
export const facetTitles: readonly (readonly [facet: FacetName, title: string])[] = [
  ['topic', 'Topics'],
  ['actor', 'Actors'],
  ['type', 'Kinds of actor'],
  ['year', 'Years'],
  ['source', 'Sources'],
];

/** What the page calls a value of a facet. */
export function optionName(facet: FacetName, name: string): string {
  return (facet === 'type' ? typeNames[name] : undefined) ?? name;
}

const typeNames: Readonly<Record<string, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
};
