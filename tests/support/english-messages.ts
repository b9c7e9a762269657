import { messagesOf } from '../../src/messages/messages-of.ts';

/** The words of the interface for unit tests of the scripts: where a site is written, they are put in the place of this name. */
Object.assign(globalThis, { CLIPFILE_MESSAGES: messagesOf({ language: 'en', words: {} }) });
