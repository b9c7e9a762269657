import { type AttachedFile, checkAttachment } from './attached-file.ts';
import type { ForeignAttachment, UnusedFile } from './attachment.ts';
import type { NamedFiles } from './column-files.ts';
import type { RecordFiles } from './item-draft.ts';
import type { Mapper } from './mapper.ts';

/**
 * The files of a record that may be copied. The words of fields that name others, or none, stay in the item.
 *
 * @param tell is called for each that may not
 */
export function recordFiles(
  attachments: readonly ForeignAttachment[],
  { remote, rest }: Pick<NamedFiles, 'remote' | 'rest'>,
  { useOf }: Pick<Mapper, 'useOf'>,
  tell: (unused: UnusedFile) => void,
): RecordFiles {
  const left = new Map(rest);
  const files: AttachedFile[] = [];
  for (const attachment of attachments) {
    const { name, namedBy } = attachment;
    const checked = checkAttachment(attachment);
    if ('reason' in checked) {
      tell({ name, reason: checked.reason });
      if (namedBy !== undefined) left.set(namedBy.field, [...(left.get(namedBy.field) ?? []), namedBy.text]);
    } else files.push(checked);
  }
  // What a field says may be taken for another field of the item, too.
  const own = [...left].filter(([field]) => useOf(field).single.length === 0);
  return { attachments: files, remote, rest: new Map(own) };
}
