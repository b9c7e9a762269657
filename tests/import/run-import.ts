import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatName } from '../../src/import/format.ts';
import { formatNamed } from '../../src/import/formats.ts';
import { importSources } from '../../src/import/import-sources.ts';
import { sourceFiles } from '../../src/import/source-files.ts';
import type { FieldMapping } from '../../src/records/field-mapping.ts';

export interface RunOptions {
  readonly format?: FormatName;
  readonly mapping?: FieldMapping;
  readonly isDryRun?: boolean;
}

/** Imports sources of a folder into its `content`, and returns the ledger. */
export async function runImport(folder: string, sources: readonly string[], options: RunOptions = {}) {
  const { format, mapping, isDryRun = false } = options;
  const paths = sources.map((source) => join(folder, source));
  const { ledger } = await importSources({
    content: join(folder, 'content'),
    sources: sourceFiles(paths, format && formatNamed(format)),
    mapping,
    isDryRun,
    cache: join(folder, '.cache'),
  });
  return ledger;
}

/** The items of its archive by path. */
export function itemsIn(folder: string): Readonly<Record<string, string>> {
  const items = join(folder, 'content/items');
  if (!existsSync(items)) return {};
  const paths = readdirSync(items, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(paths.map((path) => [path.slice(items.length + 1), readFileSync(path, 'utf8')]));
}
