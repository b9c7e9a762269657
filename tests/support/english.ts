import { messagesOf } from '../../src/messages/messages-of.ts';

/** The words of an English site. */
export const english = messagesOf({ language: 'en', words: {} });
