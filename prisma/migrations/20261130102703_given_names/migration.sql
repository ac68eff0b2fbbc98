-- CreateTable
CREATE TABLE "GivenName" (
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "GivenName_pkey" PRIMARY KEY ("organisationId","personId")
);

-- CreateIndex
CREATE INDEX "GivenName_personId_idx" ON "GivenName"("personId");

-- AddForeignKey
ALTER TABLE "GivenName" ADD CONSTRAINT "GivenName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenName" ADD CONSTRAINT "GivenName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
