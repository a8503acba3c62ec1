import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { PasskeyButton } from "@/components/accounts/passkey-button";
import { ShowPassword } from "@/components/accounts/show-password";
import { WordCount } from "@/components/stages/word-count";
import { CopyButton } from "@/components/ui/copy-button";
import { CopyText } from "./copy-text";
import { define } from "./define";
import { MailLink } from "./mail-link";
import { PasskeyRequest } from "./passkey-request";
import { ShowPasswordElement } from "./show-password";
import { WordCountElement } from "./word-count";

// Each is defined after the page is there, as in a browser.
beforeEach(() => vi.unstubAllGlobals());

it("copies the current text of the field, and says so", async () => {
  const user = userEvent.setup();
  render(
    <>
      <textarea id="message" defaultValue="Thank you" />
      <CopyButton from="message" words="Copy the message" />
    </>,
  );
  define("copy-text", CopyText);
  await user.type(screen.getByRole("textbox"), " for telling me");
  await user.click(screen.getByRole("button", { name: "Copy the message" }));
  expect(await navigator.clipboard.readText()).toBe("Thank you for telling me");
  expect(screen.getByRole("status")).toHaveTextContent("Copied.");
});

it("selects the text if a browser refuses to copy it", async () => {
  const user = userEvent.setup();
  render(
    <>
      <textarea id="message" defaultValue="Thank you" />
      <CopyButton from="message" words="Copy the message" />
    </>,
  );
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));
  await user.click(screen.getByRole("button", { name: "Copy the message" }));
  await expect.poll(() => screen.getByRole("status").textContent).toMatch(/copy it by hand/);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("Thank you");
});

it("shows a password until it is sent", async () => {
  const user = userEvent.setup();
  const { container } = render(
    <form>
      <input id="password" type="password" aria-label="Password" />
      <ShowPassword of="password" />
    </form>,
  );
  define("show-password", ShowPasswordElement);
  await user.click(screen.getByRole("checkbox", { name: "Show what I type" }));
  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text");
  container.querySelector("form")?.dispatchEvent(new Event("submit"));
  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "password");
  expect(screen.getByRole("checkbox")).not.toBeChecked();
});

it("counts words at each pause, from what the browser restored into the field", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  render(
    <>
      <textarea id="free" defaultValue="one two" aria-label="Write freely" />
      <WordCount id="free" from={300} to={500} text="one" />
    </>,
  );
  define("word-count", WordCountElement);
  expect(screen.getByText(/good length/)).toHaveTextContent("2 words. 300 to 500 is a good length.");
  fireEvent.input(screen.getByRole("textbox"), { target: { value: "one two three" } });
  expect(screen.getByText(/good length/)).toHaveTextContent("2 words.");
  vi.runAllTimers();
  expect(screen.getByText(/good length/)).toHaveTextContent("3 words.");
});

it("says what to do instead of a passkey until the browser has shown that it supports them", () => {
  const button = (
    <PasskeyButton
      words="Make a passkey"
      act="make"
      optionsPath="/options"
      answerPath="/answer"
      instead="Use your e-mail address."
      says="Your phone opens it."
    />
  );
  expect(renderToString(button)).toContain("Use your e-mail address.");
  vi.stubGlobal("PublicKeyCredential", undefined);
  const { container } = render(button);
  define("passkey-request", PasskeyRequest);
  expect(container.querySelector("passkey-request")).not.toHaveAttribute("able");
  expect(screen.getByText("Your phone opens it.")).toHaveClass("invisible", "noscript:hidden");
});

it("opens a mail program with the current message of the field, and the initial one if it is too long", async () => {
  const user = userEvent.setup();
  render(
    <>
      <textarea id="draft" defaultValue="Thank you" aria-label="Message" />
      <mail-link from="draft">
        <a href="mailto:jobs@harbour.example?subject=My%20application&body=Saved">Open it</a>
      </mail-link>
    </>,
  );
  define("mail-link", MailLink);
  const link = screen.getByRole("link", { name: "Open it" });
  link.addEventListener("click", (event) => event.preventDefault());
  await user.type(screen.getByRole("textbox"), " for the tour");
  await user.click(link);
  const opened = "mailto:jobs@harbour.example?subject=My%20application&body=Thank%20you%20for%20the%20tour";
  expect(link).toHaveAttribute("href", opened);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  field.value = "x".repeat(5_000);
  await user.click(link);
  expect(link).toHaveAttribute("href", opened);
});
