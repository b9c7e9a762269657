import { closeSync, openSync, writeSync } from 'node:fs';
import { mulberry32 } from '../random.ts';

/** Which rows of a table have another text than at first. */
export type TableChange = 'none' | 'hundredth';

const vocabulary = Array.from({ length: 5000 }, (_, index) => wordOf(index));

/** Writes a table of clippings with 800 characters of text each, the same for the same size. */
export function writeTable(path: string, rows: number, change: TableChange): void {
  const random = mulberry32(100);
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? '';
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const file = openSync(path, 'w');
  try {
    writeSync(file, 'id,title,date,url,tags,people,outlet,text\n');
    let text = '';
    for (let id = 0; id < rows; id++) {
      const year = 1900 + Math.floor(random() * 100);
      const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
      const body = words(115);
      const end = change === 'hundredth' && id % 100 === 0 ? ' changed' : '';
      text += `${id},${words(6)},${year}-${month}-12,https://news.example/${id},"${word()}, ${word()}",${words(2)},The ${word()} Post,"${body}, ""${word()}""${end}."\n`;
      if (text.length < 1_000_000 && id < rows - 1) continue;
      writeSync(file, text);
      text = '';
    }
  } finally {
    closeSync(file);
  }
}

/** A word of four to seven letters that can be spoken. */
function wordOf(index: number): string {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
  let rest = index;
  let text = '';
  for (let at = 0; at < 4 || rest > 0; at++) {
    const letters = at % 2 === 0 ? consonants : vowels;
    text += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return text;
}
