import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { BrowserSetup } from "@/components/site/browser-setup";
import { cookiePrefix } from "@/lib/server/cookies/own-cookie";
import { fontVariables } from "./fonts";

// Titles say where one is, never what somebody wrote: they end up in histories and on shared screens.
export const metadata: Metadata = {
  title: { default: "Onward", template: "%s - Onward" },
  description: "Seven guided stages after a job rejection, from what hurts to what you do next.",
  icons: { icon: "/icon.svg" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: a page made at build time has no nonce for its scripts.
  await connection();
  return (
    <html lang="en" className={fontVariables}>
      <body>
        {children}
        <BrowserSetup cookiePrefix={cookiePrefix()} />
      </body>
    </html>
  );
}
