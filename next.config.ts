import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // `page.dev.tsx` is a page where Onward is worked on, and in no build.
  pageExtensions: process.env.NODE_ENV === "development" ? ["dev.tsx", "tsx", "ts"] : ["tsx", "ts"],
  images: { unoptimized: true },
  // The server in front changes pages before they are packed, and packs them itself.
  compress: false,
  // Everybody gets the metadata in the head, as search engines do: what comes later needs a script.
  htmlLimitedBots: /.*/,
  // `npm run check` checks the types; here it would cost whoever starts Onward half a minute and need the tests.
  typescript: { ignoreBuildErrors: true },
  // Next sends SVG without saying how its letters are encoded.
  headers: async () => [
    { source: "/icon.svg", headers: [{ key: "Content-Type", value: "image/svg+xml; charset=utf-8" }] },
  ],
  // Native modules and the Typst worker run as they are installed, never bundled.
  serverExternalPackages: ["better-sqlite3", "pg", "@myriaddreamin/typst-ts-node-compiler"],
};

export default config;
