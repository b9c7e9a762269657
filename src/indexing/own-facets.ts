import memoize from 'memoize';
import type { Archive } from '../archive/archive.ts';
import { decimalNumber } from '../messages/decimal-number.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { isKnown } from '../records/date.ts';
import type { FieldValue } from '../records/field-value.ts';
import type { Item } from '../records/item.ts';
import type { FieldType, OwnField } from '../records/own-field.ts';
import type { FacetOrder, OwnFacetValues, SearchFacet } from '../search/document.ts';
import { rangeOf } from './number-range.ts';

/** The own fields of an archive that its readers can filter by. */
export function ownFacets({ settings, items }: Archive): readonly SearchFacet[] {
  const { locale } = messagesOf(settings);
  return facetFields(settings).map((field) => ({
    key: field.key,
    name: field.label,
    order: orders[field.type] ?? 'frequency',
    names: namesOf(field, items, locale),
  }));
}

const orders: Readonly<Partial<Record<FieldType, FacetOrder>>> = { number: 'ascending', date: 'descending' };

function facetFields({ fields = [] }: Archive['settings']): readonly OwnField[] {
  return fields.filter(({ isFacet }) => isFacet);
}

/** The names of those values that are not names themselves. */
function namesOf(
  field: OwnField,
  items: readonly Item[],
  locale: string,
): readonly (readonly [value: string, name: string])[] {
  if (field.type === 'choice') {
    return (field.choices ?? []).flatMap(({ id, label }) => (id === label ? [] : [[id, label] as const]));
  }
  if (field.type !== 'number') return [];
  const names = new Map<string, string>();
  for (const { fields } of items) {
    const value = valueIn(fields, field);
    if (value?.type !== 'number') continue;
    const { first, last } = rangeOf(value.number);
    const [from, to] = [decimalNumber(first, undefined, locale), decimalNumber(last, undefined, locale)];
    // Spaces tell the dash from a sign.
    names.set(
      rangeText(value.number),
      first === last ? from : first < 0 ? `${from} – ${to}` : `${from}–${to}`,
    );
  }
  return [...names].filter(([value, name]) => value !== name).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The values of items in these facets, one object for all items with the same; undefined where an item has none. */
export function ownFacetValues({ settings }: Archive): (item: Item) => OwnFacetValues | undefined {
  const fields = facetFields(settings);
  const parse = memoize((json: string): OwnFacetValues => JSON.parse(json));
  return ({ fields: values }) => {
    if (values === undefined) return undefined;
    const own = fields.map((field) => textsOf(valueIn(values, field)));
    return own.some((texts) => texts.length > 0) ? parse(JSON.stringify(own)) : undefined;
  };
}

function valueIn(values: Item['fields'], { key }: OwnField): FieldValue | undefined {
  return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The values to filter by. Of a date, each year that it may be of. */
function textsOf(value: FieldValue | undefined): readonly string[] {
  switch (value?.type) {
    case 'text':
      return [value.text];
    case 'number':
      return [rangeText(value.number)];
    case 'date': {
      if (!isKnown(value.date)) return [];
      const [first, last] = [yearOf(value.date.earliest), yearOf(value.date.latest)];
      return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
    }
    case 'choice':
      return value.ids;
    case 'list':
      return value.texts;
    case 'place':
      return value.places.map(({ name }) => name);
    default:
      return [];
  }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** `7` or `10..19`. */
function rangeText(number: number): string {
  const { first, last } = rangeOf(number);
  return first === last ? String(first) : `${first}..${last}`;
}
