import { registerName } from '../search/files/file.ts';
import { manifestPath } from '../search/files/manifest.ts';

declare global {
  interface Window {
    /** What the search's files call, each with its own path and its data. */
    [registerName]?: (path: string, data: unknown) => void;
  }
}

/** Data that files have handed over and nobody has taken yet. */
const registered = new Map<string, unknown>();
window[registerName] = (path, data) => registered.set(path, data);

/** How often the manifest was asked for. */
let manifests = 0;

/**
 * Loads a file of the search and gives the data in it. Files are scripts, because a page that was opened from a
 * disk may fetch nothing else. The manifest alone keeps its name from edition to edition, so it is not taken a
 * second time from what the browser has kept.
 *
 * @param path from the site's root, where the search page lies
 * @returns rejects where the file does not load or hands nothing over; asking again loads it again
 */
export function loadScript(path: string): Promise<unknown> {
  const afresh = path === manifestPath && manifests++ > 0;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = afresh ? `${path}?${Date.now()}` : path;
    script.onload = () => {
      script.remove();
      if (!registered.has(path)) reject(new Error(`${path} handed nothing over`));
      resolve(registered.get(path));
      registered.delete(path);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${path} did not load`));
    };
    document.head.append(script);
  });
}
