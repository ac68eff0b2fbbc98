-- Somebody who changes jobs begins afresh in the new organisation: what is open in the one she left is not seen there,
-- and must not stand in her way.
DROP INDEX "Enrolment_one_open";
CREATE UNIQUE INDEX "Enrolment_one_open" ON "Enrolment" ("organisationId", "personId", "courseId") WHERE "state" = 'ENROLLED';

DROP INDEX "Attempt_one_open";
CREATE UNIQUE INDEX "Attempt_one_open" ON "Attempt" ("organisationId", "personId", "vignetteId") WHERE "endedAt" IS NULL;

-- A missing code made the earlier rule unknown, which a check lets pass.
ALTER TABLE "Organisation" DROP CONSTRAINT "Organisation_municipality_code";
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_municipality_code" CHECK (
  CASE WHEN "kind" = 'MUNICIPALITY' THEN "municipalityCode" IS NOT NULL AND "municipalityCode" ~ '^[0-9]{4}$'
  ELSE "municipalityCode" IS NULL END
);
