-- AlterTable
ALTER TABLE "EntryVersion" ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;
