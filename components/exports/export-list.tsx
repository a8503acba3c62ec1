import { TextLink } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { DocumentForm, type DocumentFormProps } from "./document-form";

type ExportListProps = {
  files: readonly {
    href: string;
    title: string;
    says: string;
    /** For a file whose content can be chosen. */
    form?: Omit<DocumentFormProps, "action"> | undefined;
  }[];
};

/** The available exports, each with a sentence on what is in it. */
export function ExportList({ files }: ExportListProps) {
  return (
    <ul className="border-t border-line">
      {files.map(({ href, title, says, form }) => (
        <li key={href} className="border-b border-line py-4">
          <TextLink href={href} className="text-lg">
            {title}
          </TextLink>
          <p className="max-w-measure">{says}</p>
          {form && (
            <Disclosure
              summary={
                <>
                  Choose what is in it<span className="sr-only">: {title}</span>
                </>
              }
            >
              <DocumentForm action={href} {...form} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
