import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resemblance, sketchOf, type TextSketch } from '../../src/check/text-sketch.ts';

/** Nine successive characters each, without case, punctuation and spaces between words. */
function shingles(text: string): ReadonlySet<string> {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trimStart();
  return new Set(Array.from({ length: plain.length - 8 }, (_, i) => plain.slice(i, i + 9)));
}

/** The share of sets in both, counted one by one. */
function sharedPart(a: string, b: string): number {
  const [first, second] = [shingles(a), shingles(b)];
  const common = [...first].filter((each) => second.has(each)).length;
  return common / (first.size + second.size - common);
}

function sketched(text: string): TextSketch {
  const sketch = sketchOf(text);
  if (sketch === undefined) throw new Error('the text is too short');
  return sketch;
}

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const words = fc.array(word, { minLength: 150, maxLength: 400 });

test('sketches estimate how much two texts share', () => {
  const edits = fc.array(fc.tuple(fc.nat(), word), { maxLength: 60 });
  fc.assert(
    fc.property(words, edits, (given, changes) => {
      const changed = [...given];
      for (const [at, other] of changes) changed[at % changed.length] = other;
      const [a, b] = [given.join(' '), changed.join(' ')];
      // Five times the standard deviation of an estimate from 128 values.
      expect(Math.abs(resemblance(sketched(a), sketched(b)) - sharedPart(a, b))).toBeLessThan(0.22);
    }),
  );
});

test('case, punctuation and line breaks do not count, the order of words does', () => {
  const text = 'Dockers in Bristol have stopped work over the night shift. '.repeat(5);
  const same = sketched(text);
  expect(sketched(text.toUpperCase().replaceAll('. ', '!\r\n\r\n**'))).toEqual(same);
  expect(resemblance(same, sketched(text.split(' ').reverse().join(' ')))).toBeLessThan(0.5);
});

test('texts without spaces between words are compared, too', () => {
  const text = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 37) % 900))).join('');
  expect(resemblance(sketched(text), sketched(`${text}港口罢工`))).toBeGreaterThan(0.9);
  expect(resemblance(sketched(text), sketched([...text].reverse().join('')))).toBeLessThan(0.1);
});

test('short texts have no sketch', () => {
  expect(sketchOf('Fog in the port. '.repeat(10))).toBeUndefined();
  expect(sketchOf(' .'.repeat(1000))).toBeUndefined();
});
