import type { Settings } from '../records/settings.ts';

/** What a site does not have because `site.yml` does not say its address. */
export function leftOutWithoutAddress({ url, feeds }: Settings): readonly string[] {
  if (url !== undefined) return [];
  return [
    ...(feeds === undefined ? [] : ['feeds']),
    'sitemap',
    'canonical links',
    'search from the address bar',
  ];
}
