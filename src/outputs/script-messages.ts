import type { Messages, MessagesData } from '../messages/messages.ts';
import { messagesOf, type Worded } from '../messages/messages-of.ts';
import type { TextFile } from './text-output.ts';

/** The name in compiled scripts in whose place the words are put, see `src/browser/messages.ts`. */
const placeholder = 'CLIPFILE_MESSAGES';

/**
 * The assets of a site, each script with the words that it shows: those whose keys stand in it as texts. JSON is an
 * expression of JavaScript (https://tc39.es/proposal-json-superset/).
 */
export function scriptsWithMessages(assets: readonly TextFile[], site: Worded): readonly TextFile[] {
  const messages = messagesOf(site);
  return assets.map((asset) =>
    asset.path.endsWith('.js') && asset.text.includes(placeholder) ? withMessages(asset, messages) : asset,
  );
}

function withMessages({ path, text }: TextFile, messages: Messages): TextFile {
  const quoted = new Set(Array.from(text.matchAll(/(["'`])([a-zA-Z]+)\1/g), ([, , name]) => name));
  const { language, locale, table, numbers } = messages;
  const shown = Object.entries(table).filter(([key]) => quoted.has(key));
  const json = JSON.stringify({
    language,
    locale,
    table: Object.fromEntries(shown),
    numbers,
  } satisfies MessagesData);
  return { path, text: text.replaceAll(placeholder, () => json) };
}
