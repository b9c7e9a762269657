import { join } from 'node:path';
import { isRecord, isUnreadable } from '../../../src/import/foreign-record.ts';
import type { FormatName, ReadOptions } from '../../../src/import/format.ts';
import { formatNamed, formatOf } from '../../../src/import/formats.ts';
import { createFolder, type Files } from '../../support/create-folder.ts';

/** What the first file of some is recognised as. */
export function formatOfFile(files: Files): FormatName | undefined {
  const [name = ''] = Object.keys(files);
  return formatOf(join(createFolder(files), name))?.name;
}

/** What is read from a file: fields with one text as that text, texts of their own as `body`, and mistakes. */
export async function readRecords(files: Files, format?: FormatName, options?: ReadOptions) {
  const [name = ''] = Object.keys(files);
  const path = join(createFolder(files), name);
  const found = format === undefined ? formatOf(path) : formatNamed(format);
  const records: unknown[] = [];
  for await (const read of found?.read(path, options) ?? []) {
    if (!isRecord(read) && !isUnreadable(read)) records.push({ leftOut: Object.fromEntries(read.leftOut) });
    else if (isUnreadable(read)) records.push({ line: read.line, reason: read.reason });
    else {
      const fields = [...read.fields].map(([key, texts]) => [key, texts.length === 1 ? texts[0] : texts]);
      const body = read.body && { body: read.body.text };
      records.push({ line: read.line, ...Object.fromEntries(fields), ...body });
    }
  }
  return records;
}
