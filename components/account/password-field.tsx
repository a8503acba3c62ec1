import { TextField } from "@/components/ui/text-field";

type PasswordFieldProps = {
  id?: string;
  label?: string;
  error: string | undefined;
};

/** For the password that somebody has. */
export function PasswordField({ id = "password", label = "Your password", error }: PasswordFieldProps) {
  return (
    <TextField
      id={id}
      name={id}
      type="password"
      label={label}
      error={error}
      autoComplete="current-password"
    />
  );
}

/** For one that they choose. */
export function NewPasswordField({ label = "A password", error }: PasswordFieldProps) {
  return (
    <TextField
      id="password"
      name="password"
      type="password"
      label={label}
      why="At least 8 characters, and better 15: four or five words that don't belong together are hard to guess and easy to keep. Any characters will do."
      error={error}
      autoComplete="new-password"
    />
  );
}
