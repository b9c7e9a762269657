import { describeConventions, findConventions } from '../records/date-conventions.ts';
import type { ReadRules } from '../records/read-rules.ts';
import { foreignIds } from './foreign-ids.ts';
import type { ForeignReading } from './foreign-item.ts';
import { foreignTargets } from './foreign-targets.ts';
import type { ItemFile } from './item-file.ts';

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
  const { order = found.order } = rules.mapping;
  const conventions = { order, latestYear: found.latestYear };
  const notice = rules.mapping.order === undefined ? describeConventions(found, '').trim() : '';
  return { reading: { ...readingOf(rules, ids, linked, files), conventions }, notice };
}

function readingOf(
  rules: ReadRules,
  ids: ReadonlyMap<string, string>,
  linked: ReadonlyMap<string, string>,
  files: readonly string[],
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
    targets: foreignTargets(linked, others),
    conventions: undefined,
  };
}
