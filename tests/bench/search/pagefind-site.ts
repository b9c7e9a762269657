import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { html } from '../../../src/html/html.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { BenchDocuments } from '../documents.ts';
import { competitorRecord } from './competitor-fields.ts';

/** Indexes the documents with Pagefind, each as a page with the same texts and the title as its heading. */
export async function writePagefind({ documents, language }: BenchDocuments, folder: string): Promise<void> {
  // Without this, Pagefind makes an index for each language and searches only that of the page.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(', ')}`);
  for (const [docId, document] of documents.entries()) {
    const url = `items/${document.id}.html`;
    throwOnErrors(await index.addHTMLFile({ url, content: renderDocument(document, docId) }));
  }
  throwOnErrors(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  await pagefind.close();
}

/** A competitor that failed silently would appear to load little. */
function throwOnErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
}

function renderDocument(document: SearchDocument, docId: number): string {
  const { title, topics, actors, summary, body } = competitorRecord(document, docId);
  const paragraphs = [topics, actors, summary, ...(body ?? '').split('\n')].filter(Boolean);
  return html`<!doctype html><html><body>
<h1>${title ?? ''}</h1>
<p data-pagefind-meta="date" data-pagefind-ignore="index">${document.date}</p>
${paragraphs.map((text) => html`<p>${text ?? ''}</p>\n`)}</body></html>`.toString();
}
