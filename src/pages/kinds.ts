import type { MessageKey } from '../messages/messages.ts';
import type { ActorType } from '../records/actor.ts';
import type { DossierView } from './page-model.ts';

/** What the pages call topics, sources and the types of actors, and where each is listed. */

export const kindNames = {
  topic: 'topic',
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  unknown: 'actor',
  source: 'source',
} as const satisfies Readonly<Record<DossierView['type'], MessageKey>>;

/** The headings of the types of actors. */
export const actorGroupNames = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  unknown: 'otherActors',
} as const satisfies Readonly<Record<ActorType, MessageKey>>;

/** The index that lists what a dossier is about. */
export function indexPath(type: DossierView['type']): string {
  return type === 'topic' ? 'topics.html' : type === 'source' ? 'sources.html' : 'actors.html';
}
