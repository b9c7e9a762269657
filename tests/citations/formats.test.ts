import { expect, test } from 'vitest';
import type { Citation } from '../../src/citations/citation.ts';
import { citationDate } from '../../src/citations/citation-date.ts';
import { citationsOf } from '../../src/citations/citations-of.ts';
import { toBibtex } from '../../src/citations/to-bibtex.ts';
import { toCslJson } from '../../src/citations/to-csl-json.ts';
import { toRis } from '../../src/citations/to-ris.ts';
import { archive, full, sparse } from './cited-items.ts';

test('RIS', () => {
  expect(toRis([...citationsOf(full, archive), ...citationsOf(sparse, { title: 'Harbour Archive' })])).toBe(
    `TY  - NEWS
ID  - port-strike
TI  - Port strike: 50% of cranes idle & "quiet"
AU  - Ray, Ann
AU  - Ray, Paul, Jr.
AU  - Associated Press
T2  - The Leith Gazette
PY  - 1987
DA  - 1987/03/12/
SE  - Business
SP  - 12
EP  - 14
ET  - Late city edition
CY  - Leith
SN  - 1234-5679
LA  - en-GB
UR  - https://gazette.example/strike?a=1&b=%20_2
Y2  - 2025/01/03/
DB  - Internet Archive
AN  - https://web.archive.org/web/20250103120000/https://gazette.example/strike
CN  - LG-1987/212
AB  - Cranes stand idle in Leith.
KW  - Strikes
KW  - Ports, harbours
CR  - https://rightsstatements.org/vocab/InC/1.0/
ER  - 

TY  - ELEC
ID  - port-strike-record
TI  - Port strike: 50% of cranes idle & "quiet"
AU  - Ray, Ann
AU  - Ray, Paul, Jr.
AU  - Associated Press
T2  - Harbour Archive
PY  - 1987
DA  - 1987/03/12/
LA  - en
UR  - https://archive.example/items/port-strike.html
AB  - Cranes stand idle in Leith.
KW  - Strikes
KW  - Ports, harbours
CR  - https://rightsstatements.org/vocab/InC/1.0/
ER  - 

TY  - ELEC
ID  - letter-record
TI  - A letter
T2  - Harbour Archive
LA  - en
ER  - 
`.replaceAll('\n', '\r\n'),
  );
});

test('BibTeX', () => {
  expect(toBibtex(citationsOf(full, archive))).toBe(String.raw`@article{port-strike,
  author = {Ray, Ann and Ray, Jr., Paul and {Associated Press}},
  title = {Port strike: 50\% of cranes idle \& "quiet"},
  journal = {The Leith Gazette},
  entrysubtype = {newspaper},
  date = {1987-03-12},
  year = {1987},
  month = mar,
  section = {Business},
  pages = {12--14},
  edition = {Late city edition},
  location = {Leith},
  issn = {1234-5679},
  language = {en-GB},
  url = {https://gazette.example/strike?a=1&b=%20_2},
  urldate = {2025-01-03},
  archive = {Internet Archive},
  archivelocation = {https://web.archive.org/web/20250103120000/https://gazette.example/strike},
  callnumber = {LG-1987/212},
  abstract = {Cranes stand idle in Leith.},
  keywords = {Strikes, {Ports, harbours}},
  copyright = {https://rightsstatements.org/vocab/InC/1.0/},
}

@misc{port-strike-record,
  author = {Ray, Ann and Ray, Jr., Paul and {Associated Press}},
  title = {Port strike: 50\% of cranes idle \& "quiet"},
  howpublished = {Harbour Archive},
  date = {1987-03-12},
  year = {1987},
  month = mar,
  language = {en},
  url = {https://archive.example/items/port-strike.html},
  abstract = {Cranes stand idle in Leith.},
  keywords = {Strikes, {Ports, harbours}},
  copyright = {https://rightsstatements.org/vocab/InC/1.0/},
}
`);
});

test('BibTeX keeps capitals, escapes what LaTeX would read, and tells equal keys apart', () => {
  const citation: Citation = {
    id: 'a',
    type: 'webpage',
    title: 'Strike in Leith: {£5} \\ a_b~c^d #1 $2 McLean',
  };
  expect(toBibtex([citation, citation])).toBe(String.raw`@misc{a,
  title = {Strike in {Leith:} \textbraceleft{}£5\textbraceright{} \textbackslash{} a\_b\textasciitilde{}c\textasciicircum{}d \#1 \$2 {McLean}},
}

@misc{a-2,
  title = {Strike in {Leith:} \textbraceleft{}£5\textbraceright{} \textbackslash{} a\_b\textasciitilde{}c\textasciicircum{}d \#1 \$2 {McLean}},
}
`);
});

test('CSL-JSON is a list of the records as they are', () => {
  const citations = citationsOf(full, archive);
  expect(JSON.parse(toCslJson(citations))).toEqual(citations);
});

test.each([
  ['1987-03-12', '1987', '1987/03/12/', '1987-03-12'],
  ['1987-03', '1987', '1987/03//', '1987-03'],
  ['1987', '1987', '1987///', '1987'],
  ['0987', '0987', '0987///', '0987'],
  ['1987-03~', '1987', '1987/03//about', '1987-03~'],
  ['1987-22', '1987', '1987///Summer', '1987-22'],
  ['1987-03-10/1987-03-14', '1987', '1987-03-10/1987-03-14', '1987-03-10/1987-03-14'],
  ['1987/1990', undefined, '1987/1990', '1987/1990'],
  ['198X', undefined, '1980~/1989~', '1980~/1989~'],
  ['1987/..', undefined, '1987/..', '1987/..'],
  ['unknown', undefined, undefined, undefined],
])('%s is never a false day', (edtf, year, risDate, bibtexDate) => {
  const issued = citationDate(edtf);
  const citation: Citation = { id: 'a', type: 'article-newspaper', title: 'T', ...(issued && { issued }) };
  const ris = toRis([citation]);
  expect(/^PY {2}- (.*)\r$/m.exec(ris)?.[1]).toBe(year);
  expect(/^DA {2}- (.*)\r$/m.exec(ris)?.[1]).toBe(risDate);
  expect(/^ {2}date = \{(.*)\},$/m.exec(toBibtex([citation]))?.[1]).toBe(bibtexDate);
});

test('a text of several lines is one line of a file', () => {
  const citation: Citation = { id: 'a', type: 'webpage', title: 'One\ntwo', abstract: ' Three\r\n\r\nfour ' };
  expect(toRis([citation])).toContain('TI  - One two\r\nAB  - Three four\r\n');
  expect(toBibtex([citation])).toContain('abstract = {Three four}');
});

test('pages that are no range are one text', () => {
  const citation: Citation = { id: 'a', type: 'article-newspaper', title: 'T', page: 'A4, 7' };
  expect(toRis([citation])).toContain('SP  - A4, 7\r\n');
  expect(toRis([citation])).not.toContain('EP  -');
});
