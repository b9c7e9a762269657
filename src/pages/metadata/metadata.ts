import type { Page, Site } from '../page-model.ts';
import { citationTags } from './citation-tags.ts';
import { dublinCore } from './dublin-core.ts';
import { schemaOrgText } from './json-ld.ts';
import { openGraph } from './open-graph.ts';
import { schemaOrg } from './schema-org.ts';
import { signposting } from './signposting.ts';
import type { LinkTag, MetaTag } from './tags.ts';
import { zoteroTags } from './zotero-tags.ts';

/** What a page says of itself to programs, for its head. */
export interface Metadata {
  readonly links: readonly LinkTag[];
  readonly tags: readonly MetaTag[];
  /** The text of a script of JSON-LD. */
  readonly jsonLd: string | undefined;
}

/**
 * The metadata of a page in all vocabularies. They follow from its model and from what the layout shows. Addresses are
 * absolute, so what consists of them is left out where the address of the site is not known.
 */
export function pageMetadata(page: Page, site: Site): Metadata {
  if (page.unlisted || page.kind === 'not-found' || page.kind === 'redirect') return none;
  const [thing, ...others] = schemaOrg(page, site);
  const sharing = openGraph(page, site);
  const jsonLd = thing && schemaOrgText([thing, ...others]);
  if (page.kind !== 'item') return { links: [], tags: sharing, jsonLd };
  const core = dublinCore(page);
  return {
    links: [...signposting(page, site), ...core.links],
    tags: [...sharing, ...core.tags, ...citationTags(page, site), ...zoteroTags(page)],
    jsonLd,
  };
}

const none: Metadata = { links: [], tags: [], jsonLd: undefined };
