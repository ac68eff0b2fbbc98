-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "abandonedAt" TIMESTAMPTZ(3),
ADD COLUMN     "copiedFromId" UUID,
ADD COLUMN     "playedAs" TEXT;

-- AlterTable
ALTER TABLE "AttemptChoice" ADD COLUMN     "clientAt" TIMESTAMPTZ(3),
ADD COLUMN     "isCopied" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ReflectionNote" (
    "attemptId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReflectionNote_pkey" PRIMARY KEY ("attemptId","question")
);

-- AddForeignKey
ALTER TABLE "ReflectionNote" ADD CONSTRAINT "ReflectionNote_organisationId_attemptId_fkey" FOREIGN KEY ("organisationId", "attemptId") REFERENCES "Attempt"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One attempt is under way at a time. One that was left for another is not.
DROP INDEX "Attempt_one_open";
CREATE UNIQUE INDEX "Attempt_one_open" ON "Attempt" ("organisationId", "personId", "vignetteId")
  WHERE "endedAt" IS NULL AND "abandonedAt" IS NULL;

-- The first attempt is never left, never played in one role and never begun in the middle.
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_first_is_whole" CHECK (
  "number" > 1 OR ("abandonedAt" IS NULL AND "playedAs" IS NULL AND "copiedFromId" IS NULL)
);
ALTER TABLE "ReflectionNote" ADD CONSTRAINT "ReflectionNote_length" CHECK (char_length("text") BETWEEN 1 AND 2000);
