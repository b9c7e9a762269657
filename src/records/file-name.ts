import { slugOf } from './slug.ts';

/**
 * A name for a file that every disk and host can have and that people can read, without its ending: `front-page-2` for
 * `Front Page (2).JPG`.
 *
 * @param name as others gave it: the last part of a path or of an address, with its ending
 * @param otherwise where nothing of it can be read
 */
export function fileStem(name: string, otherwise: string): string {
  const slug = slugOf(name.replace(/(?<=.)\.[a-z\d]{1,5}$/i, ''));
  const cut = [...slug.slice(0, maxLength)].join('').replace(/^-+|[-\ud800-\udbff]+$/g, '');
  if (cut === '' || slug.startsWith('-')) return otherwise;
  return reserved.test(cut) ? `${cut}-1` : cut;
}

/** In characters of up to three bytes. */
const maxLength = 60;

/** Windows has devices of these names. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
