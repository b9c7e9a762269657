/**
 * What is compared of an address: without scheme, `www.`, fragment, a slash at the end, and what is only there to count
 * visits. Undefined for the first page of a site, which says nothing about a text, and for what is no address.
 */
export function comparedAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  for (const key of [...url.searchParams.keys()]) {
    if (tracking.test(key)) url.searchParams.delete(key);
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && url.search === '') return undefined;
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|cmpid|ref_src)$/i;
