export type ListedOption = { readonly value: string; readonly label: string; readonly hint?: string };

/** The first option has the id of the whole question, so that an error summary can link to it. */
export function optionId(id: string, options: readonly ListedOption[], option: ListedOption): string {
  return option === options[0] ? id : `${id}-${option.value}`;
}

export function OptionText({ option }: { option: ListedOption }) {
  return (
    <span>
      {option.label}
      {option.hint !== undefined && <span className="block text-sm text-ink-soft">{option.hint}</span>}
    </span>
  );
}
