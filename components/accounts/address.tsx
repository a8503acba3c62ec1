/** An e-mail address in a sentence. A long one breaks before its @ first. */
export function Address({ email = "" }: { email: string | undefined }) {
  const at = email.lastIndexOf("@");
  return (
    <span dir="ltr" className="break-words font-semibold">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
