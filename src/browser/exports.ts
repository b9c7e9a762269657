import { type DocumentsWithIds, openDocumentsWithIds } from '../search/documents.ts';
import { registerName } from '../search/files/search-file.ts';
import { lazyAsync } from '../search/find/lazy-async.ts';
import type { Load } from '../search/search.ts';
import type { AnsweredSearch } from './answered-search.ts';
import { type LoadedList, openExportPanel } from './exports/export-panel.ts';
import { recordLoader } from './exports/load-records.ts';
import { pageList } from './exports/page-list.ts';
import { openSelectionPanel } from './exports/selection-panel.ts';
import { exportsPath } from './exports-path.ts';
import { nextTask } from './next-task.ts';
import type { Selection } from './selection/store.ts';

/** What the exports of a page need. */
export interface ExportsHost {
  readonly load: Load;
  /** The address of the site. */
  readonly root: string;
  /** What the styles of the archive keep to. */
  readonly within: HTMLElement;
  readonly selection: Selection;
}

/** Exports of lists, and the list of what is selected. */
export interface Exports {
  exportSelection(): void;
  exportResults(answered: AnsweredSearch): void;
  /** @param query which items the page lists, see `pageList` */
  exportPageList(query: string): void;
  showSelection(): void;
}

export type OpenExports = (host: ExportsHost) => Exports;

const openExports: OpenExports = ({ load, root, within, selection }) => {
  const opened = lazyAsync(async () => {
    const documents = await openDocumentsWithIds(load, nextTask);
    return { documents, records: recordLoader(load, documents.count) };
  });

  /** @param idsOf returns the ids of the items */
  async function loadList(
    idsOf: (documents: DocumentsWithIds) => readonly string[] | Promise<readonly string[]>,
    onProgress: (share: number) => void = () => {},
  ): Promise<LoadedList> {
    const { documents, records } = await opened();
    const [facets, ids] = await Promise.all([documents.facets(), idsOf(documents)]);
    const names = {
      topic: (id: string) => facets.nameOf('topic', id),
      actor: (id: string) => facets.nameOf('actor', id),
    };
    return { ...(await records(ids, onProgress)), names };
  }

  return {
    exportSelection() {
      const list = {
        name: 'selection',
        load: (onProgress: (share: number) => void) => loadList(() => [...selection.ids], onProgress),
      };
      openExportPanel(within, list, selection.ids.size);
    },
    exportResults({ question, hits, search }) {
      const list = {
        name: `search ${question.text}`,
        load: (onProgress: (share: number) => void) => loadList(() => search.idsOf(hits.docIds), onProgress),
      };
      openExportPanel(within, list, hits.docIds.length);
    },
    exportPageList(query) {
      const { name, ids, sorted } = pageList(query);
      const list = {
        name,
        load: async (onProgress: (share: number) => void) => {
          const loaded = await loadList(ids, onProgress);
          return { ...loaded, records: sorted(loaded.records) };
        },
      };
      openExportPanel(within, list, undefined);
    },
    showSelection() {
      void openSelectionPanel(within, selection, root, (ids) => loadList(() => ids));
    },
  };
};

/** Passes the code to the page as the files of the search pass on data. */
window[registerName]?.(exportsPath, openExports);
