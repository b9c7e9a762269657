import { actorTypes } from '../records/actor.ts';
import type { OwnField } from '../records/own-field.ts';
import { relationKinds } from '../records/relation.ts';

/** A schema of JSON Schema (draft 2020-12), or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const listNames = ['items', 'topics', 'actors', 'sources', 'withdrawn'];

/**
 * What the JSON files of the data contain: each is one of the `$defs`, that of an item or the list of its name, as in
 * `schema.json#/$defs/topics`. The schema itself is any of them.
 *
 * @param url of the site, where it is known
 */
export function dataSchema(fields: readonly OwnField[], url: string | undefined): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(url !== undefined && { $id: `${url}data/schema.json` }),
    title: 'Items of the archive, and their topics, actors and sources',
    anyOf: ['item', ...listNames].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: {
      items: listOf('#/$defs/item'),
      topics: listOf('#/$defs/topic'),
      actors: listOf('#/$defs/actor'),
      sources: listOf('#/$defs/sourceEntry'),
      withdrawn: {
        type: 'array',
        items: objectOf(
          {
            id: filled,
            page: path,
            date: described(edtf, 'When it was withdrawn.'),
            firstDay,
            lastDay,
            reason: filled,
          },
          ['id', 'page'],
        ),
      },
      item: itemSchema(fields),
      source: objectOf(sourceParts),
      topic: objectOf(
        {
          ...entryParts,
          broader: described(text, 'The id of the broader topic.'),
        },
        ['id', 'name', 'aliases', 'sameAs', 'items', 'page'],
      ),
      actor: objectOf(
        {
          ...entryParts,
          type: { enum: actorTypes },
          latitude: { type: 'number', minimum: -90, maximum: 90 },
          longitude: { type: 'number', minimum: -180, maximum: 180 },
        },
        ['id', 'type', 'name', 'aliases', 'sameAs', 'items', 'page'],
      ),
      sourceEntry: objectOf(
        {
          id: described(filled, 'The name of its page, without .html.'),
          name: filled,
          spellings: described(listOfTexts, 'In items, the most frequent first.'),
          items: described(count, 'How many items are from it.'),
          page: path,
        },
        ['id', 'name', 'spellings', 'items', 'page'],
      ),
      edtf: {
        type: 'string',
        minLength: 1,
        description:
          'A date in EDTF (ISO 8601-2), as precise as it is known: 1931-05-04, 1931, 193X, 1931-05~.',
      },
    },
  };
}

