import { normalizeWebAddress } from './address.ts';
import { normalizeDate } from './date.ts';
import { declarationExample, findChoice } from './field-declarations.ts';
import type { FieldPlace, FieldValue, FieldValues, KeptKey } from './field-value.ts';
import { allowedKeysRule, Fields, reportUnknownKey, tidyLine } from './fields.ts';
import { foreignItemKey } from './foreign-keys.ts';
import { itemKeys } from './front-matter.ts';
import { isFieldKey, labelOfKey, type OwnField, type UnknownKeys } from './own-field.ts';
import { isMistake, type Mistake, type ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { reservedSourceKeys } from './source.ts';
import { didYouMean, foldName } from './spelling.ts';
import type { YamlNode, YamlPair } from './yaml-node.ts';

/** What `site.yml` says of the keys of items. */
export interface FieldRules {
  readonly fields: readonly OwnField[];
  readonly unknownKeys: UnknownKeys;
  /** The place of `actors.yml` that a text names. */
  readonly placeOf: (text: string) => FieldPlace | undefined;
}

/** The part of an item that the owner's own fields are. */
export interface ItemFields {
  readonly fields: FieldValues | undefined;
  readonly otherKeys: readonly KeptKey[] | undefined;
}

/** Validates the lines of an item's front matter that only `site.yml` explains. Invalid values are reported and left out. */
export function normalizeItemFields(
  pairs: readonly YamlPair[],
  rules: FieldRules,
  collector: ProblemCollector,
): ItemFields {
  if (pairs.length === 0) return nothing;
  const { fields, unknownKeys } = rules;
  const keys = fields.map(({ key }) => key);
  const [declared, others] = [
    pairs.filter(({ key }) => keys.includes(key)),
    pairs.filter(({ key }) => !keys.includes(key)),
  ];
  if (unknownKeys === 'error') {
    for (const pair of others) reportUnknownKey(pair, 'an item', collector, unknownKeyHint(pair, keys));
  }
  const own = new Fields({ kind: 'map', pairs: declared, line: 1 }, 'an item', keys, collector);
  const values = fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
    const value = readValue(field, own, rules, collector);
    return value === undefined ? [] : [[field.key, value]];
  });
  const kept = unknownKeys === 'keep' ? others.flatMap(keptKey) : [];
  return {
    fields: values.length === 0 ? undefined : Object.fromEntries(values),
    otherKeys: kept.length === 0 ? undefined : kept,
  };
}

const nothing: ItemFields = { fields: undefined, otherKeys: undefined };

function readValue(
  { key, type, choices = [] }: OwnField,
  own: Fields,
  { placeOf }: FieldRules,
  collector: ProblemCollector,
): FieldValue | undefined {
  switch (type) {
    case 'text': {
      const text = own.text(key)?.text;
      return text === undefined ? undefined : { type, text };
    }
    case 'number': {
      const number = own.parsed(key, normalizeNumber);
      return number === undefined ? undefined : { type, number };
    }
    case 'date': {
      const date = own.parsed(key, normalizeDate);
      return date && { type, date };
    }
    case 'url': {
      const url = own.parsed(key, normalizeWebAddress);
      return url === undefined ? undefined : { type, url };
    }
    case 'list': {
      const texts = distinct(own.list(key).map(({ text }) => text));
      return texts.length === 0 ? undefined : { type, texts };
    }
    case 'place': {
      const places = own.list(key).map(({ text }) => placeOf(text) ?? { name: text });
      const byName = new Map(places.map((place) => [place.name, place]));
      return byName.size === 0 ? undefined : { type, places: [...byName.values()] };
    }
    case 'choice': {
      const ids = own.list(key).flatMap(({ text, line }) => {
        const choice = findChoice(choices, text);
        if (!isMistake(choice)) return choice.id;
        // Of a field without choices, only that is reported.
        if (choices.length > 0) collector.add(line, choice);
        return [];
      });
      return ids.length === 0 ? undefined : { type, ids: distinct(ids) };
    }
  }
}

/** Digits with an optional sign and decimals: `12`, `-3.5`. */
function normalizeNumber(text: string): number | Mistake {
  const kind = 'not a number';
  const plain = text.replace(/^[\u2212\u2013]/, '-');
  if (/^[-+]?\d+(\.\d+)?$/.test(plain)) {
    const number = Number(plain);
    if (Number.isSafeInteger(Math.trunc(number))) return number === 0 ? 0 : number;
    const hint = 'Numbers of more than 15 digits are not kept exactly. Declare the field with type: text.';
    return { kind: 'number is too large', message: `number is too large: ${quote(text)}`, hint };
  }
  const grouped = plain.replace(/(?<=\d)[ ,'\u00a0\u202f\u2019](?=\d{3}(\D|$))/g, '');
  const isGrouped = /^[-+]?\d+(\.\d+)?$/.test(grouped);
  const hint = isGrouped
    ? `Write it without separators: ${grouped}.`
    : 'Write digits, and a point before decimals, such as 1200 or 2.5. What is not exact needs a field with type: text.';
  return { kind, message: `not a number: ${quote(text)}`, hint };
}

function keptKey({ key, value }: YamlPair): KeptKey | readonly [] {
  const texts = textsOf(value).map(tidyLine).filter(Boolean);
  return texts.length === 0 ? [] : { key: tidyLine(key), texts };
}

/** The texts of a value of any kind, one for each entry of a list. */
export function textsOf(node: YamlNode): readonly string[] {
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'list':
      return node.entries.flatMap(textsOf);
    case 'map':
      return node.pairs.map(({ key, value }) => `${key}: ${textsOf(value).join(', ')}`);
  }
}

function unknownKeyHint(pair: YamlPair, declared: readonly string[]): string {
  const { key } = pair;
  if (reservedSourceKeys.some((each) => each === key)) {
    return 'This key belongs to the source. Put it below the line source: and indent it by two spaces.';
  }
  const foreign = foreignItemKey(pair);
  if (foreign !== undefined) return isRenaming.test(foreign) ? foreign : `${foreign} ${declareHint(pair)}`;
  const keys = [...itemKeys, ...declared];
  const isSpelling = keys.some((each) => foldName(each) === foldName(key));
  return `${didYouMean(key, keys)}${isSpelling ? '' : `${declareHint(pair)} `}${allowedKeysRule('an item', keys)}`;
}

/** Hints that say under which key the value belongs. */
const isRenaming = /^(Its name here|It belongs to|Items are published)/;

function declareHint({ key, value }: YamlPair): string {
  const example = isFieldKey(key)
    ? `fields: {${key}: {label: ${labelOfKey(key)}, type: ${likelyType(value)}}}`
    : declarationExample;
  return `To keep it, declare it in site.yml, as in ${example}, or write unknownKeys: keep there.`;
}

/** The type that a value looks like. */
function likelyType(value: YamlNode): OwnField['type'] {
  if (value.kind === 'list') return 'list';
  const text = value.kind === 'text' ? value.text.trim() : '';
  if (!isMistake(normalizeNumber(text))) return 'number';
  if (!isMistake(normalizeWebAddress(text))) return 'url';
  return isMistake(normalizeDate(text)) ? 'text' : 'date';
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
