import type { ComponentProps } from "react";
import { LabelledInput } from "@/components/ui/text-input";
import { ShowPassword } from "./show-password";

/** What a page says after a refusal, whether a password was typed or not. */
export const passwordAgain = "No page keeps a password, so its box is empty.";

type PasswordFieldProps = {
  id?: string;
  label?: string;
  error: string | undefined;
};

/** For the current password. */
export function PasswordField({ id = "password", label = "Your password", error }: PasswordFieldProps) {
  return <SecretField {...{ id, label, error }} autoComplete="current-password" />;
}

/** For a new password. */
export function NewPasswordField({ label = "A password", error }: PasswordFieldProps) {
  return (
    <SecretField
      id="password"
      label={label}
      why="At least 8 characters, and better 15: four or five words that don’t belong together are hard to guess and easy to keep. Any characters will do."
      error={error}
      autoComplete="new-password"
    />
  );
}

type SecretFieldProps = ComponentProps<typeof LabelledInput> & { id: string };

/** A browser must not spell-check or autocorrect a password that is shown. */
function SecretField(props: SecretFieldProps) {
  return (
    <div className="space-y-1">
      <LabelledInput
        name={props.id}
        type="password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...props}
      />
      <ShowPassword of={props.id} />
    </div>
  );
}
