import { LabelledInput } from "@/components/ui/text-input";

type EmailFieldProps = {
  label?: string;
  why?: string;
  /** What was typed before. */
  value: string | undefined;
  error: string | undefined;
};

export function EmailField({ label = "Your e-mail address", why, value, error }: EmailFieldProps) {
  return (
    <LabelledInput
      id="email"
      name="email"
      type="email"
      label={label}
      why={why}
      error={error}
      defaultValue={value}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

/** Tells a password manager whose password is typed on this page. It is not sent. */
export function WhoseAccount({ email }: { email: string | undefined }) {
  return <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />;
}
