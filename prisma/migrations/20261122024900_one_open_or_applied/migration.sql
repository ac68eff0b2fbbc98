-- An application waits in the same place as what it asks for: one of them, or one open enrolment, never both.
DROP INDEX "Enrolment_one_open";
CREATE UNIQUE INDEX "Enrolment_one_open" ON "Enrolment" ("organisationId", "personId", "courseId")
  WHERE "state" IN ('ENROLLED', 'APPLIED');

-- The newest enrolment of everybody in an organisation is what every figure is counted from.
CREATE INDEX "Enrolment_newest" ON "Enrolment" ("organisationId", "personId", "courseId", "enrolledAt" DESC, "id");

-- A course is waived once at a time.
CREATE UNIQUE INDEX "Waiver_one_open" ON "Waiver" ("organisationId", "personId", "courseId") WHERE "liftedAt" IS NULL;

ALTER TABLE "PathCourse" ADD CONSTRAINT "PathCourse_days" CHECK ("dueDays" BETWEEN 1 AND 730);
ALTER TABLE "PathCourse" ADD CONSTRAINT "PathCourse_months" CHECK ("validMonths" BETWEEN 1 AND 120);
