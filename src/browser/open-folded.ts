/** Opens what is folded up to keep pages short on narrow windows, where the window is wide. */
if (matchMedia('(min-width: 56rem)').matches) {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('[data-open-wide]')) folded.open = true;
}
