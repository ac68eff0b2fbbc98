-- CreateTable
CREATE TABLE "UnitPast" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,
    "until" DATE NOT NULL,

    CONSTRAINT "UnitPast_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "UnitPast_unitId_until_key" ON "UnitPast"("unitId", "until");

-- AddForeignKey
ALTER TABLE "UnitPast" ADD CONSTRAINT "UnitPast_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
