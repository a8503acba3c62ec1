"use client";
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { OwnerField } from "@/components/ui/owner-field";
import type { SaveState } from "./autosave";
import type { LeftDraft } from "./form-drafts";
import { saveForm } from "./save-form";

// The form of a step. Without JavaScript it is a plain form; with it, what is typed is saved on the way.

type Saving = {
  /** What the autosave last said; undefined before its first save. */
  state: SaveState | undefined;
  /** Whether the text also lies in this browser. */
  isOnDevice: boolean;
};

const SavingContext = createContext<Saving>({ state: undefined, isOnDevice: false });

/** Most pages have none to show. */
const KeptDrafts = lazy(async () => ({ default: (await import("./kept-draft")).KeptDrafts }));

export function useSaving(): Saving {
  return useContext(SavingContext);
}

/** Whose page it is. */
export type DrawnFor = {
  /** Seals what is kept in this browser until it is saved. 32 bytes in base64url; more of them, after spaces, only open. */
  deviceKey: string;
  /** Sent along, so that it is never saved as somebody else's who has signed in meanwhile. */
  ownerTag?: string | undefined;
};

export type StepFormProps = DrawnFor & {
  id?: string;
  action: string;
  className?: string;
  /** Saved while somebody types, or only when it is sent. */
  isAutosaved?: boolean;
  children: ReactNode;
};

/** It has a field `writer`, made for its page. */
export function StepForm({
  action,
  deviceKey,
  ownerTag,
  isAutosaved = true,
  children,
  ...rest
}: StepFormProps) {
  const ref = useRef<HTMLFormElement>(null);
  const [state, onState] = useState<SaveState>();
  const [isOnDevice, onDevice] = useState(false);
  const [left, onLeft] = useState<readonly LeftDraft[]>([]);

  useEffect(() => {
    const form = ref.current;
    if (!form) return undefined;
    return saveForm({ form, action, deviceKey, isAutosaved, onState, onDevice, onLeft });
  }, [action, deviceKey, isAutosaved]);

  return (
    <SavingContext value={{ state, isOnDevice }}>
      {left.length > 0 && (
        <Suspense>
          <KeptDrafts left={left} />
        </Suspense>
      )}
      <form ref={ref} method="post" action={action} autoComplete="off" {...rest}>
        <OwnerField tag={ownerTag} />
        {children}
      </form>
    </SavingContext>
  );
}
