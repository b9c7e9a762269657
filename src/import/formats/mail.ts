import type { Attachment, Email } from 'postal-mime';
import { attachmentAddress, type ForeignAttachment } from '../attachment.ts';
import type { ForeignBody, Read } from '../foreign-record.ts';
import type { FileStart, Format } from '../format.ts';
import { dataBytes, EmbeddedPictures } from './embedded-pictures.ts';
import { type MailHtml, mailHtml } from './mail-html.ts';
import { messagesIn, type RawMessage } from './mbox.ts';

/** Newsletters as mail programs save them: one message, or a mailbox. */
export const mail: Format = { name: 'mail', label: 'e-mail', detect: isMail, read: readMail };

function isMail({ extension, text }: FileStart): boolean {
  if (['.eml', '.mbox', '.mbx'].includes(extension)) return true;
  return extension === '' && /^From \S+.*\n[\w-]+: /.test(text);
}

/** In bytes: of a message with its files. */
const maxLength = 50_000_000;

async function* readMail(file: string): AsyncGenerator<Read> {
  const { default: PostalMime } = await import('postal-mime');
  for await (const message of messagesIn(file, maxLength)) {
    const { bytes, line, isCut } = message;
    const mistake = (reason: string): Read => ({ file, line, reason, raw: startOf(message) });
    if (isCut) {
      yield mistake('the message is too large: it has more than 50 MB, a million lines or 10,000 parts');
      continue;
    }
    try {
      yield await recordOf(file, line, await PostalMime.parse(bytes, { maxNestingDepth: 50 }));
    } catch (error) {
      yield mistake(`not a message that can be read: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function startOf({ bytes }: RawMessage): string {
  return Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
}

async function recordOf(file: string, line: number, email: Email): Promise<Read> {
  const { from, subject, messageId, html, text = '', attachments } = email;
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value.trim() ?? '';
  const fields = new Map<string, readonly string[]>();
  const add = (name: string, value: string | undefined) => fields.set(name, [value?.trim() ?? '']);
  add('subject', subject);
  // As it is written: the day of the sender.
  add('sent', header('date'));
  add('from', from?.name || from?.address);
  add('address', from?.address);
  add('to', header('to'));
  add('cc', header('cc'));
  add('reply to', header('reply-to'));
  add('content language', header('content-language'));
  add('message id', messageId);
  const pictures = new EmbeddedPictures();
  const files = attachments.filter((each) => !isForMailPrograms(each));
  const byId = new Map(files.map((each) => [each.contentId?.replace(/^<|>$/g, ''), each]));
  const shown = new Set<Attachment>();
  const addressOf = (src: string): string | undefined => {
    const data = src.startsWith('data:') ? (dataBytes(src) ?? new Uint8Array()) : undefined;
    if (data !== undefined) return pictures.addressOf(src, () => ({ name: 'picture', bytes: data }));
    const id = /^cid:(.*)$/is.exec(src)?.[1]?.trim();
    const found = id === undefined ? undefined : byId.get(id);
    if (found === undefined) return undefined;
    shown.add(found);
    return pictures.addressOf(src, () => ({ name: nameOf(found), bytes: bytesOf(found) }));
  };
  const clean: MailHtml =
    html === undefined ? { html: '', leftOut: new Map() } : await mailHtml(html, addressOf);
  const leftOut = new Map(clean.leftOut);
  const left = attachments.length - files.length;
  if (left > 0) leftOut.set('signature or other part for mail programs', left);
  const body: ForeignBody = html === undefined ? { kind: 'text', text } : { kind: 'html', text: clean.html };
  const others = files
    .filter((each) => !shown.has(each))
    .map((each, index): ForeignAttachment => {
      const address = attachmentAddress(pictures.count + index);
      return { name: nameOf(each), content: bytesOf(each), place: 'below', address };
    });
  return {
    file,
    line,
    id: messageId?.replace(/^<|>$/g, ''),
    fields,
    body,
    leftOut,
    attachments: [...pictures.in(clean.html), ...others],
    unusedFiles: pictures.unused,
  };
}

/** Signatures, invitations, and messages in a message, which have addresses of readers. */
function isForMailPrograms({ mimeType, filename }: Attachment): boolean {
  return (
    /^(?:application\/(?:pkcs7-|x-pkcs7-|pgp-|ms-tnef|vnd\.ms-tnef)|text\/(?:calendar|vcard|x-vcard)|message\/)/.test(
      mimeType,
    ) || /\.(?:eml|ics|vcf|p7[ms]|asc)$/i.test(filename ?? '')
  );
}

function nameOf({ filename }: Attachment): string {
  return filename?.replace(/^.*[\\/]/s, '') || 'file';
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
