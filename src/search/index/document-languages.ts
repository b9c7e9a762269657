import type { DocumentMetadata } from '../document.ts';
import { type Language, languageOf } from '../words/language.ts';
import { hasOwnStemmer } from '../words/stemming.ts';
import type { PluginSource } from './language-plugin-file.ts';

/** How the words of some documents are read. */
export interface Reading {
  /** Equal for languages that are read in the same way; all that have no stemmer are. */
  readonly code: string;
  /** BCP 47. */
  readonly language: string;
  readonly plugin?: PluginSource;
}

/** The readings of an archive. */
export interface Readings {
  /** That of the site's language. */
  readonly site: Reading;
  /** Those of the languages of other documents, most frequent first. */
  readonly others: readonly Reading[];
  of(document: Pick<DocumentMetadata, 'language'>): Reading;
}

/**
 * A page loads the plugins of all these languages before its first query, and each word of a query is looked for in each
 * language. Documents in still other languages are read in the site's.
 */
const maxOthers = 6;

export function readingsOf(
  site: string,
  documents: readonly (Pick<DocumentMetadata, 'language'> | undefined)[],
  pluginOf: (tag: string) => PluginSource | undefined,
): Readings {
  const own = readingOf(site, pluginOf);
  const byTag = new Map<string, Reading>([[site, own]]);
  const counts = new Map<string, number>();
  const readings = new Map<string, Reading>();
  for (const document of documents) {
    if (document?.language === undefined) continue;
    const reading = byTag.get(document.language) ?? readingOf(document.language, pluginOf);
    byTag.set(document.language, reading);
    if (reading.code === own.code) continue;
    // One tag stands for all of a code, whichever document comes first.
    const known = readings.get(reading.code);
    if (known === undefined || reading.language < known.language) readings.set(reading.code, reading);
    counts.set(reading.code, (counts.get(reading.code) ?? 0) + 1);
  }
  const others = [...readings.values()]
    .sort((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0) || (a.code < b.code ? -1 : 1))
    .slice(0, maxOthers);
  return {
    site: own,
    others,
    of: ({ language }) =>
      language === undefined ? own : (others.find(({ code }) => code === byTag.get(language)?.code) ?? own),
  };
}

export function languageOfReading({ language, plugin }: Reading): Language {
  return languageOf(language, plugin?.stemming);
}

function readingOf(language: string, pluginOf: (tag: string) => PluginSource | undefined): Reading {
  const plugin = pluginOf(language);
  if (plugin !== undefined) return { code: plugin.code, language, plugin };
  const code = language.toLowerCase().split('-')[0] ?? '';
  return hasOwnStemmer(code) ? { code, language } : { code: 'und', language: 'und' };
}
