import { absoluteUrl } from '../../html/paths.ts';
import { isWebAddress } from '../../records/address.ts';
import type { PageOf, Site } from '../page-model.ts';
import type { JsonLd } from './json-ld.ts';

/** The archive as data, which search engines for data find by this (https://schema.org/Dataset). */
export function dataset(
  { path, description, data }: PageOf<'data'>,
  { title, language, rights }: Site,
  siteUrl: string,
): JsonLd {
  const files = [...data.lists, ...data.parts].flatMap(({ csv, json }) => [csv, json]);
  return {
    '@type': 'Dataset',
    name: title,
    description,
    inLanguage: language,
    url: absoluteUrl(path, siteUrl),
    license: rights !== undefined && isWebAddress(rights) ? rights : undefined,
    copyrightNotice: rights === undefined || isWebAddress(rights) ? undefined : rights,
    isPartOf: { '@type': 'WebSite', name: title, url: siteUrl },
    distribution: files
      .filter((file) => file !== undefined)
      .map((file) => ({
        '@type': 'DataDownload',
        contentUrl: absoluteUrl(file.path, siteUrl),
        encodingFormat: file.path.endsWith('.csv') ? 'text/csv' : 'application/json',
      })),
  };
}
