import { routes } from "@/lib/routes";
import type { Hit, Query } from "@/lib/search/search";
import { isBlank } from "@/lib/text";
import type { ListedLine } from "./walkthrough-list";

export type SearchResult = ListedLine & { id: string; hits: readonly Hit[]; more: number };

/** A word is only blamed if there was one, and alone if nothing else was chosen. */
export function NothingFound({ words, stage, reached, year }: Query) {
  const isChosen = (stage ?? reached ?? year) !== undefined;
  if (!isChosen) return <p>Nothing here has that word. Try its beginning, or another one.</p>;
  return isBlank(words) ? (
    <p>Nothing here fits all that you chose. Leave one of the choices open.</p>
  ) : (
    <p>Nothing that fits your choices has that word. Leave one of them open, or try another word.</p>
  );
}

/** Each walkthrough with its matching passages, the matches marked. */
export function SearchResults({ results }: { results: readonly SearchResult[] }) {
  if (results.length === 0) return null;
  return (
    <ul className="border-t border-line">
      {results.map(({ id, href, name, date, progress, hits, more }) => (
        <li key={id} className="space-y-3 border-b border-line py-4">
          <div>
            <a href={href} dir="auto" className="font-serif text-lg">
              {name}
            </a>
            <p className="text-sm text-ink-soft">
              {date}. {progress}
            </p>
          </div>
          <Hits hits={hits} />
          {more > 0 && (
            <p className="text-sm text-ink-soft">
              And {more} more {more === 1 ? "place" : "places"} in it.
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Pieces of the library, each with the day it was saved. */
export function EvidenceResults({
  results,
}: {
  results: readonly { id: string; date: string; hits: readonly Hit[] }[];
}) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="in-evidence" className="space-y-4">
      <h2 id="in-evidence" className="text-xl">
        <a href={routes.evidence()}>In your evidence</a>
      </h2>
      <ul className="border-t border-line">
        {results.map(({ id, date, hits }) => (
          <li key={id} className="space-y-3 border-b border-line py-4">
            <p className="text-sm text-ink-soft">Kept on {date}.</p>
            <Hits hits={hits} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hits({ hits }: { hits: readonly Hit[] }) {
  return hits.map(({ href, question, passage }) => (
    <div key={href + question} className="border-s border-line ps-4">
      <p className="text-sm">
        <a href={href}>{question}</a>
      </p>
      <p dir="auto" className="own-words">
        {passage.map(({ text, isMatch }, at) =>
          isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the passage
            <mark key={at} className="bg-note-soft text-ink underline decoration-2">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  ));
}
