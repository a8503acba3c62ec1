import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { moduleAddress } from "@/lib/server/build/elements";
import { mainFonts } from "@/lib/server/build/main-fonts";
import { cookiePrefix } from "@/lib/server/cookies/own-cookie";

// Titles say where one is, never what somebody wrote: they end up in histories and on shared screens.
export const metadata: Metadata = {
  title: { default: "Onward", template: "%s - Onward" },
  description: "Seven guided stages after a job rejection, from what hurts to what you do next.",
  icons: { icon: "/icon.svg" },
  manifest: "/app.webmanifest",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: one build serves both a personal installation and a host.
  await connection();
  return (
    <html lang="en" data-cookies={cookiePrefix()}>
      <body>
        {mainFonts().map((href) => (
          <link
            key={href}
            rel="preload"
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            // The style sheet comes first.
            fetchPriority="low"
            href={href}
          />
        ))}
        {children}
        <script type="module" src={moduleAddress("page")} />
        {process.env.NODE_ENV === "development" && <script type="module" src={moduleAddress("reload")} />}
      </body>
    </html>
  );
}
