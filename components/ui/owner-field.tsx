import { HiddenField } from "./hidden-field";

/** Says for whom a form was drawn, so that it is never sent as somebody else's. On one's own machine there is nobody else. */
export function OwnerField({ tag }: { tag: string | undefined }) {
  return tag === undefined ? null : <HiddenField name="owner" value={tag} />;
}
