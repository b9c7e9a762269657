import { Fields, tidyLine } from './fields.ts';
import {
  type Choice,
  type FieldType,
  fieldKeyRule,
  fieldTypes,
  isFieldKey,
  labelOfKey,
  type OwnField,
} from './own-field.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { didYouMean, foldName } from './spelling.ts';
import { normalizeSwitch } from './switch.ts';
import { describeKind, type LocatedText, type YamlMap, type YamlPair } from './yaml-node.ts';

/** A line of `site.yml` that declares a field. */
export const declarationExample = 'fields: {casualties: {label: Casualties, type: number}}';

/**
 * Validates the fields that `site.yml` declares. A field with a mistake is reported and still counts as declared, so
 * that the items that have it are not reported as well.
 *
 * @param taken keys that mean something else
 */
export function normalizeDeclarations(
  node: YamlMap,
  taken: readonly string[],
  collector: ProblemCollector,
): readonly OwnField[] {
  const fields: OwnField[] = [];
  for (const pair of node.pairs) {
    const mistake = keyMistake(pair.key, taken, fields);
    if (mistake === undefined) fields.push(normalizeDeclaration(pair, collector));
    else collector.add(pair.line, mistake);
  }
  return fields;
}

function keyMistake(key: string, taken: readonly string[], others: readonly OwnField[]): Mistake | undefined {
  if (!isFieldKey(key)) {
    const hint = `A key contains ${fieldKeyRule}. What readers see is its label: ${declarationExample}.`;
    return { kind: 'not a key', message: `not a key: ${quote(key)}`, hint };
  }
  const folded = foldName(key);
  const own = taken.find((each) => foldName(each) === folded);
  if (own !== undefined) {
    const hint = `${own}: has a meaning of its own in every archive. Give the field another key; its label may be any text.`;
    return { kind: 'key is taken', message: `the key ${quote(key)} is taken`, hint };
  }
  const other = others.find((each) => foldName(each.key) === folded);
  if (other === undefined) return undefined;
  const hint = 'Keys that differ only in case or accents are easily mistaken. Remove one of the two.';
  return {
    kind: 'two fields alike',
    message: `${quote(other.key)} and ${quote(key)} are the same key`,
    hint,
  };
}

const declarationKeys = ['label', 'type', 'choices', 'facet', 'item', 'lists', 'search'];

function normalizeDeclaration({ key, value, line }: YamlPair, collector: ProblemCollector): OwnField {
  if (value.kind !== 'map' && !(value.kind === 'text' && value.text === '')) {
    const hint = `Write its keys in braces: ${key}: {label: ${labelOfKey(key)}, type: text}.`;
    const found = `is ${describeKind(value)}, not a set of keys`;
    collector.error(line, `${quote(key)} ${found}`, hint, `value ${found}`);
  }
  const map: YamlMap = value.kind === 'map' ? value : { kind: 'map', pairs: [], line };
  const fields = new Fields(map, 'a field', declarationKeys, collector, foreignKey);
  const type = fields.parsed('type', normalizeType) ?? 'text';
  const choices = readChoices(fields, type, line, collector);
  const isOnItem = fields.parsed('item', (text) => normalizeSwitch(text, 'item', switchHint('item'))) ?? true;
  const read = (name: string, byDefault: boolean): boolean =>
    fields.parsed(name, (text) => normalizeSwitch(text, name, switchHint(name))) ?? byDefault;
  const isFacet = read('facet', false);
  if (isFacet && type === 'url') {
    const hint = 'Few items share an address, so it is nothing to filter by. Remove facet: true.';
    collector.error(fields.text('facet')?.line ?? line, 'an address cannot be a facet', hint);
  }
  return {
    key,
    label: fields.text('label')?.text ?? labelOfKey(key),
    type,
    ...(choices && { choices }),
    isFacet: isFacet && type !== 'url',
    isOnItem,
    isInLists: read('lists', false),
    // What a page shows, a search finds; what it does not show may be for the archivist alone.
    isSearched: read('search', isOnItem),
  };
}

function switchHint(name: string): string {
  return `Write ${name}: true or ${name}: false.`;
}

function foreignKey({ key }: YamlPair): string | undefined {
  const own = foreignKeys.get(key.toLowerCase());
  return own === undefined ? undefined : `Its name here is ${own}.`;
}

const foreignKeys: ReadonlyMap<string, string> = new Map([
  ['name', 'label'],
  ['title', 'label'],
  ['kind', 'type'],
  ['options', 'choices'],
  ['values', 'choices'],
  ['enum', 'choices'],
  ['filter', 'facet'],
  ['list', 'lists'],
  ['searchable', 'search'],
]);

function normalizeType(text: string): FieldType | Mistake {
  const type = fieldTypes.find((each) => each === text);
  if (type !== undefined) return type;
  return {
    kind: 'unknown type of a field',
    message: `unknown type ${quote(text)}`,
    hint: `${didYouMean(text, fieldTypes)}The type must be ${anyOf(fieldTypes)}.`,
  };
}

/** A list of texts, or from ids to labels. Undefined for other types. */
function readChoices(
  fields: Fields,
  type: FieldType,
  line: number,
  collector: ProblemCollector,
): readonly Choice[] | undefined {
  const node = fields.node('choices');
  if (type !== 'choice') {
    if (node !== undefined) {
      const hint = `Only a choice has choices. Write type: choice, or remove them.`;
      collector.error(node.line, `a ${type} has no choices`, hint, 'choices of another type');
    }
    return undefined;
  }
  const choices =
    node?.kind === 'map'
      ? labelledChoices(node, collector)
      : fields.list('choices').map((id) => ({ id, label: id.text }));
  if (choices.length === 0) collector.error(node?.line ?? line, 'missing choices', choicesHint);
  const distinct = new Map<string, Choice>();
  for (const { id, label } of choices) {
    for (const name of new Set([foldName(id.text), foldName(label)])) {
      if (distinct.has(name)) {
        const hint = 'Two choices must differ by more than case and accents. Remove one of them.';
        collector.error(id.line, `two choices are ${quote(id.text)}`, hint, 'two choices alike');
      }
      distinct.set(name, { id: id.text, label });
    }
  }
  return choices.map(({ id, label }) => ({ id: id.text, label }));
}

function labelledChoices(
  node: YamlMap,
  collector: ProblemCollector,
): readonly { readonly id: LocatedText; readonly label: string }[] {
  const keys = node.pairs.map(({ key }) => key);
  const labels = new Fields(node, 'choices', keys, collector);
  return node.pairs.flatMap(({ key, line }) => {
    const text = tidyLine(key);
    return text === '' ? [] : { id: { text, line }, label: labels.text(key)?.text ?? text };
  });
}

const choicesHint =
  'Write them as a list, choices: [report, letter], or with labels: choices: {report: News report, letter: Letter to the editor}.';

/** The choice that a text names, by its id or its label. */
export function findChoice(choices: readonly Choice[], text: string): Choice | Mistake {
  const folded = foldName(text);
  const found = choices.find(({ id, label }) => foldName(id) === folded || foldName(label) === folded);
  if (found !== undefined) return found;
  const ids = choices.map(({ id }) => id);
  return {
    kind: 'unknown choice',
    message: `unknown choice ${quote(text)}`,
    hint: `${didYouMean(text, ids)}${ids.length > maxListed ? 'The choices are listed in site.yml.' : `Write ${anyOf(ids)}.`}`,
  };
}

/** More choices than this are a list to look up. */
const maxListed = 20;
