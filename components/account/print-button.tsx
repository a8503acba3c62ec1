"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Without JavaScript it is not there: the browser's own menu prints too. */
export function PrintButton({ words }: { words: string }) {
  const [isAble, setIsAble] = useState(false);
  useEffect(() => setIsAble(true), []);
  if (!isAble) return null;
  return (
    <Button type="button" look="quiet" onClick={() => print()}>
      {words}
    </Button>
  );
}
