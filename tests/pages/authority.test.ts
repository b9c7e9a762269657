import { expect, test } from 'vitest';
import { authorities } from '../../src/pages/authority.ts';

test.each([
  ['http://www.wikidata.org/entity/Q1', 'Wikidata'],
  ['https://viaf.org/viaf/75121530', 'VIAF'],
  ['https://d-nb.info/gnd/118540238', 'GND'],
  ['https://isni.org/isni/0000000121032683', 'ISNI'],
  ['https://sws.geonames.org/2643743/', 'GeoNames'],
  ['http://id.loc.gov/authorities/names/n79021164', 'Library of Congress'],
  ['https://uk.wikipedia.org/wiki/Київ', 'Wikipedia'],
  ['https://cv.iptc.org/newscodes/mediatopic/20000790', 'IPTC'],
  // A host that only ends in the same letters is another.
  ['https://www.notviaf.org/1', 'notviaf.org'],
  ['https://archive.example.org/people/7', 'archive.example.org'],
])('the link to %s is named %s', (url, name) => {
  expect(authorities([url])).toEqual([{ url, name }]);
});

test('several editions of Wikipedia are told apart by their language', () => {
  const urls = [
    'https://en.wikipedia.org/wiki/Kyiv',
    'https://uk.m.wikipedia.org/wiki/Київ',
    'https://viaf.org/1',
  ];
  expect(authorities(urls).map(({ name }) => name)).toEqual(['Wikipedia (en)', 'Wikipedia (uk)', 'VIAF']);
});
