import {
  type ExportFormat,
  exportFormats,
  exportRecords,
  type TagNames,
} from '../../citations/export-records.ts';
import type { ItemRecord, RecordArchive } from '../../citations/item-records.ts';
import { element } from '../element.ts';
import { messages } from '../messages.ts';
import { nextTask } from '../next-task.ts';
import { download, fileName } from './download.ts';
import { openPanel } from './panel.ts';

/** A list of items to be exported. */
export interface ExportedList {
  /** For the name of the file. */
  readonly name: string;
  /** @param onProgress called with the share that has loaded, up to 1 */
  load(onProgress: (share: number) => void): Promise<LoadedList>;
}

export interface LoadedList {
  readonly archive: RecordArchive | undefined;
  readonly records: readonly ItemRecord[];
  readonly gone: readonly string[];
  readonly names: TagNames;
}

/** Milliseconds after which an export shows how far it is. */
const progressDelay = 500;

/** What a format is called, and whom it is for. */
const formats: readonly (readonly [format: ExportFormat, name: string, use: string])[] = [
  ['ris', 'RIS', messages.text('forReferenceManagers')],
  ['bibtex', 'BibTeX', messages.text('forLatex')],
  ['csl', 'CSL-JSON', messages.text('forPandoc')],
  ['csv', 'CSV', messages.text('forSpreadsheets')],
];

/**
 * Lets a reader choose a format, and makes the file.
 *
 * @param count of the items, where it is known before they are loaded
 */
export function openExportPanel(within: HTMLElement, list: ExportedList, count: number | undefined): void {
  const { heading, body } = openPanel(within, titleOf(count));
  const status = element('p', { className: 'panel-status' });
  status.role = 'status';
  const progress = element('progress', {});
  progress.setAttribute('aria-label', messages.text('preparingFile'));
  progress.hidden = true;
  const buttons = formats.map(([format, name, use]) => {
    const button = element(
      'button',
      { type: 'button' },
      element('b', {}, name),
      ' ',
      element('span', {}, use),
    );
    button.addEventListener('click', () => void run(format));
    return button;
  });
  const rows = buttons.map((button) => element('li', {}, button));
  body.append(element('ul', { className: 'formats' }, ...rows), progress, status);
  let isRunning = false;

  async function run(format: ExportFormat): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    status.textContent = '';
    progress.removeAttribute('value');
    const slow = setTimeout(() => {
      status.textContent = messages.text('preparingFile');
      progress.hidden = false;
    }, progressDelay);
    try {
      const { archive, records, gone, names } = await list.load((share) => {
        progress.value = share / 2;
      });
      heading.textContent = titleOf(records.length);
      const parts: string[] = [];
      if (archive !== undefined) {
        let done = 0;
        for (const part of exportRecords(records, format, archive, names)) {
          parts.push(part);
          progress.value = 1 / 2 + Math.min(1, ++done / (records.length / 200)) / 2;
          await nextTask();
        }
      }
      const { extension, mediaType } = exportFormats[format];
      const file = `${fileName(archive?.title ?? '', list.name)}.${extension}`;
      if (records.length > 0) download(file, mediaType, parts);
      status.replaceChildren(
        ...(records.length > 0 ? [messages.text('downloadedAs', { file })] : []),
        ...(gone.length > 0 ? [' ', messages.text('goneItems', { count: gone.length })] : []),
      );
    } catch (error) {
      console.error(error);
      status.textContent = messages.text('exportFailed');
    } finally {
      clearTimeout(slow);
      progress.hidden = true;
      isRunning = false;
    }
  }
}

function titleOf(count: number | undefined): string {
  if (count === undefined) return messages.text('exportList');
  return messages.text('exportItems', { items: messages.text('itemCount', { count }) });
}
