import { Notice } from "@/components/ui/notice";

/** For somebody whom "Begin" brought back here, because the browser accepts no cookies. */
export function NoCookiesNotice() {
  return (
    <Notice title="If you have just pressed “Begin”">
      <p>
        This browser did not keep the cookie that tells your pages from other people’s. Allow cookies for this
        site, or use another browser.
      </p>
    </Notice>
  );
}
