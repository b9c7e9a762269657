import { normalizeEntries, type Register } from './entry.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import type { YamlNode } from './yaml-node.ts';

/** A person, an organisation or a place in the news: an entry of `actors.yml`. */
export interface Actor {
  /** `[a-z0-9-]`; the actor's permanent address. */
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  readonly description?: string;
  /** Other spellings and transliterations. Items may tag the actor by them, and readers may search for them. */
  readonly aliases: readonly string[];
  /** Addresses of the same actor elsewhere, such as a Wikidata entity. The file may give one address or a list. */
  readonly sameAs: readonly string[];
}

export const actorTypes = ['person', 'organisation', 'place'] as const;
export type ActorType = (typeof actorTypes)[number];

/** Validates the content of `actors.yml`. */
export function normalizeActors(node: YamlNode, collector: ProblemCollector): Register<Actor> | undefined {
  return normalizeEntries<Actor>(
    node,
    {
      name: 'actor',
      withArticle: 'an actor',
      keys: ['id', 'type', 'name', 'aliases', 'description', 'sameAs'],
      example: '- id: mark-rutte\n  type: person\n  name: Mark Rutte',
      complete: (entry, fields) => {
        const type = fields.required('type', `Add one, such as type: person. ${typeRule}`);
        const valid = type && fields.parsed('type', normalizeType);
        return { ...entry, type: valid ?? 'person' };
      },
    },
    collector,
  );
}

function normalizeType(text: string): ActorType | Mistake {
  const type = actorTypes.find((each) => each === text);
  if (type !== undefined) return type;
  return {
    kind: 'unknown type',
    message: `unknown type ${quote(text)}`,
    hint: didYouMean(text, actorTypes) + typeRule,
  };
}

const typeRule = `The type must be ${anyOf(actorTypes)}.`;
