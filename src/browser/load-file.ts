import { manifestPath } from '../search/files/manifest.ts';
import { parseSearchFile, registerName } from '../search/files/search-file.ts';
import type { Load } from '../search/search.ts';

declare global {
  interface Window {
    /** Called by each search file with its own path and its data. */
    [registerName]?: (path: string, data: unknown) => void;
  }
}

/** How often the manifest was requested. */
let manifestRequests = 0;

/**
 * Loads a search file and returns its data. The files are scripts, because a page that was opened from a local disk
 * cannot fetch anything else. On a web server the page fetches a file as text and parses the data in it, which is
 * faster than running it as a script.
 *
 * Only the manifest has the same name in every version of the index, so later requests bypass the HTTP cache. The first
 * one does not: the page preloads the manifest as a script.
 *
 * @param path from the site's root, which is the folder of the search page
 * @returns rejects if the file does not load or registers no data; another call loads it again
 */
export const loadFile: Load = (path, content = 'data') => {
  if (path === manifestPath) return runScript(path, manifestRequests++ > 0 ? `${path}?${Date.now()}` : path);
  return content === 'code' || location.protocol === 'file:' ? runScript(path, path) : fetchData(path);
};

async function fetchData(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} did not load`);
  return parseSearchFile(path, await response.text());
}

/** Receives the data of each script that is loading. */
const receivers = new WeakMap<HTMLOrSVGScriptElement, (path: string, data: unknown) => void>();
window[registerName] = (path, data) => {
  // Not in the script's load event, which browsers fire only some time after the script has run.
  if (document.currentScript !== null) receivers.get(document.currentScript)?.(path, data);
};

function runScript(path: string, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    receivers.set(script, (registeredPath, data) => {
      if (registeredPath === path) resolve(data);
    });
    script.onload = () => {
      script.remove();
      reject(new Error(`${path} registered no data`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${path} did not load`));
    };
    document.head.append(script);
  });
}
