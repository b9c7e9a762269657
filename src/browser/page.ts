import { currentMarkHash, moveHashToHistoryState } from './mark-hash.ts';
import './open-folded.ts';
import './open-viewer.ts';
import { showListTools } from './selection/show-list-tools.ts';
import './shortcuts.ts';

/**
 * Runs on every page: keyboard shortcuts, the viewer of pictures, what selects items, highlighting if a search led to the
 * page, and citations once a reader wants them.
 */
const thisScript = document.currentScript;
if (thisScript instanceof HTMLScriptElement) showListTools(thisScript.src);
const hash = currentMarkHash();
if (hash !== '') {
  moveHashToHistoryState(hash);
  load('marks.js');
}
document.querySelector('[data-cite]')?.addEventListener('toggle', () => load('cite.js'), { once: true });

/** Loads a script that is beside this one. */
function load(name: string): void {
  if (!(thisScript instanceof HTMLScriptElement)) return;
  document.head.append(
    Object.assign(document.createElement('script'), { src: new URL(name, thisScript.src).href }),
  );
}
