-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_EntryVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "walkthroughId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "writer" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "content" BLOB NOT NULL,
    "pending" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "EntryVersion_walkthroughId_fkey" FOREIGN KEY ("walkthroughId") REFERENCES "Walkthrough" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_EntryVersion" ("content", "createdAt", "exercise", "id", "ownerId", "pending", "walkthroughId", "writer") SELECT "content", "createdAt", "exercise", "id", "ownerId", "pending", "walkthroughId", "writer" FROM "EntryVersion";
DROP TABLE "EntryVersion";
ALTER TABLE "new_EntryVersion" RENAME TO "EntryVersion";
CREATE INDEX "EntryVersion_ownerId_walkthroughId_idx" ON "EntryVersion"("ownerId", "walkthroughId");
CREATE UNIQUE INDEX "EntryVersion_walkthroughId_exercise_writer_key" ON "EntryVersion"("walkthroughId", "exercise", "writer");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
