import { withoutLinks } from '../html/without-links.ts';
import type { Body } from '../records/item.ts';

/**
 * A body in which links to pages that the site does not have yet are their words alone.
 *
 * @param page that shows the body
 */
export function withoutMissingPages(body: Body, page: string, missing: readonly string[] | undefined): Body {
  return missing === undefined ? body : { ...body, html: withoutLinks(body.html, page, missing) };
}
