import { element } from '../element.ts';

/** Milliseconds after which no browser still reads what it was given to save. */
const keptFor = 60_000;

/** Gives a file to the browser, which saves it as its reader has chosen. */
export function download(name: string, mediaType: string, parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${mediaType};charset=utf-8` }));
  const link = element('a', { href: url });
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}

/** `newswire-1987-topic-energy`: letters and digits of any script, in as many parts as there are texts. */
export function fileName(...texts: readonly string[]): string {
  const words = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return words
    .map((each) => each.join('-').slice(0, longestPart))
    .filter((part) => part !== '')
    .join('-');
}

const longestPart = 50;
