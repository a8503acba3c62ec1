-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "writersBefore" TEXT NOT NULL DEFAULT '';
