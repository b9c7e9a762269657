import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneOrList, schemaOrgText } from '../../../src/pages/metadata/json-ld.ts';

test('one thing is a document of its own, several are a graph', () => {
  expect(JSON.parse(schemaOrgText([{ '@type': 'Thing', name: 'Fog', url: undefined }]))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Thing',
    name: 'Fog',
  });
  expect(JSON.parse(schemaOrgText([{ name: 'Fog' }, { name: 'Ice' }]))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ name: 'Fog' }, { name: 'Ice' }],
  });
});

test('no text can end the script or open a comment in it, and each is read as it was', () => {
  const texts = fc.array(
    fc.constantFrom('</script>', '<!--', '<script', '-->', '"', '\\', '\n', '\u2028', 'a'),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const name = parts.join('');
      const text = schemaOrgText([{ name }]);
      expect(text).not.toMatch(/[<\n]/);
      expect(JSON.parse(text).name).toBe(name);
    }),
  );
});

test('one value needs no list', () => {
  expect([oneOrList([]), oneOrList(['a']), oneOrList(['a', 'b'])]).toEqual([undefined, 'a', ['a', 'b']]);
});
