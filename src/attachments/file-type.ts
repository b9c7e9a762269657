/** What the first bytes of a file say that it is, as the ending of its name; undefined where they say nothing. */
export function typeOfBytes(bytes: Uint8Array): FileType | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  );
  const found = signatures.find(([, signature]) => signature.test(start))?.[0];
  return found ?? (isSvg(start) ? 'svg' : undefined);
}

export type FileType = (typeof signatures)[number][0] | 'svg';

const signatures = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftyp(?:avif|avis|(?:mif1|msf1)[\s\S]{0,64}?avi[fs])/],
  ['heic', /^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|msf1)/],
  ['tif', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM[\s\S]{4}\0\0\0\0/],
  ['pdf', /^[\s\S]{0,8}%PDF-/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** After an XML declaration, comments and a document type, one after the other: what comes first is passed over once. */
function isSvg(start: string): boolean {
  let rest = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  for (let part = prolog.exec(rest); part !== null; part = prolog.exec(rest)) {
    rest = rest.slice(part[0].length).trimStart();
  }
  return /^<(?:\w{1,20}:)?svg[\s>]/i.test(rest);
}

const prolog = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\]\s*)?>)/i;

/** The kinds that pages can show as pictures. */
export const shownTypes: ReadonlySet<FileType> = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'svg']);
