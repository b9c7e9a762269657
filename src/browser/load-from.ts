import { manifestPath } from '../search/files/manifest.ts';
import { parseSearchFile, registerName } from '../search/files/search-file.ts';
import type { Load } from '../search/search.ts';

declare global {
  interface Window {
    /** Called by each search file with its own path and its data. */
    [registerName]?: (path: string, data: unknown) => void;
  }
}

/**
 * Returns what loads search files and returns their data. The files are scripts, because a page that was opened from a
 * local disk cannot fetch anything else. On a web server the page fetches a file as text and parses the data in it,
 * which is faster than running it as a script.
 *
 * Only the manifest has the same name in every version of the index, so later requests bypass the HTTP cache. The first
 * one does not: a page may preload the manifest as a script.
 *
 * @param base the URL of the folder in which the index is, ending in `/`; empty for that of the page
 * @returns its promise rejects if the file does not load or registers no data; another call loads it again
 */
export function loadFrom(base: string): Load {
  /** How often the manifest was requested. */
  let manifestRequests = 0;
  window[registerName] = register;
  return (path, content = 'data') => {
    const url = base + path;
    if (path === manifestPath) return runScript(path, manifestRequests++ > 0 ? `${url}?${Date.now()}` : url);
    return content === 'code' || location.protocol === 'file:' ? runScript(path, url) : fetchData(path, url);
  };
}

async function fetchData(path: string, url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${path} did not load`);
  return parseSearchFile(path, await response.text());
}

/** Receives the data of each script that is loading. */
const receivers = new WeakMap<HTMLOrSVGScriptElement, (path: string, data: unknown) => void>();

function register(path: string, data: unknown): void {
  // Not in the script's load event, which browsers fire only some time after the script has run.
  if (document.currentScript !== null) receivers.get(document.currentScript)?.(path, data);
}

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
