import { type Html, html } from '../../src/html/html.ts';
import { contextObject } from '../../src/pages/metadata/coins.ts';
import type { ListedEntry, Site } from '../../src/pages/page-model.ts';

/**
 * What reference managers find in a list, so that several items can be saved at once. It is hidden, and so no part of what
 * screen readers read.
 */
export function coins(entry: ListedEntry, site: Site): Html {
  return html`<span class="Z3988" title="${contextObject(entry, site)}" hidden></span>\n`;
}
