/** Lets a click beside a sheet close it: only its backdrop is outside of its content. */
export function closeBeside(sheet: HTMLDialogElement): void {
  sheet.addEventListener('click', ({ target, clientY }) => {
    if (target === sheet && clientY < sheet.getBoundingClientRect().top) sheet.close();
  });
}
