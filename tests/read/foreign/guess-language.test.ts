import { expect, test } from 'vitest';
import { guessLanguage } from '../../../src/read/foreign/guess-language.ts';

test.each([
  ['en', 'The quay of the town is closed to ships that come from the sea, and this was in the paper. '],
  [
    'de',
    'Der Hafen ist für die Schiffe nicht offen, und das steht in der Zeitung von gestern mit einem Bild. ',
  ],
  ['fr', 'Le port est fermé pour les bateaux qui sont dans la baie, et une photo des quais est au journal. '],
  [
    'pt',
    'O porto não está aberto para os barcos que estão na baía, e uma foto do cais saiu em todos os jornais. ',
  ],
  ['uk', 'Порт не працює, і це видно на фото з газети, що вийшла до свята за рік від початку. '],
  ['zh', '港口今天关闭，没有船只进出。'],
  ['ja', '港は今日、閉まっています。船は来ませんでした。'],
  ['ar', 'الميناء مغلق اليوم ولم تصل أي سفينة إلى المدينة. '],
])('%s', (language, text) => {
  expect(guessLanguage(text.repeat(20))).toBe(language);
});

test('a short text, or one without its words, shows none', () => {
  expect(guessLanguage('The quay of the town.')).toBeUndefined();
  expect(guessLanguage('Bristol Avonmouth Portishead '.repeat(100))).toBeUndefined();
});
