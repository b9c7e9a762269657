declare global {
  interface Window {
    /** What the benchmark puts into every page before anything else runs there. */
    resultsWatch?: ResultsWatch;
  }
}

export interface ResultsWatch {
  /** Puts a query into the box, in place of what is there, as pasting does. */
  paste(query: string): void;
  /** From now on only what changes counts as an answer. */
  begin(): void;
  /** The answer, when the results and the sentence about them no longer change. */
  answer(): Promise<Answer>;
}

export interface Answer {
  /** False where none came in time. */
  readonly complete: boolean;
  /**
   * When the results last changed, in milliseconds since `begin`, or since the page was opened; says nothing where
   * no answer came.
   */
  readonly time: number;
  /** Number of results in the list. */
  readonly shown: number;
  /** What the page says of them. */
  readonly sentence: string;
  /** The longest task of the main thread since then, in milliseconds; 0 where none took 50 or more. */
  readonly longestBlock: number;
}

/**
 * Runs in the page, before its own scripts, and so may use nothing from outside of itself.
 *
 * @param first the query to paste as soon as the page stands, its scripts run; null for none
 */
export function watchResults(first: string | null): void {
  const calm = 200;
  const patience = 30_000;
  let began = 0;
  let changed = 0;
  let longestBlock = 0;
  const watch: ResultsWatch = {
    paste(query) {
      const box = document.querySelector<HTMLInputElement>('#q');
      if (box === null) return;
      box.focus();
      // What a browser sends for a paste, in its order; setting the value alone would send nothing.
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', query);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      if (!box.dispatchEvent(paste)) return;
      box.setRangeText(query, 0, box.value.length, 'end');
      box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    },
    begin() {
      began = performance.now();
      changed = 0;
      longestBlock = 0;
    },
    answer() {
      const asked = performance.now();
      return new Promise((resolve) => {
        const timer = setInterval(() => {
          const now = performance.now();
          const sentence = document.querySelector('[data-search-status]')?.textContent?.trim() ?? '';
          const complete =
            changed > began && now - changed > calm && sentence !== '' && sentence !== 'Searching…';
          if (!complete && now - asked < patience) return;
          clearInterval(timer);
          const shown = document.querySelectorAll('[data-search-results] > li').length;
          resolve({ complete, time: changed - began, shown, sentence, longestBlock });
        }, 20);
      });
    },
  };
  window.resultsWatch = watch;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      if (startTime + duration > began) longestBlock = Math.max(longestBlock, duration);
    }
  }).observe({ type: 'longtask' });
  document.addEventListener('DOMContentLoaded', () => {
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    const parts = { subtree: true, childList: true, characterData: true };
    for (const part of document.querySelectorAll('[data-search-status]')) observer.observe(part, parts);
    for (const list of document.querySelectorAll('[data-search-results]')) {
      observer.observe(list, { childList: true });
    }
    // After the page's own listeners for this event.
    if (first !== null) setTimeout(() => watch.paste(first));
  });
}
