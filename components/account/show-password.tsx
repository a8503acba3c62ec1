"use client";
import { useEffect, useState } from "react";
import { DrawnCheckbox } from "@/components/ui/drawn-input";

/** Lets somebody read the password that they type, until they send it. `of` is the field's id. */
export function ShowPassword({ of }: { of: string }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const field = document.getElementById(of);
    if (!(field instanceof HTMLInputElement)) return;
    field.type = isShown ? "text" : "password";
    const hide = () => setIsShown(false);
    field.form?.addEventListener("submit", hide);
    return () => field.form?.removeEventListener("submit", hide);
  }, [of, isShown]);
  return (
    <label
      htmlFor={`show-${of}`}
      className="flex min-h-11 w-fit items-center gap-3 text-sm [@media(scripting:none)]:hidden"
    >
      <DrawnCheckbox id={`show-${of}`} checked={isShown} onChange={() => setIsShown(!isShown)} />
      Show what I type
    </label>
  );
}
