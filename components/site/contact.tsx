type ContactProps = {
  /** An e-mail address or a page, as configured by the operator. */
  contact: string | undefined;
};

export function Contact({ contact }: ContactProps) {
  if (contact === undefined)
    return <p>Whoever runs this site has not said here how to reach them. Ask whoever told you of it.</p>;
  return (
    <p>
      Whoever runs this site can be reached at{" "}
      <a
        href={contact.startsWith("https:") ? contact : `mailto:${contact}`}
        rel="noreferrer"
        className="wrap-anywhere"
      >
        {contact.replace(/^https:\/\//, "")}
      </a>
      .
    </p>
  );
}
