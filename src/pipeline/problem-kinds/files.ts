import type { KindsOfProblem } from './kind-of-problem.ts';

/** Of files as a whole. */
export const fileKinds: KindsOfProblem = {
  'file is not encoded in UTF-8': {
    says: '{where} {is|are} not encoded in UTF-8',
    remedy:
      'Save them as UTF-8. On most computers this converts a file of an older Windows program: iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md',
  },
  'not a text file: it contains a zero byte': { says: '{where} {is|are} not text' },
  'file name is not encoded in UTF-8': { says: '{where} {has|have} names that are not encoded in UTF-8' },
  'file name cannot be used as an address': {
    says: '{where} {has a name|have names} that cannot be an address',
    remedy: 'Use only lower-case letters (a to z), digits and hyphens.',
    foreign: true,
  },
  'duplicate id': {
    says: '{n} ids in {where} are used more than once',
    remedy: 'Give each its own. The id of an item is the name of its file.',
    foreign: true,
  },
  'file is too large': { says: '{where} {is|are} too large' },
  'file is not read as an item': {
    says: '{where} {is|are} not read as items',
    remedy:
      'An item is a text file whose name ends in .md. Rename them, save their texts as such files, or link to them from items.',
  },
  'transcript cannot be read': {
    says: '{n} transcripts cannot be read',
    remedy: 'Correct the files or make them anew, or remove them. The scans are shown without them.',
  },
  'file is not read as a page': { says: '{where} {is|are} not read as pages' },
  'expected a file, found a folder': { says: '{where} {is a folder|are folders}, but named like items' },
  'neither a file nor a folder': { says: '{where} {is|are} neither files nor folders' },
  'symbolic link leads out of the content folder': {
    says: '{n} symbolic links lead out of the content folder',
  },
  'symbolic link leads to nothing': { says: '{n} symbolic links lead to nothing' },
  'symbolic link leads to a folder that contains it': {
    says: '{n} symbolic links lead to folders that contain them',
  },
  'name differs from another only in upper and lower case': {
    says: '{n} names differ from others only in upper and lower case',
  },
};
