"use client";
import "./globals.css";
import ErrorPage from "./error";

/** For a failure of the layout itself. */
export default function GlobalErrorPage({ error }: { error: { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Onward</title>
        <ErrorPage error={error} />
      </body>
    </html>
  );
}
