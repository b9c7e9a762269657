import { currentMarkHash, moveHashToHistoryState } from './mark-hash.ts';
import './open-folded.ts';
import './open-viewer.ts';
import './shortcuts.ts';

/** Runs on every page: keyboard shortcuts, the viewer of pictures, and highlighting if a search led to the page. */
const thisScript = document.currentScript;
const hash = currentMarkHash();
if (thisScript instanceof HTMLScriptElement && hash !== '') {
  moveHashToHistoryState(hash);
  document.head.append(
    Object.assign(document.createElement('script'), { src: new URL('marks.js', thisScript.src).href }),
  );
}
