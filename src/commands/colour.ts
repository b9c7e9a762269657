import { styleText } from 'node:util';
import { type ProblemStyle, plainStyle } from '../records/problem.ts';

/** How texts are set off on a terminal. */
export interface Colours extends ProblemStyle {
  readonly heading: (text: string) => string;
}

/** As where another program reads it. */
export const plainColours: Colours = { ...plainStyle, heading: (text) => text };

/**
 * The colours for a stream: none where it is no terminal or cannot show them, or where `NO_COLOR` is set; `FORCE_COLOR`
 * asks for them anyway. Node.js decides (`tty.WriteStream.getColorDepth`).
 */
export function coloursFor(stream: NodeJS.WriteStream): Colours {
  const styled =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      styleText(format, text, { stream });
  return { error: styled('red'), warning: styled('yellow'), hint: styled('dim'), heading: styled('bold') };
}
