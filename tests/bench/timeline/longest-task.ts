import type { Browser, Page } from 'playwright-core';

/**
 * The longest task of any thread of Chromium during some action, in milliseconds of processor time. Unlike a frame, it
 * is not held up by other programs.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
  });
  await act();
  const trace: Trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const times = trace.traceEvents.flatMap(({ name, tdur = 0 }) =>
    name === 'RunTask' || name === 'ThreadControllerImpl::RunTask' ? tdur / 1000 : [],
  );
  if (times.length === 0) throw new Error('Chromium recorded no tasks');
  return times.reduce((longest, time) => Math.max(longest, time), 0);
}

/** The part of Chromium's trace that is read: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface Trace {
  /** `tdur` is the processor time of the event, in microseconds. */
  readonly traceEvents: readonly { readonly name: string; readonly tdur?: number }[];
}
