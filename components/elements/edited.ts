/** Somebody typed before the scripts ran, or the browser restored what was typed before. */
export function isEdited(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement) {
      const asked = [...control.options].findIndex((option) => option.defaultSelected);
      return control.selectedIndex !== Math.max(asked, 0);
    }
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement)) return false;
    const isTicked = control.type === "radio" || control.type === "checkbox";
    return isTicked ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  });
}
