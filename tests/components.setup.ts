import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { patience } from "./patience";

configure({ asyncUtilTimeout: patience.event });

afterEach(cleanup);

// The previous file may have left something.
document.head.replaceChildren();
document.body.replaceChildren();
localStorage.clear();
sessionStorage.clear();
