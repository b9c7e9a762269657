import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const bibliography = `@comment{jabref-meta: databaseType:bibtex;}
@string{pp = "The Port Post"}

@article{ray_fog_2024,
	title = {Fog {Closes} the {P}ort \\& more},
	journal = pp,
	author = {Ray, Ann and {Port Authority and Sons} and M{\\"u}ller, Jr., Zo\\"e},
	year = {2024},
	month = may,
	pages = {12--14},
	edition = {Late},
	location = {Rotterdam},
	issn = {0317-8471},
	origlanguage = {dutch},
	urldate = {2024-05-06},
	url = {https://a.example/fog\\_1},
	abstract = {No ship came in.},
	keywords = {port, bad weather},
	file = {Snapshot:/home/ann/a.html:text/html},
}

@Online(strike, title = "Str" # "ike {\\'e}", date = {2024-05-04}, journaltitle={{\\L}{\\'o}d\\'{z} \\textendash{} {\\v{C}}as})
`;

test('BibTeX and BibLaTeX', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'a.bib': bibliography });
  const { sources } = await runImport(folder, ['a.bib']);
  expect(sources).toMatchObject([{ format: 'BibTeX', names: 'references' }]);
  const items = itemsIn(folder);
  expect(items['2024/fog-closes-the-port-and-more.md']).toBe(`---
title: "Fog Closes the Port & more"
date: 2024-05
topics: [port, bad weather]
summary: No ship came in.
source:
  name: The Port Post
  author: [Ann Ray, Port Authority and Sons, "Zoë Müller, Jr."]
  page: "12–14"
  edition: Late
  place: Rotterdam
  issn: "0317-8471"
  language: nl
  url: "https://a.example/fog_1"
  retrieved: 2024-05-06
  id: "ray_fog_2024"
reference_type: article
---
`);
  expect(items['2024/strike-e.md']).toContain('title: Strike é\ndate: 2024-05-04\n');
  expect(items['2024/strike-e.md']).toContain('  name: "Łódź – Čas"\n');
});

test('a bibliography is recognised', () => {
  expect(formatOfFile({ 'a.bib': '' })).toBe('bibtex');
  expect(formatOfFile({ a: '@article{x,\n title={Fog}}' })).toBe('bibtex');
});

test('an entry that does not end is told, and the next one is read', async () => {
  const started = performance.now();
  const broken = '@article{a,\n title = {Fog {,\n}\n@article{b,\n title = {Rain}\n}\n@article{c, title}\n';
  const reason = 'a brace or quotation mark is not closed, or a comma is missing';
  expect(await readRecords({ 'a.bib': broken })).toEqual([
    { line: 1, reason },
    { line: 4, 'reference type': 'article', 'accession number': 'b', title: 'Rain' },
    { line: 7, reason },
  ]);
  const many = '\n@a{b,\nc={'.repeat(100_000);
  expect(await readRecords({ 'a.bib': many })).toHaveLength(100_000);
  expect(await readRecords({ 'a.bib': `@a{b, c=${'{'.repeat(1_000_000)}` })).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(20_000);
});
