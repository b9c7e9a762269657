declare global {
  interface Window {
    /** Installed by the benchmark in every page, before the page's own scripts run. */
    resultObserver?: ResultObserver;
  }
}

export interface ResultObserver {
  /** Replaces the text of the search box with a query, as pasting does. */
  paste(query: string): void;
  /** Restarts the clock. Only changes after this count. */
  reset(): void;
  /** Resolves when the results and the status no longer change. */
  settledResults(): Promise<ObservedResults>;
}

export interface ObservedResults {
  /** False if no results came in time. `time` then means nothing. */
  readonly isComplete: boolean;
  /** When results or status last changed, in milliseconds since the last `reset` or since the page was opened. */
  readonly time: number;
  /** The same moment in milliseconds since 1970. */
  readonly shownAt: number;
  /** Number of results in the list. */
  readonly shown: number;
  /** The page's sentence about the results. */
  readonly status: string;
  /** The longest task of the main thread in that time, in milliseconds; 0 if none took 50 or more. */
  readonly longestBlock: number;
}

export interface Observation {
  /** Pasted as soon as the page's scripts have run; null for none. */
  readonly firstQuery: string | null;
  /** Milliseconds without a change after which the results are complete. */
  readonly quietPeriod: number;
}

/**
 * Runs in the page before its own scripts. Must not use anything defined outside of this function, because its source
 * text is sent to the browser.
 */
export function observeResults({ firstQuery, quietPeriod }: Observation): void {
  const timeout = 60_000;
  let resetTime = 0;
  let lastChange = 0;
  let longestBlock = 0;
  const resultObserver: ResultObserver = {
    paste(query) {
      const box = document.querySelector<HTMLInputElement>('#q');
      if (box === null) return;
      box.focus();
      // The events that a browser fires for a paste, in order. Setting the value alone fires none.
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', query);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      if (!box.dispatchEvent(paste)) return;
      box.setRangeText(query, 0, box.value.length, 'end');
      box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    },
    reset() {
      resetTime = performance.now();
      lastChange = 0;
      longestBlock = 0;
    },
    settledResults() {
      const called = performance.now();
      return new Promise((resolve) => {
        const timer = setInterval(() => {
          const now = performance.now();
          const status = document.querySelector('[data-search-status]')?.textContent?.trim() ?? '';
          const hasChanged = lastChange > resetTime && now - lastChange > quietPeriod;
          const isComplete = hasChanged && status !== '' && status !== 'Searching…';
          if (!isComplete && now - called < timeout) return;
          clearInterval(timer);
          const shown = document.querySelectorAll('[data-search-results] > li').length;
          const shownAt = performance.timeOrigin + lastChange;
          resolve({ isComplete, time: lastChange - resetTime, shownAt, shown, status, longestBlock });
        }, 20);
      });
    },
  };
  window.resultObserver = resultObserver;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      if (startTime + duration > resetTime) longestBlock = Math.max(longestBlock, duration);
    }
  }).observe({ type: 'longtask' });
  document.addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver(() => {
      lastChange = performance.now();
    });
    const anyChange = { subtree: true, childList: true, characterData: true };
    for (const status of document.querySelectorAll('[data-search-status]')) {
      observer.observe(status, anyChange);
    }
    for (const list of document.querySelectorAll('[data-search-results]')) {
      observer.observe(list, { childList: true });
    }
    // Deferred until the page's own listeners for this event have run.
    if (firstQuery !== null) setTimeout(() => resultObserver.paste(firstQuery));
  });
}
