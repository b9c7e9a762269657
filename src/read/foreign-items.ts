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
  return readingOf(rules, foreignIds(paths.map((path) => ({ path }))), files);
}

/** How they are read once each has been, with what the archivist should know of it. */
export function finalReading(
  rules: ReadRules,
  items: readonly ItemFile[],
  files: readonly string[],
): { readonly reading: ForeignReading; readonly notice: string } {
  const found = findConventions(items.map(({ foreign, item }) => foreign?.dateText ?? item?.date.edtf ?? ''));
  const ids = foreignIds(items.map(({ path, foreign }) => ({ path, slug: foreign?.slug })));
  const { order = found.order } = rules.mapping;
  const conventions = { order, latestYear: found.latestYear };
  const notice = rules.mapping.order === undefined ? describeConventions(found, '').trim() : '';
  return { reading: { ...readingOf(rules, ids, files), conventions }, notice };
}

function readingOf(
  rules: ReadRules,
  ids: ReadonlyMap<string, string>,
  files: readonly string[],
): ForeignReading {
  const { mapping } = rules;
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
    targets: foreignTargets(ids, files),
    conventions: undefined,
  };
}
