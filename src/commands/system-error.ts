import { errorCode } from '../error-code.ts';
/** An error that the operating system reported, such as a full disk. The message has code, call and paths. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
}

export function isSystemError(error: unknown): error is SystemError {
  // Errors of Node.js have codes too: ERR_INVALID_ARG_TYPE.
  return error instanceof Error && /^E[A-Z0-9]+$/.test(errorCode(error) ?? '');
}

/** What happened and what to do about it, for whoever ran the command. */
export function explainSystemError({ code, message }: SystemError): string {
  const { cause, remedy } = explanations[code] ?? {
    cause: 'The system refused to go on',
    remedy: 'Check the folders that the command names, and the disks that they are on.',
  };
  return `${cause}: ${message}.\n    ${remedy}`;
}

interface Explanation {
  readonly cause: string;
  readonly remedy: string;
}

const tooManyFiles: Explanation = {
  cause: 'Too many files are open',
  remedy: 'Close other programs, or allow more open files (ulimit -n 4096), and try again.',
};
const noPermission: Explanation = {
  cause: 'Permission was denied',
  remedy: 'Give yourself permission for that file or folder, or choose another folder.',
};
const noSpace: Explanation = { cause: 'The disk is full', remedy: 'Free some space and try again.' };

const explanations: Readonly<Record<string, Explanation>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EIO: {
    cause: 'The disk reported an error',
    remedy: 'It may be failing, or was removed. Copy your archive to another disk and try again.',
  },
  EROFS: {
    cause: 'The disk is read-only',
    remedy: 'Choose a folder on another disk.',
  },
  EXDEV: {
    cause: 'A folder inside the output folder is on another disk',
    remedy: 'Choose an output folder that is on one disk with all folders in it.',
  },
  ENAMETOOLONG: {
    cause: 'A path is too long for this disk',
    remedy: 'Choose a folder with a shorter path, or shorten the name of the file.',
  },
  ELOOP: {
    cause: 'A symbolic link leads to itself',
    remedy: 'Remove the link, or replace it with a folder.',
  },
  ENOENT: {
    cause: 'A file or folder is gone',
    remedy: 'Another program may have removed it. Try again once that has finished.',
  },
  ENOMEM: {
    cause: 'There is not enough memory',
    remedy: 'Close other programs and try again.',
  },
};
