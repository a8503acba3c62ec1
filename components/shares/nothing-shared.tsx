import { DoorDrawing } from "@/components/site/drawings";
import { PageTitle } from "@/components/ui/page-title";

/** The same words for every reason: the reason would tell a stranger that there was something. */
export function NothingShared() {
  return (
    <div className="space-y-8">
      <div className="w-28 text-ink-soft">
        <DoorDrawing />
      </div>
      <PageTitle title="There is nothing to read here">
        <p>The link may have been mistyped or cut off on its way, or it is not open any more.</p>
        <p>If someone sent it to you, they can make you a new one.</p>
      </PageTitle>
    </div>
  );
}
