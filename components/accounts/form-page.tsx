import type { ReactNode } from "react";
import { PageShell } from "@/components/site/page-shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { OwnerField } from "@/components/ui/owner-field";
import { PageTitle } from "@/components/ui/page-title";

/** What is off, by the name of the field, which is its id too. */
export type Problems = Readonly<Record<string, string>>;

type FormPageProps = {
  title: string;
  intro?: ReactNode;
  problems: Problems | undefined;
  /** What became of what was typed, after a mistake. */
  note?: string;
  action: string;
  /** Whose account it is about, for those who have come in already. */
  ownerTag?: string | undefined;
  /** What the button does. */
  label: string;
  children: ReactNode;
  /** Other ways on, under the form. */
  after?: ReactNode;
};

/** A page with one form about somebody's account. Its mistakes are told in our words, not the browser's. */
export function FormPage(props: FormPageProps) {
  const {
    title,
    intro,
    problems = {},
    note = "Nothing is changed yet.",
    action,
    ownerTag,
    label,
    children,
    after,
  } = props;
  return (
    <PageShell>
      <div className="space-y-8">
        <ErrorSummary
          problems={Object.entries(problems).map(([id, message]) => ({ id, message }))}
          note={note}
        />
        <PageTitle intro={intro}>{title}</PageTitle>
        <form method="post" action={action} noValidate className="max-w-measure space-y-8">
          <OwnerField tag={ownerTag} />
          {children}
          <div className="grid sm:w-fit">
            <Button>{label}</Button>
          </div>
        </form>
        {after !== undefined && <div className="max-w-measure space-y-4">{after}</div>}
      </div>
    </PageShell>
  );
}
