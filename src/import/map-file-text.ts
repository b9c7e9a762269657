import { formatNumber } from '../html/numbers.ts';
import { type FieldMapping, listTargets, singleTargets, type Target } from '../records/field-mapping.ts';
import { foldKey } from '../records/foreign-keys.ts';
import { printable, quote } from '../records/quote.ts';
import { yamlText } from '../records/yaml-text.ts';
import type { FieldEntry, Ledger } from './ledger.ts';

/**
 * A mapping file to edit: what was read, as it was mapped, with every field that was seen and what is in it as comments.
 */
export function mapFileText({ sources, fields, rows }: Ledger, mapping: FieldMapping | undefined): string {
  const file = sources[0]?.file ?? '';
  const lines = [
    `# Which fields of ${printable(file)} become which of items. ${formatNumber(rows.read)} rows were read.`,
    '# Of a field with one value, such as title, the first that is not empty is taken; of the others, all.',
    '',
  ];
  const actors: string[] = [];
  for (const target of [...singleTargets, ...listTargets]) {
    const entries = inOrder(
      fields.filter(({ becomes, isOwn }) => !isOwn && becomes.includes(target)),
      target,
      mapping,
    );
    const [, type] = /^actors\.(.*)$/.exec(target) ?? [];
    const names = `[${entries.map(({ field }) => yamlText(printable(field))).join(', ')}]`;
    if (type !== undefined) {
      if (entries.length > 0) actors.push(...comments(entries, '  '), `  ${type}: ${names}`);
    } else if (entries.length > 0) lines.push(...comments(entries, ''), `${target}: ${names}`);
    else if (suggested.has(target)) lines.push(`# ${target}: []`);
  }
  if (actors.length > 0) lines.push('actors:', ...actors);
  else lines.push('# actors: {person: [], organisation: [], place: []}');
  if (mapping?.separator !== undefined) {
    lines.push(
      '',
      '# Between the topics and actors in one text.',
      `separator: ${JSON.stringify(mapping.separator)}`,
    );
  }
  const own = fields.filter(({ isOwn }) => isOwn);
  const renamed = mapping === undefined ? [] : [...mapping.fields];
  lines.push('', "# Fields of the archive's own, by the keys that they get.");
  if (renamed.length === 0) lines.push('# fields: {key: field}');
  else lines.push('fields:', ...renamed.map(([field, key]) => `  ${yamlText(key)}: ${yamlText(field)}`));
  const leftOut = fields
    .filter(({ becomes }) => becomes.length === 0)
    .map(({ field }) => yamlText(printable(field)));
  lines.push('', '# Fields that are left out.', `ignore: [${leftOut.join(', ')}]`);
  lines.push('', '# What becomes of fields that no line names: keep, ignore or refuse.');
  lines.push(`other: ${mapping?.other ?? 'keep'}`);
  if (own.length > 0) lines.push('', '# Such fields:', ...comments(own, ''));
  return `${lines.join('\n')}\n`;
}

/** Those that an archivist looks for. */
const suggested: ReadonlySet<Target> = new Set([
  ...(['title', 'date', 'summary', 'topics', 'language', 'source.name', 'source.url', 'body', 'id'] as const),
]);

function inOrder(entries: readonly FieldEntry[], target: Target, mapping: FieldMapping | undefined) {
  const ranks = (mapping?.from[target] ?? []).map(foldKey);
  return [...entries].sort((a, b) => ranks.indexOf(foldKey(a.field)) - ranks.indexOf(foldKey(b.field)));
}

function comments(entries: readonly FieldEntry[], indent: string): readonly string[] {
  return entries.map(({ field, rows, examples }) => {
    const texts = examples.map(quote).join(', ');
    return `${indent}# ${printable(field)}, in ${formatNumber(rows)}: ${texts}`;
  });
}
