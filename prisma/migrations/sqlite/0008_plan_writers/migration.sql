-- Added in place: a new table would have every row of the two written anew.
ALTER TABLE "Walkthrough" ADD COLUMN "planWriters" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ActionItem" ADD COLUMN "writer" TEXT NOT NULL DEFAULT '';
