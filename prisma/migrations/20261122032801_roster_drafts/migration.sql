-- CreateTable
CREATE TABLE "RosterDraft" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "reading" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "totalRows" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,

    CONSTRAINT "RosterDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RosterDraft_createdAt_idx" ON "RosterDraft"("createdAt");

-- AddForeignKey
ALTER TABLE "RosterDraft" ADD CONSTRAINT "RosterDraft_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterDraft" ADD CONSTRAINT "RosterDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
