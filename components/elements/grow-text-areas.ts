/**
 * If CSS cannot do it (`field-sizing`, which WebKit lacks), makes a text area as high as its text. It never shrinks,
 * so that the page does not move while somebody deletes a line.
 */
export function growTextAreas(page: HTMLElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  const growAll = () => {
    for (const area of page.querySelectorAll("textarea")) grow(area);
  };
  growAll();
  // Lines may wrap differently once the font has loaded.
  void document.fonts?.ready.then(growAll);
  page.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) grow(target);
  });
}

function grow(area: HTMLTextAreaElement): void {
  const border = area.offsetHeight - area.clientHeight;
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + border}px`;
}
