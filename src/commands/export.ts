import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchive } from '../archive/archive.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import { ItemCache } from '../cache/item-cache.ts';
import { bulkFiles, indexDefinition, indexName } from '../data/opensearch.ts';
import { openSearchDocuments } from '../data/opensearch-documents.ts';
import { publishedFields } from '../data/published-fields.ts';
import { formatCount } from '../html/numbers.ts';
import { reportProblems } from '../pipeline/problem-report.ts';
import { openContent, readContent } from '../read/content.ts';
import { isMistake } from '../records/problem.ts';
import { coloursFor } from './colour.ts';
import { type ExitCode, type ExportCommand, UsageError } from './command-line.ts';
import { countProblems } from './count-problems.ts';
import { showProgress } from './progress.ts';

/**
 * Writes an archive for a search engine, into a folder, and prints how it is loaded. Files of an earlier export there are
 * replaced; others are left alone.
 *
 * @returns 1 where the content has errors; then nothing is written
 * @throws {UsageError} where there is no archive
 */
export async function exportCommand({ content: folder, out, asOf }: ExportCommand): Promise<ExitCode> {
  const disk = openContent(folder);
  if (isMistake(disk)) throw new UsageError(`"${folder}" ${disk.message}. ${disk.hint}`);
  const source = new ItemCache();
  const progress = showProgress(process.stderr);
  const { content, problems } = await readContent(folder, {
    disk,
    asOf,
    reader: source.open(disk, new FileStamps(folder, disk.diskPath)),
    onProgress: (read, total) => {
      // They are loaded again one by one, so that memory does not grow with the texts.
      source.releaseBodies();
      progress.update(`Reading content: ${read} of ${total} items`);
    },
  }).finally(progress.clear);
  if (content === undefined) {
    process.stderr.write(reportProblems(problems, { isOfBuild: false }).format(coloursFor(process.stderr)));
    process.stderr.write(`\n${countProblems(problems)}. Nothing was written.\n`);
    return 1;
  }
  const archive = makeArchive(content);
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) if (/^bulk-\d+\.ndjson$/.test(name)) rmSync(join(out, name));
  const definition = indexDefinition(archive, publishedFields(archive.settings));
  writeFileSync(join(out, 'index.json'), `${JSON.stringify(definition, undefined, 2)}\n`);
  let files = 0;
  for (const { name, text } of bulkFiles(openSearchDocuments(archive, source))) {
    writeFileSync(join(out, name), text);
    files++;
  }
  process.stdout.write(
    `${formatCount(archive.items.length, 'item')} in ${formatCount(files, 'file')}, in ${out}. In that folder, load them with:\n${loadCommands(indexName(archive.settings.title))}`,
  );
  return 0;
}

function loadCommands(index: string): string {
  const address = `http://localhost:9200/${encodeURIComponent(index)}`;
  return `
  curl -X PUT ${address} -H "Content-Type: application/json" --data-binary @index.json
  for file in bulk-*.ndjson; do curl -X POST ${address}/_bulk -H "Content-Type: application/x-ndjson" --data-binary @"$file" -o "$file.answer"; done
`;
}
