import { formatDate, todayIn } from "@/lib/dates";
import { type Evidence, skillsOf, tagsOf } from "@/lib/evidence/evidence";
import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";
import { Section } from "../ui/section";

type EvidenceListProps = { library: readonly Evidence[]; timeZone: string };

/** Newest first, followed by the skills, each with the pieces that show it. */
export function EvidenceList({ library, timeZone }: EvidenceListProps) {
  const tags = tagsOf(library);
  return (
    <div className="space-y-12">
      <ul className="border-t border-line">
        {library.map((piece) => (
          <li
            key={piece.id}
            id={piece.id}
            // Somebody who adds or changes it returns to it.
            tabIndex={-1}
            className="border-b border-line py-4 print:break-inside-avoid"
          >
            <p dir="auto" className="own-words text-lg">
              {piece.did}
            </p>
            {piece.situation && (
              <p dir="auto" className="own-words mt-1">
                {piece.situation}
              </p>
            )}
            <p className="mt-1 text-sm text-ink-soft">
              {formatDate(todayIn(timeZone, piece.createdAt))}
              {piece.confirm && (
                <>
                  {" · Could be confirmed by "}
                  <span dir="auto">{piece.confirm}</span>
                </>
              )}
              {piece.skills.length > 0 && (
                <>
                  {" · "}
                  <span dir="auto" className="whitespace-pre-wrap">
                    {skillsOf(piece)}
                  </span>
                </>
              )}
            </p>
            <TextLink href={routes.evidencePiece(piece.id)} className="text-sm print:hidden">
              Edit<span className="sr-only">: {piece.did}</span>
            </TextLink>
          </li>
        ))}
      </ul>
      {tags.length > 0 && (
        <Section id="by-skill" title="By skill" className="space-y-4">
          <dl className="space-y-3">
            {tags.map(({ tag, pieces }) => (
              <div key={tag}>
                <dt className="font-semibold">
                  <span dir="auto">{tag}</span>
                </dt>
                {pieces.map(({ id, did }) => (
                  <dd key={id}>
                    <a href={`#${id}`} dir="auto" className="font-serif">
                      {did}
                    </a>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Section>
      )}
    </div>
  );
}
