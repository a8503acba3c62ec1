import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";

type OnlyLeaveProps = {
  children: ReactNode;
  label?: string;
};

/** Leaving deletes nothing that is stored elsewhere; the text depends on where that is. */
export function OnlyLeave({ children, label = "Clear this device" }: OnlyLeaveProps) {
  return (
    <div className="space-y-8">
      <PageTitle title="Clear this device">{children}</PageTitle>
      <form method="post" action={routes.forget()} className="grid gap-4 sm:flex">
        <Button>{label}</Button>
        <LinkButton href={routes.home()}>Stay</LinkButton>
      </form>
    </div>
  );
}
