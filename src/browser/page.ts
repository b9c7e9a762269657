import { arrivedWith, keepApart } from './mark-hash.ts';
import './shortcuts.ts';

/** What runs on every page: keys, and marks where a search led to the page. */
const own = document.currentScript;
const hash = arrivedWith();
if (own instanceof HTMLScriptElement && hash !== '') {
  keepApart(hash);
  document.head.append(
    Object.assign(document.createElement('script'), { src: new URL('marks.js', own.src).href }),
  );
}
