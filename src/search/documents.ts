import type { DocumentPreview } from './document.ts';
import type { DocumentDate } from './files/dates.ts';
import { type Manifest, manifestPath, parseManifest } from './files/manifest.ts';
import { documentIds } from './find/document-ids.ts';
import type { Facets } from './find/facets.ts';
import { cachedIndexFiles, type IndexFiles, type Load } from './find/index-files.ts';
import { openDocuments } from './find/opened-documents.ts';
import { createYielder, type YieldToMain } from './find/yield-to-main.ts';

export type { DocumentDate, DocumentPreview, Facets, YieldToMain };

/** The documents of an index version without their words: a small part of the code and of the files of the search. */
export interface Documents {
  readonly count: number;
  /** Doc ids are below this. */
  readonly slots: number;
  /** All documents with their dates, ascending by doc id. */
  dates(): Promise<readonly DocumentDate[]>;
  facets(): Promise<Facets>;
  /** What lists display of a document; undefined for a free slot. */
  preview(docId: number): Promise<DocumentPreview | undefined>;
  /** Awaited between the steps of a long computation. */
  readonly yieldToMain: YieldToMain;
}

/** Documents with their ids, which only some pages need. */
export interface DocumentsWithIds extends Documents {
  /** The ids of documents, in the order of the doc ids. */
  idsOf(docIds: readonly number[]): Promise<readonly string[]>;
}

/**
 * Opens the documents of a site. All methods reject if a file fails to load, and for no other reason.
 *
 * @param pause resolves when the main thread has handled other tasks
 */
export async function openDocumentsOf(load: Load, pause: () => Promise<void>): Promise<Documents> {
  return documentsOf(await openFiles(load, pause));
}

/** The same, with the ids. */
export async function openDocumentsWithIds(
  load: Load,
  pause: () => Promise<void>,
): Promise<DocumentsWithIds> {
  const opened = await openFiles(load, pause);
  return { ...documentsOf(opened), idsOf: documentIds(opened.manifest, opened.files) };
}

interface OpenedFiles {
  readonly manifest: Manifest;
  readonly files: IndexFiles;
  readonly yieldToMain: YieldToMain;
}

async function openFiles(load: Load, pause: () => Promise<void>): Promise<OpenedFiles> {
  const manifest = parseManifest(await load(manifestPath));
  const { yieldToMain, markYielded } = createYielder(pause);
  const files = cachedIndexFiles(async (path, content) => {
    const data = await load(path, content);
    markYielded();
    return data;
  });
  return { manifest, files, yieldToMain };
}

function documentsOf({ manifest, files, yieldToMain }: OpenedFiles): Documents {
  const { datesWithin, facets, preview } = openDocuments(manifest, files, yieldToMain);
  return {
    count: manifest.documentCount,
    slots: manifest.slots,
    dates: () => datesWithin(),
    facets,
    preview: async (docId) => (await preview(docId)) ?? undefined,
    yieldToMain,
  };
}
