"use client";
import { CannotBeShown } from "@/components/site/cannot-be-shown";

export default function ErrorPage({ error }: { error: { digest?: string } }) {
  return <CannotBeShown digest={error.digest} />;
}