const text: JsonSchema = { type: 'string' };
const filled: JsonSchema = { type: 'string', minLength: 1 };
/** Without the format `date`, which validators need a further package for. */
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const address: JsonSchema = { type: 'string', pattern: '^https?://' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const listOfTexts: JsonSchema = { type: 'array', items: filled };
const path: JsonSchema = { type: 'string', minLength: 1, description: 'From the root of the site.' };
const edtf: JsonSchema = { $ref: '#/$defs/edtf' };
const languageTag: JsonSchema = { type: 'string', minLength: 2, description: 'BCP 47.' };

function described(schema: JsonSchema, description: string): JsonSchema {
  return { ...schema, description };
}

function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

function listOf(reference: string): JsonSchema {
  return { type: 'array', items: { $ref: reference } };
}

const firstDay = described(
  day,
  'The first day that the date may mean. Of an interval with an open start, that of its end.',
);
const lastDay = described(
  day,
  'The last day that the date may mean. Of an interval with an open end, that of its start.',
);

const entryParts: Readonly<Record<string, JsonSchema>> = {
  id: described(filled, 'Permanent: the name of its page, without .html.'),
  name: filled,
  description: text,
  aliases: described(listOfTexts, 'Other names.'),
  sameAs: described({ type: 'array', items: address }, 'Addresses of the same elsewhere, such as Wikidata.'),
  items: described(count, 'How many items have it.'),
  page: path,
};

const sourceParts: Readonly<Record<string, JsonSchema>> = {
  name: described(filled, 'The newspaper, agency or site that published it.'),
  authors: described(listOfTexts, 'In the order of the byline.'),
  published: edtf,
  publishedFirstDay: day,
  publishedLastDay: day,
  page: described(filled, 'As printed.'),
  section: filled,
  edition: filled,
  place: described(filled, 'Where it is published.'),
  issn: { type: 'string', pattern: '^\\d{4}-\\d{3}[\\dX]$' },
  language: described(languageTag, 'Of the original: BCP 47.'),
  url: described(address, 'Of the original.'),
  retrieved: described(day, 'When the original was seen.'),
  archived: described(address, 'Of an archived copy.'),
  rights: described(filled, 'A rights statement: an address or a sentence.'),
  id: described(filled, 'The source’s own reference for the item.'),
};

function itemSchema(fields: readonly OwnField[]): JsonSchema {
  return objectOf(
    {
      id: described(filled, 'Permanent: the name of its page, without .html.'),
      page: path,
      url: described(address, 'Of the page.'),
      title: text,
      date: described(edtf, 'When it happened, or "unknown".'),
      firstDay,
      lastDay,
      dateText: described(filled, 'What the source says instead of a date.'),
      language: languageTag,
      dateline: described(filled, 'Where the story was filed from.'),
      summary: filled,
      topics: { type: 'array', items: objectOf({ id: filled, name: filled }, ['id', 'name']) },
      actors: {
        type: 'array',
        items: objectOf({ id: filled, type: { enum: actorTypes }, name: filled }, ['id', 'type', 'name']),
      },
      sources: listOf('#/$defs/source'),
      added: described(day, 'When it joined the archive.'),
      featured: described({ const: true }, 'One of the key items of its topics, actors and source.'),
      corrections: {
        type: 'array',
        items: objectOf({ date: edtf, firstDay, lastDay, text: filled }, ['date', 'text']),
      },
      relations: {
        type: 'array',
        items: objectOf(
          { kind: { enum: relationKinds }, item: described(filled, 'The id of the other item.') },
          ['kind', 'item'],
        ),
      },
      links: described(listOfTexts, 'Ids of the items that its text links to.'),
      formerly: described(listOfTexts, 'Ids and addresses that it had before.'),
      fields: objectOf(Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)]))),
      otherFields: described(
        { type: 'object', additionalProperties: listOfTexts },
        'What it says under keys that the archive does not declare.',
      ),
      attachments: {
        type: 'array',
        items: objectOf(
          {
            path,
            bytes: count,
            sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
            transcript: described(text, 'The words that can be read in it, one paragraph a line.'),
            transcriptLanguage: languageTag,
          },
          ['path', 'bytes', 'sha256'],
        ),
      },
      text: described(text, 'Without its markup, one paragraph a line.'),
      html: described(
        filled,
        'The same with its markup, where it is more than paragraphs. Addresses in it are relative to the page.',
      ),
    },
    ['id', 'page', 'title', 'date', 'language', 'topics', 'actors', 'sources', 'text'],
  );
}

function fieldSchema({ label, type, choices = [] }: OwnField): JsonSchema {
  return { title: label, ...valueSchema(type, choices) };
}

function valueSchema(type: OwnField['type'], choices: NonNullable<OwnField['choices']>): JsonSchema {
  switch (type) {
    case 'text':
      return filled;
    case 'number':
      return { type: 'number' };
    case 'url':
      return address;
    case 'date':
      return objectOf({ date: edtf, firstDay, lastDay }, ['date']);
    case 'list':
      return listOfTexts;
    case 'place':
      return {
        type: 'array',
        items: objectOf({ name: filled, actor: described(filled, 'The id of an actor.') }, ['name']),
      };
    case 'choice':
      return {
        type: 'array',
        items: { oneOf: choices.map(({ id, label }) => ({ const: id, title: label })) },
      };
  }
}
