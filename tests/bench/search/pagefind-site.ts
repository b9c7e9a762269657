import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { html } from '../../../src/html/html.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { BenchDocuments } from '../documents.ts';
import { contenderRecord } from './contender-fields.ts';

/** Lets Pagefind index the documents, each as a page of the same texts, the title as its heading. */
export async function writePagefind({ documents, language }: BenchDocuments, folder: string): Promise<void> {
  // In a site of several languages Pagefind makes an index of each, and searches only the page's.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(', ')}`);
  for (const [number, document] of documents.entries()) {
    const url = `items/${document.id}.html`;
    hold(await index.addHTMLFile({ url, content: pageOf(document, number) }));
  }
  hold(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  await pagefind.close();
}

/** A contender that failed in silence would look light. */
function hold({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(', ')}`);
}

function pageOf(document: SearchDocument, number: number): string {
  const { title, topics, actors, summary, body } = contenderRecord(document, number);
  const paragraphs = [topics, actors, summary, ...(body ?? '').split('\n')].filter(Boolean);
  return html`<!doctype html><html><body>
<h1>${title ?? ''}</h1>
<p data-pagefind-meta="date" data-pagefind-ignore="index">${document.date}</p>
${paragraphs.map((text) => html`<p>${text ?? ''}</p>\n`)}</body></html>`.toString();
}
