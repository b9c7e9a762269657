import { dataIn, registerName } from '../search/files/file.ts';
import { manifestPath } from '../search/files/manifest.ts';
import type { Load } from '../search/search.ts';

declare global {
  interface Window {
    /** What the search's files call, each with its own path and its data. */
    [registerName]?: (path: string, data: unknown) => void;
  }
}

/** How often the manifest was asked for. */
let manifests = 0;

/**
 * Loads a file of the search and gives the data in it. Files are scripts, because a page that was opened from a
 * disk may fetch nothing else. Elsewhere a page reads the data in their text, which takes browsers less time than
 * to run them. The manifest alone keeps its name from edition to edition, so it is not taken a second time from
 * what the browser has kept; and the page has it loaded as a script before this runs.
 *
 * @param path from the site's root, where the search page lies
 * @returns rejects where the file does not load or hands nothing over; asking again loads it again
 */
export const loadFile: Load = (path, holds = 'data') => {
  if (path === manifestPath) return run(path, manifests++ > 0 ? `${path}?${Date.now()}` : path);
  return holds === 'code' || location.protocol === 'file:' ? run(path, path) : read(path);
};

async function read(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} did not load`);
  return dataIn(path, await response.text());
}

/** What takes the data of each script that is loading. */
const takers = new WeakMap<HTMLOrSVGScriptElement, (path: string, data: unknown) => void>();
window[registerName] = (path, data) => {
  // Taken at once: browsers tell that a script has run only some time after it has.
  if (document.currentScript !== null) takers.get(document.currentScript)?.(path, data);
};

function run(path: string, address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    takers.set(script, (handed, data) => {
      if (handed === path) resolve(data);
    });
    script.onload = () => {
      script.remove();
      reject(new Error(`${path} handed nothing over`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${path} did not load`));
    };
    document.head.append(script);
  });
}
