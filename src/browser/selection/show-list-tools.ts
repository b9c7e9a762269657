import { hasSelection, selectionKey } from './selection-key.ts';

/**
 * Shows what selects and exports the items of a page. The script of it loads when a reader uses it for the first time, or
 * at once where items of the archive are selected.
 *
 * @param script the address of a script of the site
 */
export function showListTools(script: string): void {
  let isLoading = false;
  let clicked: HTMLElement | undefined;
  const onClick = (event: Event): void => {
    if (event.target instanceof HTMLElement) clicked = event.target;
    load();
  };
  const all = document.querySelectorAll<HTMLElement>('[data-list-tools]');
  for (const tools of all) {
    tools.hidden = false;
    tools.addEventListener('click', onClick);
  }
  if (all.length > 0 && hasSelection(selectionKey(script))) load();

  function load(): void {
    if (isLoading) return;
    isLoading = true;
    const loaded = document.createElement('script');
    loaded.src = new URL('selection.js', script).href;
    loaded.onload = () => {
      for (const tools of all) tools.removeEventListener('click', onClick);
      // What was clicked before there was anybody to see it.
      clicked?.click();
    };
    loaded.onerror = () => {
      isLoading = false;
      loaded.remove();
    };
    document.head.append(loaded);
  }
}
