import type { Format, FormatName } from './format.ts';
import { alto } from './formats/alto.ts';
import { bibtex } from './formats/bibtex.ts';
import { clipfile } from './formats/clipfile.ts';
import { csl } from './formats/csl.ts';
import { csv, tsv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import { factiva } from './formats/factiva.ts';
import { feed, opml } from './formats/feed.ts';
import { json, jsonl } from './formats/json.ts';
import { mail } from './formats/mail.ts';
import { markdown } from './formats/markdown.ts';
import { mets } from './formats/mets.ts';
import { movableType } from './formats/movable-type.ts';
import { newsml } from './formats/newsml.ts';
import { nexis } from './formats/nexis.ts';
import { nitf } from './formats/nitf.ts';
import { ods } from './formats/ods.ts';
import { omeka } from './formats/omeka.ts';
import { plainText } from './formats/plain-text.ts';
import { ris } from './formats/ris.ts';
import { wacz } from './formats/wacz.ts';
import { warc } from './formats/warc.ts';
import { webPage } from './formats/web-page.ts';
import { wordpress } from './formats/wordpress.ts';
import { xlsx } from './formats/xlsx.ts';
import { startOf } from './source-text.ts';

/** All formats: the first that recognises a file reads it. Each loads its library when it reads. */
const formats: readonly Format[] = [
  warc,
  wacz,
  xlsx,
  ods,
  docx,
  nexis,
  factiva,
  wordpress,
  omeka,
  movableType,
  newsml,
  nitf,
  mets,
  alto,
  feed,
  opml,
  ris,
  bibtex,
  csl,
  clipfile,
  jsonl,
  json,
  tsv,
  csv,
  webPage,
  mail,
  markdown,
  plainText,
];

export function formatOf(file: string): Format | undefined {
  const start = startOf(file);
  return formats.find((format) => format.detect(start));
}

export function formatNamed(name: FormatName): Format | undefined {
  return formats.find((format) => format.name === name);
}
