import type { AnyFacet } from '../search/search.ts';
import { element } from './element.ts';
import { siteText } from './site-language.ts';

/** The label of an option of a facet, in the language and the direction of its own. Names of tags are in the site's. */
export function optionName(facet: AnyFacet, label: string): HTMLElement {
  const isTag = facet === 'topic' || facet === 'actor';
  return element('bdi', isTag ? siteText() : {}, label);
}
