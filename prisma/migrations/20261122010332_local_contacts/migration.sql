-- CreateTable
CREATE TABLE "LocalContact" (
    "organisationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "reviewedOn" DATE NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "LocalContact_pkey" PRIMARY KEY ("organisationId","kind")
);

-- AddForeignKey
ALTER TABLE "LocalContact" ADD CONSTRAINT "LocalContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
