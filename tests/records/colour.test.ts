import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, leastContrast, normalizeColour, papers, readable } from '../../src/records/colour.ts';

test.each([
  ['#8a1c1c', '#8a1c1c'],
  ['#8A1C1C', '#8a1c1c'],
  ['#fa0', '#ffaa00'],
])('%s is the colour %s', (text, colour) => {
  expect(normalizeColour(text)).toBe(colour);
});

test.each(['red', '#12345', '8a1c1c', '#8a1c1c80', 'rgb(1,2,3)', ''])('%j is no colour', (text) => {
  expect(normalizeColour(text)).toMatchObject({ kind: 'not a colour' });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#123456', '#123456')).toBe(1);
});

test('any colour is made readable, and one that is stays', () => {
  const colours = fc.integer({ min: 0, max: 0xff_ff_ff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colours, fc.constantFrom('light', 'dark'), (colour, scheme) => {
      const result = readable(colour, scheme);
      expect(contrast(result, papers[scheme])).toBeGreaterThanOrEqual(leastContrast);
      if (contrast(colour, papers[scheme]) >= leastContrast) expect(result).toBe(colour);
    }),
  );
});

test('the papers are those of the style sheet', () => {
  const tokens = readFileSync(new URL('../../templates/styles/tokens.css', import.meta.url), 'utf8');
  expect([...tokens.matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour)).toEqual([
    papers.light,
    papers.dark,
  ]);
});
