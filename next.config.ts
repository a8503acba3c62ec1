import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // `page.dev.tsx` is a page in development, and not in a build.
  pageExtensions: process.env.NODE_ENV === "development" ? ["dev.tsx", "tsx", "ts"] : ["tsx", "ts"],
  images: { unoptimized: true },
  // The gateway changes pages before they are compressed, and compresses them itself.
  compress: false,
  // Everybody gets the metadata in the head, like search engines: streamed metadata needs a script.
  htmlLimitedBots: /.*/,
  // `npm run check` checks the types; here it would cost whoever starts Onward half a minute, and need the tests.
  typescript: { ignoreBuildErrors: true },
  // Next serves SVG without a charset.
  headers: async () => [
    { source: "/icon.svg", headers: [{ key: "Content-Type", value: "image/svg+xml; charset=utf-8" }] },
  ],
  // Native modules and the Typst worker run as installed, never bundled.
  serverExternalPackages: ["@photostructure/sqlite", "pg", "@myriaddreamin/typst-ts-node-compiler"],
};

export default config;
