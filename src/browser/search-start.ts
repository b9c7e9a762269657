import { hashAt, hashLength } from '../search/files/hashes.ts';
import { manifestPath, parseManifest, termShardPath } from '../search/files/manifest.ts';
import { decodeBoundaries, shardFinder } from '../search/files/shards.ts';
import { element, requiredElement } from './element.ts';
import { likelyWords } from './likely-words.ts';
import { loadFile } from './load-file.ts';
import type { Entered } from './started-search.ts';
import { areFontsCached, useFonts } from './use-fonts.ts';

/**
 * The beginning of the search page: a small script, which runs long before that of the search has loaded. Meanwhile it loads
 * the manifest, and the shards of the words in the address or in the search box. On a slow line this saves a round of
 * requests.
 */

/** Milliseconds without a keystroke after which words are taken to be whole. */
const typingDelay = 120;

const searchBox = requiredElement('#q', HTMLInputElement);
/** Files that nobody has asked for yet. */
const loading = new Map<string, Promise<unknown>>();
const manifest = start(manifestPath).then(parseManifest);
manifest.catch(() => {});
let entered: Entered | undefined;
let typingTimer: number | undefined;

searchBox.addEventListener('input', onInput);
searchBox.value ||= new URLSearchParams(location.search).get('q') ?? '';
startWords();
const fonts = searchBox.form?.dataset['fonts'];
if (fonts !== undefined && areFontsCached()) useFonts(fonts);
window.clipfileStarted = {
  load(path, content) {
    const file = loading.get(path);
    loading.delete(path);
    return file ?? loadFile(path, content);
  },
  handOver() {
    searchBox.removeEventListener('input', onInput);
    clearTimeout(typingTimer);
    return entered;
  },
};
if (document.currentScript instanceof HTMLScriptElement) {
  const script = element('script', {});
  script.src = new URL('search.js', document.currentScript.src).href;
  document.head.append(script);
}

function onInput(event: Event): void {
  clearTimeout(typingTimer);
  entered = event instanceof InputEvent && event.inputType === 'insertFromPaste' ? 'pasted' : 'typed';
  if (entered === 'pasted') startWords();
  else typingTimer = window.setTimeout(startWords, typingDelay);
}

function startWords(): void {
  const words = likelyWords(searchBox.value);
  if (words.length === 0) return;
  void manifest
    .then(({ terms: { starts, hashes } }) => {
      const finder = shardFinder(decodeBoundaries(starts));
      for (const word of words) {
        const hash = hashAt(hashes, finder.shardOf(word), hashLength);
        if (hash !== undefined) start(termShardPath(hash));
      }
    })
    // The search loads it again, and tells the reader.
    .catch(() => {});
}

function start(path: string): Promise<unknown> {
  const file = loading.get(path) ?? loadFile(path);
  loading.set(path, file);
  file.catch(() => {});
  return file;
}
