import { isWebAddress } from './address.ts';
import type { Target } from './field-mapping.ts';
import { foldKey } from './foreign-keys.ts';

/** What the name of a foreign field means that hardly means anything else; that of an address must have some. */
export function likelyTarget(name: string, examples: readonly string[]): Target | undefined {
  const folded = foldKey(name.slice(name.lastIndexOf('.') + 1));
  const target = targetsByName.get(folded);
  const isAll = (test: (text: string) => boolean) => examples.length > 0 && examples.every(test);
  if (isPictureField(name) && isAll((text) => pictureFile.test(text))) return 'attachments';
  // The credit of a picture, the place of a file.
  if (name.includes('.') && !name.startsWith('params.') && !name.startsWith('extra.')) return undefined;
  const isAddress = isAll((text) => isWebAddress(text.replaceAll(' ', '%20')));
  if (folded === 'source' && !isAddress) return 'source.name';
  if (target === 'source.url' || target === 'source.archived') return isAddress ? target : undefined;
  if (target === 'date' && !examples.every((text) => /\d/.test(text))) return undefined;
  if (target === undefined && isAddress && /^(original|canonical|external)/.test(folded)) return 'source.url';
  return target;
}

/** `featured_image`, `coverImage`, `images`; `image.src`, `header.image`. */
function isPictureField(name: string): boolean {
  const [first = '', ...below] = name.split('.').map(foldKey);
  const [last] = below;
  if (last === undefined) return pictureName.test(first);
  const isOfPicture = pictureName.test(first) && /^(src|path|url|file|filename|image|large)$/.test(last);
  return below.length === 1 && (isOfPicture || (first === 'header' && last === 'image'));
}

const pictureName =
  /^(cover|picture|photo|hero|banner|scan|(featured|feature|cover|hero|header|lead|main|og|social|post|title)?(image|img|photo|picture)s?(url|src|path|file|hd|feature)?)$/;

const pictureFile = /^[^\n]+\.(png|jpe?g|gif|webp|avif|svg)(\?\S*)?$/i;

const likelyNames: readonly (readonly [Target, string])[] = [
  ['title', 'headline heading'],
  [
    'date',
    'date published publishdate pubdate pubdatetime publishedat publisheddate datepublished publicationdate issued',
  ],
  ['summary', 'excerpt description abstract deck dek subtitle standfirst teaser lede supportline'],
  [
    'topics',
    'tag tags category categories themes keywords keyword subjects subject topic topics section sections',
  ],
  ['actors.person', 'people persons person'],
  ['actors.organisation', 'organisations organizations organisation organization companies'],
  ['actors.place', 'places place locations location city country'],
  [
    'source.url',
    'url link source sourceurl originalurl externalurl canonicalurl sourcelink articleurl articlelink weblink legacyurl oldurl redirect redirectto href',
  ],
  ['source.author', 'author authors byline creator writer reporter'],
  ['source.name', 'publisher publication newspaper outlet site sitename'],
  ['source.retrieved', 'created createdat accessed retrieved clipped saved'],
  ['source.archived', 'archived archiveurl archivelink wayback'],
  ['source.rights', 'rights license licence copyright'],
  ['source.issn', 'issn'],
  ['source.place', 'placeofpublication publicationplace'],
  ['source.language', 'originallanguage'],
  ['dateline', 'dateline'],
  ['language', 'lang language locale'],
];

const targetsByName: ReadonlyMap<string, Target> = new Map(
  likelyNames.flatMap(([target, names]) => names.split(' ').map((name): [string, Target] => [name, target])),
);
