import { Notice } from "@/components/ui/notice";

/**
 * A step that was filled in offline, and that another window had changed: a template, which an offline form shows
 * once for each (components/elements/offline-form.ts).
 */
export function OfflineConflict() {
  return (
    <template data-conflict="">
      <div className="mt-8">
        <Notice title="What you wrote before this step was also changed in another window" live>
          <p>
            Both versions are kept. <a href="/">Look at both</a>
          </p>
        </Notice>
      </div>
    </template>
  );
}
