import { isWebAddress } from '../records/address.ts';

interface MeantAddress {
  /** What is wrong with the text. */
  readonly kind: string;
  readonly address: string;
  /** Whether the text can mean nothing else; otherwise it may be the path of a file. */
  readonly isCertain: boolean;
}

/**
 * The address that a link was meant to lead to, where the text itself is none and will hardly be a file of the archive:
 * `www.example.org`, `example.org/page`, `http//example.org`, `http:\\example.org`, `desk@example.org`,
 * `https://example.org/a\_b`.
 */
export function meantAddress(text: string): MeantAddress | undefined {
  const [, prefix, mailbox] = mailAddress.exec(text) ?? [];
  if (mailbox !== undefined && !fileEnding.test(mailbox)) {
    const kind = prefix === undefined ? 'e-mail address without mailto' : incomplete;
    return { kind, address: `mailto:${mailbox}`, isCertain: true };
  }
  const doi = /^doi:\s*(10\.\S+)/i.exec(text)?.[1];
  if (doi !== undefined) return webAddress('link without https', `https://doi.org/${doi}`);
  const escaped = escapedMark.test(text) ? text.replace(everyEscapedMark, '$1') : undefined;
  if (escaped !== undefined && isWebAddress(escaped)) {
    return { kind: 'link with backslashes', address: escaped, isCertain: true };
  }
  const inQuotes = /^[‘’“”'"«»]+(https?:\/\/\S+?)[‘’“”'"«»]+$/i.exec(text)?.[1];
  if (inQuotes !== undefined) return webAddress('link in quotation marks', inQuotes);
  const [, s = '', rest] = misspeltScheme.exec(text) ?? [];
  if (rest !== undefined) return webAddress(incomplete, `http${s.toLowerCase()}://${rest}`);
  if (/^\/\/[^/]/.test(text)) return webAddress('link without https', `https:${text}`);
  if (!startsWithHost(text)) return undefined;
  return webAddress('link without https', `https://${text}`, /^www/i.test(text));
}

/** Editors put a backslash before the marks of Markdown, also where it is part of an address. */
const escapedMark = /^https?:\/\/\S*\\[_*~#&()-]/i;
const everyEscapedMark = /\\([_*~#&()-])/g;

const incomplete = 'link to an incomplete address';

function webAddress(kind: string, text: string, isCertain = true): MeantAddress | undefined {
  const address = text.replaceAll('\\', '/');
  return isWebAddress(address.replaceAll(' ', '%20')) ? { kind, address, isCertain } : undefined;
}

/**
 * Likewise for a text that is no file of the archive, which the last part of an address may look like:
 * `example.org/2018/story.html`.
 */
export function hostAddress(text: string): MeantAddress | undefined {
  return hostAndPath.test(text) ? webAddress('link without https', `https://${text}`) : undefined;
}

/** `example.org` alone, `www.example.org.pdf` and `example.org/scan.pdf` may be files. */
function startsWithHost(text: string): boolean {
  const isFile = fileEnding.test(text.replace(/[?#].*$/s, ''));
  if (/^www\d?\.[^\s./]+\.[^\s/]/i.test(text)) return !isFile || text.includes('/');
  return hostAndPath.test(text) && !isFile;
}

const mailAddress = /^(mailto:[\s/]*)?([^\s@:/?#]+@[^\s@:/?#]+\.[a-z]{2,}(?:\?\S*)?)$/i;

/** `scan@2x.png` is a file. */
const fileEnding = /\.(png|jpe?g|gif|webp|avif|svg|tiff?|pdf|md|html?|txt|docx?|odt|mp[34]|zip)$/i;

/** What is written for `http://` or `https://` by a slip, or before another one. */
const misspeltScheme =
  /^(?:https?:\/\/)?(?:h{1,2}t{1,3}p{1,2}|htp|hptt|ttp)(s?)(?:[:;,：]\s*[/\\]*|[/\\]{2,})\s*([\p{L}\d].*)$/isu;

const hostAndPath = /^(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|int|info|[a-z]{2})(?::\d{2,5})?\//i;
