/**
 * What all spellings of an address have in common: without scheme, `www.`, the slash at the end, and the parameters
 * that only count where a reader came from. Undefined for the front page of a site, which is no item's own.
 */
export function sourceKey(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && url.search === '' && url.hash === '') return undefined;
  const host = url.host.replace(/^www\./, '').replace(/:(80|443)$/, '');
  return `${host}${path}${url.search}${url.hash}`;
}

function isTracking(name: string): boolean {
  return /^(utm_.*|fbclid|gclid|mc_[ce]id)$/i.test(name);
}
