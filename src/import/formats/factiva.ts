import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { factivaArticles } from './factiva-articles.ts';
import { readHtmlFile } from './html-file.ts';

/** Articles that Factiva shows or saves as one page of HTML. */
export const factiva: Format = {
  name: 'factiva',
  label: 'Factiva',
  detect: ({ extension, text }) =>
    (extension === '' || /^\.x?html?$/.test(extension)) &&
    /<title>\s*(?:Dow Jones )?Factiva\s*<\/title>|class="article [a-z]{2}Article"/.test(text),
  read: readFactiva,
};

async function* readFactiva(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  const read = readHtmlFile(file);
  if ('reason' in read) {
    yield mistake(read.reason);
    return;
  }
  const { parse, serialize } = await import('parse5');
  let count = 0;
  for (const record of factivaArticles({ file, document: parse(read.text), html: serialize })) {
    count++;
    yield record;
  }
  if (count === 0) yield mistake('no article of Factiva was found in it');
}
