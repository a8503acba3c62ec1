/**
 * Where the style sheet can't do it (`field-sizing`, which WebKit has not), a text area is made as high as its text. It
 * never gets lower again, so that the page doesn't move under somebody who deletes a line.
 */
export function growTextAreas(page: HTMLElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  const growAll = () => {
    for (const area of page.querySelectorAll("textarea")) grow(area);
  };
  growAll();
  // The words may be broken into more lines once their font is there.
  void document.fonts?.ready.then(growAll);
  page.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) grow(target);
  });
}

function grow(area: HTMLTextAreaElement): void {
  const border = area.offsetHeight - area.clientHeight;
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + border}px`;
}
