import { normalizeEntries, type Register } from './entry.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import type { YamlNode } from './yaml-node.ts';

/** Who acts in the news: an entry of `actors.yml`. */
export interface Actor {
  /** `[a-z0-9-]`, and the actor's address for ever. */
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  readonly description?: string;
  /** Other spellings and transliterations, under which an item may tag the actor and a reader may search. */
  readonly aliases: readonly string[];
  /** Addresses of the same actor elsewhere: a Wikidata entity. The file may give one text or a list. */
  readonly sameAs: readonly string[];
}

export const actorTypes = ['person', 'organisation', 'place'] as const;
export type ActorType = (typeof actorTypes)[number];

/** Types what `actors.yml` holds. */
export function normalizeActors(node: YamlNode, collector: ProblemCollector): Register<Actor> | undefined {
  return normalizeEntries<Actor>(
    node,
    {
      name: 'actor',
      withArticle: 'an actor',
      keys: ['id', 'type', 'name', 'aliases', 'description', 'sameAs'],
      example: '- id: mark-rutte\n  type: person\n  name: Mark Rutte',
      complete: (entry, fields) => {
        const type = fields.required('type', `Write type: ${anyOf(actorTypes)}.`);
        const known = type && fields.parsed('type', normalizeType);
        return { ...entry, type: known ?? 'person' };
      },
    },
    collector,
  );
}

function normalizeType(text: string): ActorType | Mistake {
  const known = actorTypes.find((type) => type === text);
  if (known !== undefined) return known;
  const hint = `${didYouMean(text, actorTypes)}An actor is of type ${anyOf(actorTypes)}.`;
  return { message: `unknown type ${quote(text)}`, hint };
}
