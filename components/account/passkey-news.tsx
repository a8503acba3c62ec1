import { Notice } from "@/components/ui/notice";

const news: Readonly<Record<string, string>> = {
  added: "A passkey is added. From now on it signs you in.",
  removed: "A passkey is removed. It signs nobody in any more.",
};

/** What was just done, as the address says; nothing if it says nothing that is known. */
export function PasskeyNews({ how }: { how: string | string[] | undefined }) {
  const words = typeof how === "string" && Object.hasOwn(news, how) ? news[how] : undefined;
  return words === undefined ? null : (
    <Notice title={words} live>
      {null}
    </Notice>
  );
}
