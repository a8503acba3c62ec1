import type { ReactNode } from "react";
import { PageShell } from "@/components/site/page-shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { OwnerField } from "@/components/ui/owner-field";
import { PageTitle } from "@/components/ui/page-title";

/** Problems, by the field's name, which is also its id. */
export type Problems = Readonly<Record<string, string>>;

type FormPageProps = {
  title: string;
  intro?: ReactNode;
  problems: Problems | undefined;
  /** What happened to the typed text, after an error. */
  note?: string;
  action: string;
  /** Whose account it is, for somebody who is signed in. */
  ownerTag?: string | undefined;
  label: string;
  children: ReactNode;
  /** Other links, under the form. */
  after?: ReactNode;
};

/** A page with one account form. Errors are reported in our words, not the browser's. */
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
    <PageShell className="space-y-8">
      <ErrorSummary
        problems={Object.entries(problems).map(([id, message]) => ({ id, message }))}
        note={note}
      />
      <PageTitle title={title}>{intro}</PageTitle>
      <form method="post" action={action} noValidate className="max-w-measure space-y-8">
        <OwnerField tag={ownerTag} />
        {children}
        <Button isAlone>{label}</Button>
      </form>
      {after !== undefined && <div className="max-w-measure space-y-4">{after}</div>}
    </PageShell>
  );
}
