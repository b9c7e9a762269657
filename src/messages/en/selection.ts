/** Selecting items, and exporting lists of them. */
export const selection = {
  select: 'Select',
  exportList: 'Export',
  /** What a tick at an item does; the placeholder is its title. */
  selectItem: 'Select {title}',
  addToSelection: 'Add to selection',
  removeFromSelection: 'Remove from selection',
  yourSelection: 'Your selection',
  itemsSelected: { one: '{count} item selected', other: '{count} items selected' },
  tickItems: 'Tick items to select them.',
  selectAllOnPage: 'Select all on this page',
  showSelection: 'Show',
  clearSelection: 'Clear',
  selectionCleared: 'Selection cleared.',
  undo: 'Undo',
  /** After the number of items that are selected, where the browser keeps nothing. */
  selectionNotKept: 'This browser does not keep it when you leave the page.',
  /** The placeholder is a number of items. */
  exportItems: 'Export {items}',
  /** After RIS, a format of references; the next three are for BibTeX, CSL-JSON and CSV. */
  forReferenceManagers: 'for Zotero, EndNote, Mendeley',
  forLatex: 'for LaTeX, JabRef',
  forPandoc: 'for Zotero, Pandoc',
  forSpreadsheets: 'a table for spreadsheets',
  preparingFile: 'Preparing the file…',
  downloadedAs: 'Downloaded as {file}.',
  exportFailed: 'The items could not be loaded.',
  goneItems: {
    one: '{count} item is no longer in the archive.',
    other: '{count} items are no longer in the archive.',
  },
  goneItem: 'No longer in the archive: {id}',
  /** Of a window within the page. */
  close: 'Close',
} as const;
