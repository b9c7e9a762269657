import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { isWithin } from '../../is-within.ts';
import { percentDecoded } from '../percent-decoded.ts';
import { pageOfFolder } from '../saved-folder.ts';
import { dataBytes, EmbeddedPictures, type FoundPicture } from './embedded-pictures.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** In bytes. */
const maxSize = 20_000_000;

/**
 * Gives the pictures that a saved page has, in it or in the folder beside it, addresses of attachments. Those that are
 * missing or no pictures get the address of the original where the page says it, and none otherwise.
 *
 * @param text of the page, in which SingleFile keeps pictures that are shown several times
 * @param folder of the page; undefined where it is in none
 */
export function takePagePictures(
  document: DefaultTreeAdapterTypes.Document,
  text: string,
  folder: string | undefined,
): EmbeddedPictures {
  const pictures = new EmbeddedPictures();
  const shared = sharedPictures(text);
  const left: DefaultTreeAdapterTypes.ChildNode[] = [...document.childNodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'img') takePicture(node, shared, folder, pictures);
    left.push(...[...node.childNodes].reverse());
  }
  return pictures;
}

function takePicture(
  image: Element,
  shared: ReadonlyMap<string, string>,
  folder: string | undefined,
  pictures: EmbeddedPictures,
): void {
  const attribute = (name: string) => image.attrs.find((each) => each.name === name)?.value ?? '';
  const src = attribute('src').trim();
  const name = attribute('alt').slice(0, 100) || 'picture';
  const variable = /var\((--sf-img-\d{1,6})\)/.exec(attribute('style'))?.[1] ?? '';
  const find = shared.get(variable) ?? (src.startsWith('data:') ? src : undefined);
  const address =
    find === undefined
      ? addressInFolder(src, folder, pictures)
      : pictures.addressOf(find, () => ({ name, bytes: dataBytes(find) ?? { reason: 'it cannot be read' } }));
  if (address === undefined) return;
  const original = [attribute('data-sf-original-src'), attribute('data-src')].find((each) =>
    /^https?:/i.test(each),
  );
  const rest = image.attrs.filter((each) => each.name !== 'src');
  const shown = address || original;
  image.attrs = shown === undefined ? rest : [...rest, { name: 'src', value: shown }];
}

/** The pictures that SingleFile keeps as variables of the styles, because they are shown several times. */
function sharedPictures(text: string): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  const begin = /(--sf-img-\d{1,6}):\s{0,5}url\(\s{0,5}(?:["']|&quot;)?(?=data:)/g;
  const end = /["')]|&quot;/g;
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    end.lastIndex = begin.lastIndex;
    const stop = end.exec(text)?.index;
    if (stop === undefined) break;
    pictures.set(found[1] ?? '', text.slice(begin.lastIndex, stop));
    // Each part of the text is read once.
    begin.lastIndex = stop;
  }
  return pictures;
}

/** Undefined where it is an address of the web, or may be one once that of the page is known. */
function addressInFolder(
  src: string,
  folder: string | undefined,
  pictures: EmbeddedPictures,
): string | undefined {
  if (folder === undefined || src === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(src)) return undefined;
  const path = percentDecoded(src.replace(/[?#].*$/s, ''));
  const target = resolve(folder, path);
  const isBeside = path
    .split('/')
    .slice(0, -1)
    .some((each) => pageOfFolder(each) !== undefined);
  const found = fileAt(target, folder);
  if (found === undefined && !isBeside) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return pictures.addressOf(target, (): FoundPicture => {
    return { name, bytes: found === undefined ? { reason: 'there is no such file' } : readPicture(found) };
  });
}

/** The real path of an ordinary file in the folder of the page. */
function fileAt(target: string, folder: string): string | undefined {
  if (!isWithin(target, folder)) return undefined;
  try {
    const real = realpathSync(target);
    return isWithin(real, realpathSync(folder)) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

function readPicture(path: string): FoundPicture['bytes'] {
  return statSync(path).size > maxSize ? { reason: 'it is larger than 20 MB' } : readFileSync(path);
}
