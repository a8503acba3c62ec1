import { Button } from "@/components/ui/button";

/** Without JavaScript it is not there: the browser's own menu prints too. */
export function PrintButton({ words }: { words: string }) {
  return (
    <print-page>
      <Button type="button" look="quiet">
        {words}
      </Button>
    </print-page>
  );
}
