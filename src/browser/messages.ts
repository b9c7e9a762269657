import { Messages, type MessagesData } from '../messages/messages.ts';

/**
 * The words of the interface. `src/outputs/script-messages.ts` puts those that a script asks for in the place of this name,
 * in the language of the site.
 */
declare const CLIPFILE_MESSAGES: MessagesData;

/** The words of the pages that the scripts show. */
export const messages = new Messages(CLIPFILE_MESSAGES);
