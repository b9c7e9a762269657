import { decimalNumber } from '../messages/decimal-number.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { FieldValue, FieldValues } from '../records/field-value.ts';
import type { Item } from '../records/item.ts';
import type { OwnField } from '../records/own-field.ts';
import type { Settings } from '../records/settings.ts';
import { truncate } from '../records/truncate.ts';
import { dateView } from './date-view.ts';
import type { FieldFact, FieldText } from './page-model.ts';

/** What the fields of an archive follow from. */
type FieldSettings = Pick<Settings, 'fields' | 'language' | 'words'>;

/** What an item's page shows of the fields that the owner declared; undefined where there is nothing. */
export function factsOnItem(
  { fields }: Pick<Item, 'fields'>,
  settings: FieldSettings,
): readonly FieldFact[] | undefined {
  return fields && factsOf(fields, settings, ({ isOnItem }) => isOnItem);
}

/**
 * Likewise for its row in lists, where there are no links, and long texts are cut. An item is in about ten lists, which
 * share them.
 */
export function factsInLists(
  { fields }: Pick<Item, 'fields'>,
  settings: FieldSettings,
): readonly FieldFact[] | undefined {
  if (fields === undefined) return undefined;
  const known = listed.get(fields);
  if (known?.settings === settings) return known.facts;
  const facts = factsOf(fields, settings, ({ isInLists }) => isInLists)?.map(({ label, values }) => ({
    label,
    values: values.slice(0, mostInRow).map(({ text }) => ({ text: cut(text) })),
  }));
  listed.set(fields, { settings, facts });
  return facts;
}

interface ListedFacts {
  readonly settings: FieldSettings;
  readonly facts: readonly FieldFact[] | undefined;
}

const listed = new WeakMap<FieldValues, ListedFacts>();

const mostInRow = 3;
const longestInRow = 60;

function cut(text: string): string {
  return text.length <= longestInRow ? text : `${truncate(text, longestInRow - 1).trimEnd()}…`;
}

/** The same as texts: `Casualties: 12`; undefined where there is nothing. */
export function factTexts(
  item: Pick<Item, 'fields'>,
  settings: FieldSettings,
): readonly string[] | undefined {
  const messages = messagesOf(settings);
  return factsInLists(item, settings)?.map(({ label, values }) => {
    const texts = values.map(({ text }) => text);
    const value = texts.reduce((list, next) => messages.text('listed', { list, next }));
    return messages.text('labelledFact', { label, value });
  });
}

/**
 * The words by which the search finds an item's fields, one value a line: as the page shows them, but that numbers have no
 * separators and addresses no scheme.
 */
export function searchedTexts({ fields }: Pick<Item, 'fields'>, settings: FieldSettings): readonly string[] {
  if (fields === undefined) return [];
  const declared = settings.fields?.filter(({ isSearched }) => isSearched) ?? [];
  return declared.flatMap((field) => {
    const value = valueIn(fields, field);
    if (value === undefined) return [];
    if (value.type === 'number') return [String(value.number)];
    if (value.type === 'url') return [value.url.replace(/^https?:\/\//i, '')];
    return textsOf(value, field, messagesOf(settings)).map(({ text }) => text);
  });
}

/** Under the keys as they are written. */
export function otherFacts({ otherKeys }: Pick<Item, 'otherKeys'>): readonly FieldFact[] | undefined {
  return otherKeys?.map(({ key, texts }) => ({ label: key, values: texts.map((text) => ({ text })) }));
}

function factsOf(
  fields: FieldValues,
  settings: FieldSettings,
  isShown: (field: OwnField) => boolean,
): readonly FieldFact[] | undefined {
  const { fields: declared = [] } = settings;
  const messages = messagesOf(settings);
  const facts = declared.filter(isShown).flatMap((field): FieldFact | readonly [] => {
    const value = valueIn(fields, field);
    return value === undefined ? [] : { label: field.label, values: textsOf(value, field, messages) };
  });
  return facts.length === 0 ? undefined : facts;
}

function valueIn(fields: FieldValues, { key }: OwnField): FieldValue | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** A value as readers see it, of a list each of its entries. */
export function textsOf(
  value: FieldValue,
  { choices = [] }: Pick<OwnField, 'choices'>,
  messages: Messages,
): readonly FieldText[] {
  switch (value.type) {
    case 'text':
      return [{ text: value.text }];
    case 'number':
      return [{ text: decimalNumber(value.number, undefined, messages.locale) }];
    case 'date':
      return [dateView(value.date, messages)];
    case 'url':
      return [{ text: value.url, url: value.url }];
    case 'list':
      return value.texts.map((text) => ({ text }));
    case 'place':
      return value.places.map(({ name, actor }) => ({
        text: name,
        ...(actor !== undefined && { path: `actors/${actor}.html` }),
      }));
    case 'choice': {
      const labels = new Map(choices.map(({ id, label }) => [id, label]));
      return value.ids.map((id) => ({ text: labels.get(id) ?? id, inSiteLanguage: true }));
    }
  }
}
