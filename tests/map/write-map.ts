// `npm run map`: draws the map in ARCHITECTURE.md anew.
import { readFileSync, writeFileSync } from "node:fs";
import { drawMap, withMap } from "./draw-map";

const page = readFileSync("ARCHITECTURE.md", "utf8");
writeFileSync("ARCHITECTURE.md", withMap(page, (await drawMap()).text));
