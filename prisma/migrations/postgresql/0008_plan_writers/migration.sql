-- AlterTable
ALTER TABLE "Walkthrough" ADD COLUMN     "planWriters" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ActionItem" ADD COLUMN     "writer" TEXT NOT NULL DEFAULT '';
