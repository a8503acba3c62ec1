import type { Block } from "@/lib/exports/document";

/** A card's content, as in its file: large, and nothing else on the page. */
export function CardBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="space-y-6">
      {blocks.map((block) =>
        block.kind === "rows" ? (
          <section key={block.question} className="space-y-3">
            <h2 className="text-sm font-semibold text-ink-soft">{block.question}</h2>
            <ul className="space-y-4">
              {block.rows.map(({ lines, parts }) => (
                <li
                  key={lines.join("\n")}
                  className="space-y-1 border-s-3 border-line ps-4 print:break-inside-avoid"
                >
                  <Words lines={lines} isAsked={parts.length > 0} />
                  {parts.map((part) => (
                    <Words key={part.label} lines={part.lines} />
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ) : (
          block.kind === "answer" && (
            <section key={block.question} className="space-y-1 print:break-inside-avoid">
              <h2 className="text-sm font-semibold text-ink-soft">{block.question}</h2>
              <Words lines={block.lines} />
            </section>
          )
        ),
      )}
    </div>
  );
}

/** `isAsked`: a question they may ask, above the prepared answer. */
function Words({ lines, isAsked = false }: { lines: readonly string[]; isAsked?: boolean }) {
  return (
    <p dir="auto" className={`own-words max-w-measure text-lg ${isAsked ? "font-semibold" : ""}`}>
      {lines.join("\n")}
    </p>
  );
}
