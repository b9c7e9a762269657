import { lazyAsync } from '../search/find/lazy-async.ts';
import type { Exports, OpenExports } from './exports.ts';
import { exportsPath } from './exports-path.ts';
import { loadFrom } from './load-from.ts';
import { messages } from './messages.ts';
import { selectionBar } from './selection/selection-bar.ts';
import { selectionKey } from './selection/selection-key.ts';
import { openSelection, type Selection } from './selection/store.ts';
import { tickBoxes } from './selection/tick-boxes.ts';

/** Ticks at items, and exports of lists. `selection/show-list-tools.ts` loads it. */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) start(script.src);

function start(script: string): void {
  const root = new URL('..', script).href;
  // Two loaders on a page would take each other's files.
  const load = window.clipfileStarted?.load ?? loadFrom(root);
  const within = document.querySelector<HTMLElement>('.clipfile-main, main') ?? document.body;
  const selection = openSelection(selectionKey(script));
  const exports = lazyAsync(async () => {
    // Only `exports.ts` registers what is at this path, and it is compiled together with this script.
    const open = (await load(exportsPath, 'code')) as OpenExports;
    return open({ load, root, within, selection });
  });
  const use = (action: (exports: Exports) => void): void => {
    // What does not load is asked for again by the next click.
    exports().then(action, console.error);
  };
  const ticks = tickBoxes(within, selection);
  const bar = selectionBar(within, selection, ticks, {
    export: () => use((opened) => opened.exportSelection()),
    show: () => use((opened) => opened.showSelection()),
  });
  addStyles(new URL('selection.css', script).href);
  const showTicks = (isShown: boolean): void => {
    ticks.show(isShown);
    bar.update();
    for (const button of document.querySelectorAll('[data-select]')) {
      button.setAttribute('aria-pressed', String(isShown));
    }
  };
  for (const tools of document.querySelectorAll<HTMLElement>('[data-list-tools]')) {
    const item = tools.dataset['item'];
    tools.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (target.matches('[data-select]')) showTicks(!ticks.isShown);
      else if (target.matches('[data-export]')) use((opened) => exportList(opened, tools));
      else if (item !== undefined && target.matches('[data-add]')) toggle(item, selection);
    });
    const add = tools.querySelector('[data-add]');
    if (item !== undefined && add !== null) showAdded(item, add, selection);
  }
  showTicks(selection.ids.size > 0);
}

function exportList(exports: Exports, { dataset }: HTMLElement): void {
  const query = dataset['listTools'] ?? '';
  if (query !== '') exports.exportPageList(query);
  else if (window.clipfileResults !== undefined) exports.exportResults(window.clipfileResults);
}

function toggle(item: string, selection: Selection): void {
  if (selection.ids.has(item)) selection.remove([item]);
  else selection.add([item]);
}

function showAdded(item: string, button: Element, selection: Selection): void {
  const update = (): void => {
    const key = selection.ids.has(item) ? 'removeFromSelection' : 'addToSelection';
    button.textContent = messages.text(key);
  };
  selection.onChange(update);
  update();
}

function addStyles(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}
