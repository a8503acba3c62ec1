-- CreateTable
CREATE TABLE "Key" (
    "id" TEXT NOT NULL,
    "check" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Key_pkey" PRIMARY KEY ("id")
);
