import type { Body } from '../records/item.ts';

/**
 * A body that is known by the hash of its file, and whose texts may be read only when they are asked for: few pages
 * of a site are drawn again when a file joins.
 *
 * A plain object with getters: Eleventy hands its data through proxies, which private fields do not get past.
 */
export function keptBody(
  hash: string,
  attachments: readonly string[],
  read: () => Pick<Body, 'html' | 'text'>,
): Body {
  let texts: Pick<Body, 'html' | 'text'> | undefined;
  const known = () => {
    texts ??= read();
    return texts;
  };
  return {
    get html() {
      return known().html;
    },
    get text() {
      return known().text;
    },
    key: hash,
    attachments,
  };
}
