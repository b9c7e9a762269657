import { describeConventions, findConventions } from '../../records/date-conventions.ts';
import { textsOf } from '../../records/item-fields.ts';
import type { ReadRules } from '../../records/read-rules.ts';
import type { ItemFile, UnlinkedItem } from '../item-file.ts';
import { foreignIds } from './ids.ts';
import type { ForeignReading } from './item.ts';
import { foreignTargets } from './targets.ts';

/** How files are read for the first time, before what they say of themselves is known. */
export function firstReading(
  rules: ReadRules,
  paths: readonly string[],
  files: readonly string[],
): ForeignReading {
  const ids = foreignIds(paths.map((path) => ({ path })));
  return readingOf(rules, ids, ids, files);
}

/** How they are read once each has been, with what the archivist should know of it. */
export function finalReading(
  rules: ReadRules,
  items: readonly ItemFile[],
  files: readonly string[],
): { readonly reading: ForeignReading; readonly notice: string } {
  const found = findConventions(items.map(({ foreign, item }) => foreign?.dateText ?? item?.date.edtf ?? ''));
  const ids = foreignIds(items.map(({ path, foreign }) => ({ path, slug: foreign?.slug })));
  // Drafts are left out of the site, so nothing leads to them.
  const shown = items.flatMap(({ path, item }) => (item?.status === 'draft' ? [] : [path]));
  const linked = new Map(shown.map((path) => [path, ids.get(path) ?? path]));
  const former = new Map(
    items.flatMap(({ path, item }) =>
      item === undefined || item.status === 'draft'
        ? []
        : namesOf(item).map((name) => [name, ids.get(path) ?? path] as const),
    ),
  );
  const { order = found.order } = rules.mapping;
  const conventions = { order, latestYear: found.latestYear };
  const notice = rules.mapping.order === undefined ? describeConventions(found, '').trim() : '';
  return { reading: { ...readingOf(rules, ids, linked, files, former), conventions }, notice };
}

/** Addresses that an item had before, and names that it also has. */
function namesOf({ formerly, otherKeys }: UnlinkedItem): readonly string[] {
  const aliases = otherKeys.filter(({ key }) => /^alias(es)?$/i.test(key));
  return [...formerly.map(({ text }) => text), ...aliases.flatMap(({ value }) => textsOf(value))];
}

function readingOf(
  rules: ReadRules,
  ids: ReadonlyMap<string, string>,
  linked: ReadonlyMap<string, string>,
  files: readonly string[],
  former?: ReadonlyMap<string, string>,
): ForeignReading {
  const { mapping } = rules;
  const others = files.filter((path) => !ids.has(path));
  return {
    rules,
    fingerprint: JSON.stringify([
      mapping.from,
      [...mapping.fields],
      mapping.ignore,
      mapping.other,
      mapping.separator,
      mapping.order,
    ]),
    idOf: (path) => ids.get(path) ?? path,
    targets: foreignTargets(linked, others, former),
    conventions: undefined,
  };
}
