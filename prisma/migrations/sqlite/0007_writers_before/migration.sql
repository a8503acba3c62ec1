-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "walkthroughId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "writer" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "writersBefore" TEXT NOT NULL DEFAULT '',
    "content" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Entry_walkthroughId_ownerId_fkey" FOREIGN KEY ("walkthroughId", "ownerId") REFERENCES "Walkthrough" ("id", "ownerId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Entry" ("content", "exercise", "id", "ownerId", "revision", "sequence", "updatedAt", "walkthroughId", "writer") SELECT "content", "exercise", "id", "ownerId", "revision", "sequence", "updatedAt", "walkthroughId", "writer" FROM "Entry";
DROP TABLE "Entry";
ALTER TABLE "new_Entry" RENAME TO "Entry";
CREATE INDEX "Entry_ownerId_exercise_idx" ON "Entry"("ownerId", "exercise");
CREATE UNIQUE INDEX "Entry_walkthroughId_exercise_key" ON "Entry"("walkthroughId", "exercise");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
