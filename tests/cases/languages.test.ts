import { expect, test } from 'vitest';
import { type Build, describeCase } from './describe-case.ts';

/** Readers find the words of their language as they know them. */
describeCase(
  'elision-french',
  {
    copy: {
      horloge: ['gare', 'plain'],
      Angers: ['gare', 'plain'],
      inspecteur: ['gare', 'plain'],
      Éclair: ['gare', 'plain'],
      enquête: ['gare', 'plain'],
      octroi: ['other'],
      œuvre: ['other'],
      "aujourd'hui": ['other'],
      "prud'hommes": ['other'],
    },
    shared: {
      armée: ['a', 'b'],
      Ukraine: ['a', 'b'],
      Otan: ['a', 'b'],
      Union: ['a', 'b'],
      Élysée: ['a', 'b'],
      élection: ['a', 'b'],
      "l'élection": ['a', 'b'],
      État: ['c'],
      Air: ['c'],
      "aujourd'hui": ['c'],
      "prud'hommes": ['c'],
    },
  },
  findEach,
);

describeCase(
  'elision-english-site',
  {
    copy: {
      Ancona: ['line', 'plain'],
      lancona: ['line'],
      Isère: ['line', 'plain'],
      Émile: ['line', 'plain'],
    },
    shared: { Aquila: ['a', 'b'], laquila: ['a'], Ivoire: ['a', 'b'], Algérie: ['a', 'b'] },
  },
  findEach,
);

describeCase(
  'hyphen-compounds',
  {
    copy: {
      'R-12': ['class', 'joined', 'spaced'],
      R12: ['class', 'joined'],
      'S-7': ['break', 'nobreak'],
      's‑7': ['break', 'nobreak'],
      S7: ['break', 'nobreak'],
      reopening: ['rebuild', 'rebuilt'],
      're-opening': ['rebuild', 'rebuilt'],
      cooperative: ['rebuild', 'rebuilt'],
      'Semaphore-3': ['signal'],
    },
    shared: {
      'F-16': ['f16'],
      F16: ['f16'],
      G7: ['g7', 'g7h'],
      'G-7': ['g7', 'g7h'],
      email: ['email', 'email2'],
      'e-mail': ['email', 'email2'],
      reelection: ['reelect', 'reelect2'],
      're-election': ['reelect', 'reelect2'],
      MH17: ['mh17', 'mh17b'],
      'MH-17': ['mh17', 'mh17b'],
      'T-72': ['nbhy', 't72'],
      'COVID-19': ['covid'],
    },
  },
  findEach,
);

describeCase(
  'cjk-words',
  {
    copy: {
      站站: ['diary'],
      北站: ['diary'],
      站: ['diary', 'other'],
      大学: ['japanese'],
      学大: [],
      列车站站停: ['diary'],
    },
    shared: { 方方: ['a'], 武汉日记: ['a'], 方: ['a', 'b', 'c'], 方法: ['c'], 法方: [] },
  },
  findEach,
);

describeCase(
  'apostrophe-letters',
  {
    copy: {
      lanai: ['ascii', 'left', 'okina', 'plain', 'right'],
      'Lana‘i': ['ascii', 'left', 'okina', 'plain', 'right'],
      Lanaʻi: ['ascii', 'left', 'okina', 'plain', 'right'],
      molokai: ['left', 'okina'],
      duraa: ['arabic', 'plain'],
      maan: ['arabic', 'plain'],
      tver: ['prime'],
      gorkij: ['prime'],
      oconnor: ['accents'],
      "o'malley": ['accents'],
      qoqon: ['uzbek'],
    },
    shared: {
      hawaii: ['a-ascii', 'b-okina', 'c-left', 'd-right', 'e-plain'],
      'Hawai‘i': ['a-ascii', 'b-okina', 'c-left', 'd-right', 'e-plain'],
      Hawaiʻi: ['a-ascii', 'b-okina', 'c-left', 'd-right', 'e-plain'],
      oahu: ['b-okina', 'c-left'],
      sanaa: ['f-ayn', 'g-plain'],
      saud: ['f-ayn', 'g-plain'],
      quran: ['f-ayn', 'g-plain'],
      kazan: ['h-prime'],
      obrien: ['i-acute'],
      "o'brien": ['i-acute'],
      ozbekiston: ['j-uzbek'],
    },
  },
  findEach,
);

describeCase(
  'french-participles',
  {
    copy: {
      réparé: ['feminine', 'masculine', 'other'],
      refermé: ['feminine', 'masculine'],
      inspectée: ['feminine', 'masculine'],
      retrouve: ['feminine', 'masculine'],
      garder: ['masculine', 'other'],
    },
    shared: {
      tué: ['a', 'b'],
      tuée: ['a', 'b'],
      blessé: ['a', 'b'],
      arrêté: ['a', 'b'],
      réfugié: ['a', 'b'],
      accusé: ['a', 'b'],
      député: ['b', 'c'],
      négocier: ['b', 'c'],
      attaquer: ['c'],
    },
  },
  findEach,
);

describeCase(
  'turkish-forms',
  {
    copy: {
      köprü: ['bare', 'forms'],
      sütun: ['bare', 'forms'],
      kapı: ['bare', 'forms'],
      kutahya: ['bare', 'forms'],
      tren: ['bare', 'forms'],
      ığdır: ['bare', 'forms'],
      IĞDIR: ['bare', 'forms'],
      İzmir: ['bare', 'forms'],
      kırıkkale: ['bare', 'forms'],
    },
    shared: {
      göç: ['a', 'b'],
      yıl: ['a', 'b'],
      Türkiye: ['a', 'b'],
      kadın: ['a', 'b'],
      Irak: ['a', 'b'],
      IRAK: ['a', 'b'],
      ırak: ['a', 'b'],
      İran: ['a', 'b'],
      diyarbakır: ['a', 'b'],
    },
  },
  findEach,
);

describeCase(
  'hebrew-prefixes',
  {
    copy: {
      רכבת: ['bare', 'prefixed'],
      חדרה: ['bare', 'prefixed'],
      קטר: ['bare', 'prefixed'],
      תחנה: ['bare', 'prefixed'],
      'רש"ת': ['bare', 'prefixed'],
      'תנ״ך': ['bare', 'prefixed'],
    },
    shared: {
      ממשלה: ['a', 'b'],
      ירושלים: ['a', 'b'],
      נשיא: ['a', 'b'],
      'צה"ל': ['a', 'b'],
      'דו"ח': ['a', 'b'],
    },
  },
  findEach,
);

/** @param found what has every word of each query */
function findEach(build: Build, found: Readonly<Record<string, readonly string[]>>): void {
  test.each(Object.entries(found))('%s is in %j', async (query, ids) => {
    // As if more were typed after it, so that it is no beginning.
    expect(await (await build()).foundWithAll(`${query} `)).toEqual(ids);
  });
}
