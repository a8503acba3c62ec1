import { Notice } from "@/components/ui/notice";

/** Why no link is offered, and what would change that. */
export function OnlyHere({ takeAlongHref }: { takeAlongHref: string }) {
  return (
    <Notice title="A link would open on this machine alone">
      <p>
        Onward answers only to this machine now, so nobody else could read what a link leads to. A file works:{" "}
        <a href={takeAlongHref}>download one</a>, and send it yourself.
      </p>
      <p>
        For links within your network, start Onward with <code>HOST=0.0.0.0 npm start</code>. It then asks for
        an access code in every browser, and only what you share can be read without it.
      </p>
    </Notice>
  );
}
