import { type Message, splitMessage } from '../messages/message.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf, type Worded } from '../messages/messages-of.ts';
import type { Site } from '../pages/page-model.ts';
import type { TextFile } from './text-output.ts';

/** The style sheets that pages load first. */
export const styleSheets: readonly string[] = ['assets/style.css', 'assets/search.css'];

/** The assets of a site, its style sheets with the words that they add to numbers and dates for screen readers. */
export function stylesWithMessages(
  assets: readonly TextFile[],
  site: Worded & Pick<Site, 'isEmbedded'>,
): readonly TextFile[] {
  const rules = wordRules(messagesOf(site), site.isEmbedded ? '.clipfile ' : '');
  return assets.map(({ path, text }) => ({ path, text: styleSheets.includes(path) ? text + rules : text }));
}

/** `templates/styles/` hides what these add. A number has its plural category as a class, unless that is `other`. */
function wordRules({ table }: Messages, within: string): string {
  const units = Object.entries<string | undefined>({ ...formsOf(table.itemUnit ?? '') });
  const [before = '', , after = ''] = splitMessage(formsOf(table.newestItem ?? '').other);
  return [
    ...units.map(([form, unit = '']) =>
      rule(`${within}${form === 'other' ? '.count' : `.count.${form}`}::after`, ` ${unit}`),
    ),
    rule(`${within}.latest::before`, before),
    rule(`${within}.latest::after`, after),
    '\n',
  ].join('');
}

function formsOf(message: Message): Exclude<Message, string> {
  return typeof message === 'string' ? { other: message } : message;
}

function rule(selector: string, text: string): string {
  return text === '' ? '' : `${selector}{content:"${escapeCss(text)}"}`;
}

/** As escapes of CSS, all but letters, marks, numbers and spaces: the text is within quotation marks and may be within HTML. */
function escapeCss(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}
