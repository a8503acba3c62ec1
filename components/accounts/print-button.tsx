import { Button } from "@/components/ui/button";

/** Not shown without JavaScript: the browser's own menu prints too. */
export function PrintButton({ words }: { words: string }) {
  return (
    <print-page>
      <Button type="button" look="quiet">
        {words}
      </Button>
    </print-page>
  );
}
