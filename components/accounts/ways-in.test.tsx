import { render, screen, within } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import { AccountNews } from "./account-news";
import { ClaimSection } from "./claim-section";
import { PasskeysSection } from "./passkeys-section";
import { RecoveryCodesLeft } from "./recovery-codes-left";
import { SessionsSection } from "./sessions-section";

const phone = { id: "p1", browser: "Firefox on Android", since: "1 May 2026", used: undefined };

function showPasskeys(more: Partial<Parameters<typeof PasskeysSection>[0]>) {
  render(<PasskeysSection passkeys={[phone]} hasPassword={false} codesLeft={0} ownerTag="t" {...more} />);
}

describe("the only passkey of an account", () => {
  it("can’t be removed if nothing else would open the account", () => {
    showPasskeys({});
    expect(screen.queryByRole("button", { name: "Remove this passkey" })).toBeNull();
    expect(screen.getByText(/It is the only way into your account\./)).toBeInTheDocument();
  });

  it("can be removed if recovery codes are left, and says that only they remain", () => {
    showPasskeys({ codesLeft: 3 });
    const button = screen.getByRole("button", { name: "Remove this passkey" });
    expect(button.closest("form")).toHaveAttribute("action", "/account/passkeys/p1/remove");
    expect(screen.getByText(/and only your recovery codes are left/)).toBeInTheDocument();
  });

  it("can be removed if there is a password, and signs out every other browser unless that is unticked", () => {
    showPasskeys({ hasPassword: true });
    expect(screen.queryByText(/only your recovery codes/)).toBeNull();
    expect(screen.getByRole("checkbox", { name: "Sign out everywhere else too" })).toBeChecked();
  });
});

test("each browser that is signed in can be signed out, and this one by leaving", () => {
  const place = { since: "1 May 2026", used: "2 May 2026" };
  render(
    <SessionsSection
      ownerTag="t"
      places={[
        { ...place, id: "a", browser: "Chrome on Windows", isHere: true },
        { ...place, id: "b", browser: "Safari on iOS", isHere: false },
      ]}
    />,
  );
  const [here, there] = screen.getAllByRole("listitem");
  expect(within(here as HTMLElement).getByRole("link", { name: "Sign out here" })).toHaveAttribute(
    "href",
    "/leave",
  );
  const end = within(there as HTMLElement).getByRole("button", {
    name: /^Sign out there ?: Safari on iOS, since 1 May 2026$/,
  });
  expect(new FormData(end.closest("form") ?? undefined).get("owner")).toBe("t");
  expect(screen.getByRole("button", { name: "Sign out everywhere else" })).toBeInTheDocument();
});

test("somebody who is signed in only here is not offered to sign out elsewhere", () => {
  const here = { id: "a", browser: "Chrome", since: "1 May 2026", used: "1 May 2026", isHere: true };
  render(<SessionsSection ownerTag="t" places={[here]} />);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.queryByText(/Last used/)).toBeNull();
});

test.each([
  [0, "You have no codes.", "Make recovery codes"],
  [1, "One code is left.", "Make new codes"],
  [7, "7 codes are left.", "Make new codes"],
])("%i recovery codes are reported, and what making more does", (left, sentence, button) => {
  render(<RecoveryCodesLeft left={left} ownerTag={undefined} />);
  expect(screen.getByText((text) => text.startsWith(sentence))).toBeInTheDocument();
  expect(screen.getByRole("button", { name: button })).toBeInTheDocument();
});

test.each(["toString", "__proto__", "other", undefined, ["kept"]])(
  "an address that says %j shows no news",
  (done) => {
    const { container } = render(<AccountNews done={done} />);
    expect(container).toBeEmptyDOMElement();
  },
);

test("the ways to keep what was written stand under words of their own, not under the title once more", () => {
  render(<ClaimSection byMail={false} ownerTag={undefined} />);
  expect(screen.getByRole("heading").textContent).toBe("A way to sign in");
});

test("what was just done is told", () => {
  render(<AccountNews done="sessions-ended" />);
  expect(screen.getByText("You are signed out everywhere else.")).toBeInTheDocument();
});
