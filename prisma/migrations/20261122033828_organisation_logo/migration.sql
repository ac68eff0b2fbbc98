-- CreateTable
CREATE TABLE "OrganisationLogo" (
    "organisationId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrganisationLogo_pkey" PRIMARY KEY ("organisationId")
);

-- CreateIndex
CREATE INDEX "OrganisationLogo_hash_idx" ON "OrganisationLogo"("hash");

-- AddForeignKey
ALTER TABLE "OrganisationLogo" ADD CONSTRAINT "OrganisationLogo_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
