import { type Coordinates, normalizeCoordinates } from './coordinates.ts';
import { type EntryImage, normalizeEntries, type Register } from './entry.ts';
import type { Fields } from './fields.ts';
import { isMistake, type Mistake, type ProblemCollector } from './problem.ts';
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
  /** Of a place; the map shows it. */
  readonly coordinates?: Coordinates;
  readonly image?: EntryImage;
  readonly formerly?: readonly string[];
}

/** `unknown` is the type of what items name and nobody has described. */
export const actorTypes = ['person', 'organisation', 'place', 'unknown'] as const;
export type ActorType = (typeof actorTypes)[number];

/** Validates the content of `actors.yml`. */
export function normalizeActors(node: YamlNode, collector: ProblemCollector): Register<Actor> | undefined {
  return normalizeEntries<Actor>(
    node,
    {
      name: 'actor',
      withArticle: 'an actor',
      keys: [
        'id',
        'type',
        'name',
        'aliases',
        'description',
        'sameAs',
        'formerly',
        'coordinates',
        'image',
        'imageAlt',
      ],
      example: '- id: mark-rutte\n  type: person\n  name: Mark Rutte',
      complete: (entry, fields) => {
        const type = fields.required('type', `Add one, such as type: person. ${typeRule}`);
        const valid = type && fields.parsed('type', normalizeType);
        const coordinates = readCoordinates(fields, valid, collector);
        return { ...entry, type: valid ?? 'person', ...(coordinates && { coordinates }) };
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

/** Only places have them: a person moves, and an organisation has more than one address. */
function readCoordinates(
  fields: Fields,
  type: ActorType | undefined,
  collector: ProblemCollector,
): Coordinates | undefined {
  const texts = fields.list('coordinates');
  const [first] = texts;
  if (first === undefined) return undefined;
  if (type !== undefined && type !== 'place') {
    collector.error(
      first.line,
      `coordinates of an actor of type ${type}`,
      'Only places have coordinates. Remove them, or write type: place.',
      'coordinates of an actor that is no place',
    );
    return undefined;
  }
  const coordinates = normalizeCoordinates(texts.map(({ text }) => text));
  if (!isMistake(coordinates)) return coordinates;
  collector.add(first.line, coordinates);
  return undefined;
}

const typeRule = `The type must be ${anyOf(actorTypes)}.`;
