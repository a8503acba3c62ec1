import { HiddenField } from "./hidden-field";

/** Says whose form it is, so that it is never saved for somebody else. A personal installation has only one owner. */
export function OwnerField({ tag }: { tag: string | undefined }) {
  return tag === undefined ? null : <HiddenField name="owner" value={tag} />;
}
