import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  images: { unoptimized: true },
  // Native modules and the Typst worker run as they are installed, never bundled.
  serverExternalPackages: ["better-sqlite3", "pg", "@myriaddreamin/typst-ts-node-compiler"],
};

export default config;
