import { Button } from "@/components/ui/button";
import { OwnerField } from "@/components/ui/owner-field";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

type Place = {
  id: string;
  /** "Firefox on Android" */
  browser: string;
  /** Days in words. */
  since: string;
  used: string;
  isHere: boolean;
};

type SessionsSectionProps = {
  places: readonly Place[];
  ownerTag: string | undefined;
};

/** For somebody with an account: each browser that is signed in, and how to sign it out. */
export function SessionsSection({ places, ownerTag }: SessionsSectionProps) {
  const others = places.filter(({ isHere }) => !isHere);
  return (
    <Section title="Where you are signed in">
      <ul className="border-t border-line">
        {places.map((place) => (
          <li
            key={place.id}
            className="flex flex-col gap-x-6 border-b border-line py-3 sm:flex-row sm:items-center sm:justify-between"
          >
            <PlaceWords {...place} />
            {place.isHere ? (
              <a href={routes.leave()} className="inline-flex min-h-12 shrink-0 items-center">
                Sign out here
              </a>
            ) : (
              <form method="post" action={routes.endSession(place.id)} className="shrink-0">
                <OwnerField tag={ownerTag} />
                <Button look="quiet">
                  <span>
                    Sign out there
                    <span className="sr-only">
                      : {place.browser}, since {place.since}
                    </span>
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <form method="post" action={routes.endOtherSessions()} className="grid sm:w-fit">
          <OwnerField tag={ownerTag} />
          <Button look="secondary">Sign out everywhere else</Button>
        </form>
      )}
    </Section>
  );
}

function PlaceWords({ browser, since, used, isHere }: Place) {
  return (
    <div>
      <p>
        {browser}
        {isHere && <strong className="font-semibold">, this one</strong>}
      </p>
      <p className="text-sm text-ink-soft">Signed in on {since}</p>
      {used !== since && <p className="text-sm text-ink-soft">Last used on {used}</p>}
    </div>
  );
}
