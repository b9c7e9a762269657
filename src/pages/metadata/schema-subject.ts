import { absoluteUrl } from '../../html/paths.ts';
import type { ActorType } from '../../records/actor.ts';
import type { PageOf, Site, TagLink } from '../page-model.ts';
import { type JsonLd, oneOrList } from './json-ld.ts';
import { pictureUrl } from './picture-url.ts';

/** What schema.org calls a topic, a source or an actor. */
const types: Readonly<Record<'topic' | 'source' | ActorType, string>> = {
  topic: 'DefinedTerm',
  source: 'Organization',
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  unknown: 'Thing',
};

/** What a dossier is about, with its records in registers elsewhere. */
export function subjectOf({ path, title, data }: PageOf<'dossier'>, { url }: Site): JsonLd {
  const { type, description, aliases, authorities, portrait, coordinates } = data;
  return {
    '@type': types[type],
    name: title,
    alternateName: oneOrList(aliases),
    description,
    url: url && absoluteUrl(path, url),
    sameAs: oneOrList(authorities.map((each) => each.url)),
    image: url && portrait && pictureUrl(portrait, url),
    geo: coordinates && { '@type': 'GeoCoordinates', ...coordinates },
    inDefinedTermSet: type === 'topic' ? url && absoluteUrl('topics.html', url) : undefined,
  };
}

/** A topic or an actor of an item. */
export function taggedThing({ type, name, path, sameAs = [] }: TagLink, { url }: Site): JsonLd {
  return {
    '@type': types[type],
    name,
    url: url && absoluteUrl(path, url),
    sameAs: oneOrList(sameAs),
  };
}
