import { languagePlugin } from '../read/language-plugin.ts';
import { type Language, languageOf } from '../search/words/language.ts';

/** How words are read by BCP 47 tag, each language made once. */
export function languages(): (tag: string) => Language {
  const byTag = new Map<string, Language>();
  return (tag) => {
    let language = byTag.get(tag);
    if (language === undefined) {
      language = languageOf(tag, languagePlugin(tag)?.stemming);
      byTag.set(tag, language);
    }
    return language;
  };
}
