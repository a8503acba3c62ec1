import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { InterviewList } from "@/components/interviews/interview-list";
import { LinkList } from "@/components/ui/link-list";
import { DownloadList } from "./download-list";
import { EvidenceResults, SearchResults } from "./search-results";

it.each([
  ["interviews", <InterviewList key="interviews" interviews={[]} />],
  ["ways on", <LinkList key="ways" links={[]} />],
  ["files to keep", <DownloadList key="files" walkthroughs={[]} />],
  ["walkthroughs that were found", <SearchResults key="found" results={[]} />],
  ["pieces that were found", <EvidenceResults key="pieces" results={[]} />],
])("no empty list is rendered if there are no %s", (_what, list) => {
  expect(render(list).container.childElementCount).toBe(0);
});
