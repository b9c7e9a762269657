/**
 * Decodes a web page or an XML file as browsers do: by its byte order mark, by the encoding that its server said or that
 * it declares, and otherwise as UTF-8 or, where it is not that, as Windows-1252.
 *
 * @param served the encoding that its server said, if that is known
 */
export function decodeMarkup(bytes: Uint8Array, served?: string): string {
  const known = served !== undefined && decoderOf(served.toLowerCase()) !== undefined;
  const label =
    markOf(bytes) ?? (known ? served.toLowerCase() : (utf16Without(bytes) ?? declaredIn(bytes) ?? 'utf-8'));
  const decoder = decoderOf(label);
  if (decoder === undefined || decoder.encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return decoder.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Not by `TextDecoder`, which in some versions of Node.js takes it for ISO 8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(
    /[\x80-\x9f]/g,
    (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** From 80 to 9F; those that are not defined stand for themselves. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** `<` and another character of ASCII without a byte order mark. */
function utf16Without([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : undefined;
}

/** In `<?xml encoding="…"?>`, `<meta charset="…">` or `<meta content="text/html; charset=…">`. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(start) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  const label = declared?.[1]?.toLowerCase();
  // A declaration that can be read as ASCII is not in UTF-16.
  return label?.startsWith('utf-16') || label === 'utf8' ? 'utf-8' : label;
}

/** Undefined where there is no such encoding. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: label === 'utf-8' });
  } catch {
    return undefined;
  }
}
