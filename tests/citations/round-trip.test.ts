import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Citation,
  type CitationDate,
  type CitationName,
  isPerson,
} from '../../src/citations/citation.ts';
import { edtfOf } from '../../src/citations/edtf-of.ts';
import { toBibtex } from '../../src/citations/to-bibtex.ts';
import { toCslJson } from '../../src/citations/to-csl-json.ts';
import { toRis } from '../../src/citations/to-ris.ts';
import { type ForeignRecord, isRecord } from '../../src/import/foreign-record.ts';
import { bibtex } from '../../src/import/formats/bibtex.ts';
import { csl } from '../../src/import/formats/csl.ts';
import { ris } from '../../src/import/formats/ris.ts';
import { createFolder } from '../support/create-folder.ts';

/**
 * What we write is read by another library, Citation.js, and by our own import: both return what the record says, for the
 * fields that their formats have.
 */

/** Words with the signs that one of the formats gives a meaning. */
const word = fc
  .stringMatching(/^[A-Za-zäéøœßłŻІя中ع&%$#_{}~^\\"'@<>.:!?–—“”0-9]{1,8}$/)
  // LaTeX makes one mark of two.
  .filter((each) => !each.includes("''"));
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const name = fc.stringMatching(/^[A-ZÉŻ][a-zäéøłß]{2,8}$/);
const names = fc.array(
  fc.oneof(
    fc.record({ family: name, given: name }),
    fc.record({ family: name, given: name, suffix: fc.constantFrom('Jr.', 'III') }),
    fc.tuple(name, name).map((words) => ({ literal: words.join(' ') })),
  ),
  { minLength: 1, maxLength: 4 },
);
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((each): CitationDate => {
    const [year = 0, month = 0, dayOfMonth = 0] = each.toISOString().slice(0, 10).split('-').map(Number);
    return { 'date-parts': [[year, month, dayOfMonth]] };
  });

const citation: fc.Arbitrary<Citation> = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9-]{3,12}$/),
    type: fc.constant('article-newspaper'),
    title: text,
    author: names,
    'container-title': text,
    issued: day,
    page: fc.constantFrom('3', 'A4', '12–14'),
    section: text,
    edition: text,
    'publisher-place': text,
    ISSN: fc.constant('1234-5679'),
    language: fc.constantFrom('en', 'de-AT', 'ar'),
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    accessed: day,
    keyword: fc.array(name, { minLength: 1, maxLength: 3 }).map((words) => words.join('; ')),
    abstract: text,
  },
  // An item always has a language. By its tag, Citation.js sees that RIS is of the form since 2011.
  { requiredKeys: ['id', 'type', 'title', 'container-title', 'language'] },
);

const citations = fc.uniqueArray(citation, { minLength: 1, maxLength: 5, selector: ({ id }) => id });

test('BibTeX, by Citation.js', () => {
  fc.assert(
    fc.property(citations, (written) => {
      // It takes an organisation for a person with one name.
      const read = new Cite(toBibtex(written)).data.map((record) => ({ ...record, section: undefined }));
      expect(read.map(fieldsOf)).toEqual(written.map((each) => fieldsOf({ ...each, section: undefined })));
    }),
    { numRuns: 60 },
  );
});

test('RIS, by Citation.js', () => {
  fc.assert(
    fc.property(citations, (written) => {
      // Of a newspaper, it reads the year and who reported.
      const read = new Cite(toRis(written)).data.map(({ reporter, issued, ...rest }) => ({
        ...rest,
        author: reporter === undefined ? undefined : [reporter].flat(),
        issued: undefined,
      }));
      expect(read.map(fieldsOf)).toEqual(written.map((each) => fieldsOf({ ...each, issued: undefined })));
    }),
    { numRuns: 60 },
  );
});

test('the day of RIS, by Citation.js', () => {
  fc.assert(
    fc.property(citation, (written) => {
      const [read] = new Cite(toRis([{ ...written, type: 'webpage' }])).data;
      expect(read?.['issued']).toEqual(written.issued);
    }),
    { numRuns: 60 },
  );
});

/** The fields that the formats have in common, each as one text. */
function fieldsOf(record: Readonly<Record<string, unknown>> | Citation): unknown {
  const field = (key: string): unknown => Object(record)[key];
  const people = field('author');
  return {
    authors: Array.isArray(people) ? people.map(nameText) : undefined,
    dates: JSON.stringify([field('issued'), field('accessed')]),
    page: String(field('page')).replace('–', '-'),
    keyword: String(field('keyword')).replaceAll('; ', ','),
    ...Object.fromEntries(
      [
        ...['id', 'title', 'container-title', 'section', 'edition', 'publisher-place', 'ISSN', 'language'],
        ...['URL', 'abstract'],
      ].map((key) => [key, field(key)]),
    ),
  };
}

/** `Ray, Ann, Jr.` */
function nameText(person: unknown): string {
  if (typeof person === 'string') return person;
  const { family, given, suffix, literal } = Object(person);
  return [literal ?? family, given, suffix].filter((part) => part !== undefined).join(', ');
}

test.each([
  ['RIS', 'list.ris', ris, toRis],
  ['BibTeX', 'list.bib', bibtex, toBibtex],
  ['CSL-JSON', 'list.json', csl, toCslJson],
] as const)('%s, by our own import', async (_, file, format, write) => {
  await fc.assert(
    fc.asyncProperty(citations, async (written) => {
      const folder = createFolder({ [file]: write(written) });
      const records = [];
      for await (const read of format.read(join(folder, file))) records.push(read);
      expect(records.filter(isRecord).map(importedOf)).toEqual(written.map(expectedOf));
    }),
    { numRuns: 20 },
  );
});

function importedOf({ fields }: ForeignRecord): unknown {
  const field = (key: string) => fields.get(key)?.join('; ');
  return {
    title: field('title'),
    publication: field('publication'),
    author: field('author')?.replaceAll(',', ''),
    date: field('date'),
    section: field('section'),
    edition: field('edition'),
    place: field('place'),
    language: field('language'),
    url: field('url'),
    tags: field('tags'),
    abstract: field('abstract'),
  };
}

function expectedOf(citation: Citation): unknown {
  return {
    title: citation.title,
    publication: citation['container-title'],
    author: citation.author && [...new Set(citation.author.map(nameInOrder))].join('; '),
    date: citation.issued && edtfOf(citation.issued),
    section: citation.section,
    edition: citation.edition,
    place: citation['publisher-place'],
    language: citation.language,
    url: citation.URL,
    tags: citation.keyword && [...new Set(citation.keyword.split('; '))].join('; '),
    abstract: citation.abstract,
  };
}

function nameInOrder(person: CitationName): string {
  if (!isPerson(person)) return person.literal;
  const { family, given, suffix } = person;
  return `${given} ${family}${suffix === undefined ? '' : ` ${suffix}`}`;
}
