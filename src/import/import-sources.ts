import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { FieldMapping } from '../records/field-mapping.ts';
import { ArchiveItems } from './archive-items.ts';
import { archiveNeeds } from './archive-needs.ts';
import type { UnusedFile } from './attachment.ts';
import { type BodyMarkdown, bodyMarkdown } from './body-markdown.ts';
import { namedFiles } from './column-files.ts';
import { isRecord, isUnreadable } from './foreign-record.ts';
import { ImportMemory } from './import-memory.ts';
import type { Ledger } from './ledger.ts';
import { LedgerBook } from './ledger-book.ts';
import { type Mapper, mapperFor } from './mapper.ts';
import { recordFiles } from './record-files.ts';
import { RecordKeys } from './record-key.ts';
import { type Outcome, RecordWriter } from './record-writer.ts';
import { RowsFile } from './rows-file.ts';
import { SourceDates } from './source-dates.ts';
import type { SourceFiles } from './source-files.ts';
import { hasHtml, withoutHtml } from './without-html.ts';

export interface ImportOptions {
  /** The content folder of the archive. */
  readonly content: string;
  readonly sources: SourceFiles;
  /** Undefined where the names of the fields say which of the known mappings it is. */
  readonly mapping: FieldMapping | undefined;
  /** Reads everything and writes nothing. */
  readonly isDryRun: boolean;
  /** The folder for the file of rows that became no item. */
  readonly cache: string;
  /** Called for each row, with the number of those before it. */
  readonly onRow?: (rows: number) => void;
  /** Ends the import after the row that it is at. */
  readonly signal?: AbortSignal;
}

export interface Import {
  readonly ledger: Ledger;
  /** As the last file was read. */
  readonly mapping: FieldMapping | undefined;
}

/**
 * Turns the records of sources into items, and says what became of each.
 *
 * @throws {MemoryMistake | FolderMistake}
 */
export async function importSources(options: ImportOptions): Promise<Import> {
  const { content, sources, isDryRun } = options;
  const memory = new ImportMemory(content);
  const items = new ArchiveItems(content);
  const book = new LedgerBook();
  if (!isDryRun) items.removeLeftovers();
  const rowsFile = isDryRun ? undefined : new RowsFile(options.cache);
  const writer = new RecordWriter({ memory, items, book, isDryRun });
  const keys = new RecordKeys();
  const sourceDates = new SourceDates(sources.files, options.mapping);
  let rows = 0;
  let mapping = options.mapping;
  let isInterrupted = false;
  const isAborted = () => options.signal?.aborted === true;
  try {
    for (const source of sources.files) {
      isInterrupted ||= isAborted();
      if (isInterrupted) break;
      const before = rows;
      const stamp = stampOf(source.path);
      let mapper: Mapper | undefined;
      for await (const read of source.format.read(source.path, source.options)) {
        // Some formats yield all records without giving signals a turn.
        if (rows % turnStep === 0) await setImmediate();
        isInterrupted = isAborted();
        if (isInterrupted) break;
        if (!isRecord(read) && !isUnreadable(read)) {
          for (const [kind, count] of read.leftOut) book.markup(kind, count);
          continue;
        }
        options.onRow?.(rows);
        rows++;
        book.read();
        const refuse = (reason: string) => {
          book.refusal(reason, `${read.file}:${read.line}`);
          rowsFile?.add(reason, read);
        };
        if (isUnreadable(read)) {
          refuse(read.reason);
          continue;
        }
        mapper ??= mapperFor(read, options.mapping);
        book.fields(read.fields, mapper.useOf, mapper.keepsOthers);
        const named = namedFiles(mapper.filesIn(read.fields), source, read.attachments?.length ?? 0);
        const attachments = [...(read.attachments ?? []), ...named.attachments];
        const hash = mapper.hashOf({ ...read, attachments });
        const knownKey = writer.skip(hash);
        if (knownKey !== undefined) {
          keys.use(knownKey);
          continue;
        }
        const raw = mapper.map(read.fields);
        const mapped = hasHtml(raw) ? await withoutHtml(raw) : raw;
        const notAllowed = mapped.refused.join(', ');
        if (notAllowed !== '') {
          refuse(`field that the mapping does not name: ${notAllowed}`);
          continue;
        }
        const dates = await sourceDates.readerFor(mapped);
        let body: BodyMarkdown;
        try {
          body = await bodyMarkdown(read, mapped);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          refuse('its text is too long');
          continue;
        }
        for (const [kind, count] of [...body.leftOut, ...(read.leftOut ?? [])]) book.markup(kind, count);
        const place = `${read.file}:${read.line}`;
        const tell = (unused: UnusedFile) => book.unusedFile(place, unused);
        for (const unused of [...(read.unusedFiles ?? []), ...named.unused]) tell(unused);
        const files = recordFiles(attachments, named, mapper, tell);
        const { preset } = mapper;
        const incoming = { mapped, body, dates, notes: read.notes, files, hash, place };
        let outcome: Outcome;
        do outcome = writer.add({ ...incoming, key: keys.keyOf(read, mapped, source, preset) });
        while (outcome.kind === 'other');
        if (outcome.kind === 'refused') refuse(outcome.reason);
        else if (outcome.kind === 'joined') rowsFile?.add(outcome.reason, read);
      }
      mapping = mapper?.mapping ?? mapping;
      book.source({
        file: source.path,
        format: source.format.label,
        names: mapper?.label ?? '',
        rows: rows - before,
      });
      if (stampOf(source.path) !== stamp) book.hasChanged(source.path);
    }
  } finally {
    rowsFile?.leave();
    if (!isDryRun) memory.save();
  }
  const ledger = book.close({
    skipped: sources.skipped,
    notFiles: sources.notFiles,
    ...archiveNeeds(content, writer.names),
    rowsFile: isInterrupted ? undefined : rowsFile?.close(),
    isInterrupted,
    dates: sourceDates.description,
  });
  return { ledger, mapping };
}

const turnStep = 100;

/** Changes when the file does. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size} ${stat.mtimeMs}`;
}
