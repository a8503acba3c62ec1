-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "emailHash" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Account_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "provedAt" DATETIME,
    "seenAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Session_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "credentialHash" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "counter" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" DATETIME,
    CONSTRAINT "Passkey_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" DATETIME NOT NULL,
    CONSTRAINT "MailCode_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "RecoveryCode_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Owner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Limit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "endsAt" DATETIME NOT NULL
);

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
    "content" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Entry_walkthroughId_ownerId_fkey" FOREIGN KEY ("walkthroughId", "ownerId") REFERENCES "Walkthrough" ("id", "ownerId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Entry" ("content", "exercise", "id", "ownerId", "revision", "sequence", "updatedAt", "walkthroughId", "writer") SELECT "content", "exercise", "id", "ownerId", "revision", "sequence", "updatedAt", "walkthroughId", "writer" FROM "Entry";
DROP TABLE "Entry";
ALTER TABLE "new_Entry" RENAME TO "Entry";
CREATE INDEX "Entry_ownerId_exercise_idx" ON "Entry"("ownerId", "exercise");
CREATE UNIQUE INDEX "Entry_walkthroughId_exercise_key" ON "Entry"("walkthroughId", "exercise");
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
    CONSTRAINT "EntryVersion_walkthroughId_ownerId_fkey" FOREIGN KEY ("walkthroughId", "ownerId") REFERENCES "Walkthrough" ("id", "ownerId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_EntryVersion" ("content", "createdAt", "exercise", "id", "ownerId", "pending", "sequence", "walkthroughId", "writer") SELECT "content", "createdAt", "exercise", "id", "ownerId", "pending", "sequence", "walkthroughId", "writer" FROM "EntryVersion";
DROP TABLE "EntryVersion";
ALTER TABLE "new_EntryVersion" RENAME TO "EntryVersion";
CREATE INDEX "EntryVersion_ownerId_walkthroughId_idx" ON "EntryVersion"("ownerId", "walkthroughId");
CREATE UNIQUE INDEX "EntryVersion_walkthroughId_exercise_writer_key" ON "EntryVersion"("walkthroughId", "exercise", "writer");
CREATE TABLE "new_ActionItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "walkthroughId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ActionItem_walkthroughId_ownerId_fkey" FOREIGN KEY ("walkthroughId", "ownerId") REFERENCES "Walkthrough" ("id", "ownerId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ActionItem" ("content", "createdAt", "id", "ownerId", "position", "revision", "walkthroughId") SELECT "content", "createdAt", "id", "ownerId", "position", "revision", "walkthroughId" FROM "ActionItem";
DROP TABLE "ActionItem";
ALTER TABLE "new_ActionItem" RENAME TO "ActionItem";
CREATE INDEX "ActionItem_walkthroughId_position_idx" ON "ActionItem"("walkthroughId", "position");
CREATE INDEX "ActionItem_ownerId_idx" ON "ActionItem"("ownerId");
CREATE TABLE "new_Share" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "walkthroughId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "views" INTEGER NOT NULL DEFAULT 0,
    "lastViewedAt" DATETIME,
    CONSTRAINT "Share_walkthroughId_ownerId_fkey" FOREIGN KEY ("walkthroughId", "ownerId") REFERENCES "Walkthrough" ("id", "ownerId") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Share" ("content", "createdAt", "endsAt", "id", "lastViewedAt", "ownerId", "revokedAt", "tokenHash", "views", "walkthroughId") SELECT "content", "createdAt", "endsAt", "id", "lastViewedAt", "ownerId", "revokedAt", "tokenHash", "views", "walkthroughId" FROM "Share";
DROP TABLE "Share";
ALTER TABLE "new_Share" RENAME TO "Share";
CREATE UNIQUE INDEX "Share_tokenHash_key" ON "Share"("tokenHash");
CREATE INDEX "Share_walkthroughId_createdAt_idx" ON "Share"("walkthroughId", "createdAt");
CREATE INDEX "Share_ownerId_createdAt_idx" ON "Share"("ownerId", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Account_ownerId_key" ON "Account"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_emailHash_key" ON "Account"("emailHash");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_ownerId_createdAt_idx" ON "Session"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Session_endsAt_idx" ON "Session"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialHash_key" ON "Passkey"("credentialHash");

-- CreateIndex
CREATE INDEX "Passkey_ownerId_createdAt_idx" ON "Passkey"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "MailCode_ownerId_idx" ON "MailCode"("ownerId");

-- CreateIndex
CREATE INDEX "MailCode_endsAt_idx" ON "MailCode"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_ownerId_idx" ON "RecoveryCode"("ownerId");

-- CreateIndex
CREATE INDEX "Limit_endsAt_idx" ON "Limit"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Walkthrough_id_ownerId_key" ON "Walkthrough"("id", "ownerId");
