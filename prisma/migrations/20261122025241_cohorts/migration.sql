-- CreateEnum
CREATE TYPE "Sector" AS ENUM ('MUNICIPALITY', 'PSYCHIATRY', 'SOMATIC', 'GENERAL_PRACTICE');

-- CreateEnum
CREATE TYPE "PlaceState" AS ENUM ('APPLIED', 'WAITLISTED', 'PARTICIPANT', 'WITHDRAWN', 'REJECTED');

-- CreateEnum
CREATE TYPE "DateAnswer" AS ENUM ('YES', 'IF_NEEDED', 'NO');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('PRESENT', 'PARTLY', 'ABSENT');

-- CreateTable
CREATE TABLE "Cohort" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "courseId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "isOpenToOthers" BOOLEAN NOT NULL,
    "isApprovedByHost" BOOLEAN NOT NULL,
    "seatsMunicipality" INTEGER NOT NULL,
    "seatsPsychiatry" INTEGER NOT NULL,
    "seatsSomatic" INTEGER NOT NULL,
    "seatsGeneralPractice" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortSession" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "minutes" INTEGER NOT NULL,
    "location" TEXT NOT NULL,
    "videoLink" TEXT NOT NULL,
    "assignment" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "CohortSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortPlace" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "hostId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sector" "Sector" NOT NULL,
    "state" "PlaceState" NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "sharesMail" BOOLEAN NOT NULL,
    "calendarToken" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CohortPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortCandidate" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CohortCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortDateAnswer" (
    "candidateId" UUID NOT NULL,
    "placeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "answer" "DateAnswer" NOT NULL,

    CONSTRAINT "CohortDateAnswer_pkey" PRIMARY KEY ("candidateId","placeId")
);

-- CreateTable
CREATE TABLE "CohortAttendance" (
    "sessionId" UUID NOT NULL,
    "placeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "attendance" "Attendance" NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CohortAttendance_pkey" PRIMARY KEY ("sessionId","placeId")
);

-- CreateTable
CREATE TABLE "CohortMessage" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recipients" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CohortMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortPair" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "CohortPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortPairMember" (
    "pairId" UUID NOT NULL,
    "placeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "CohortPairMember_pkey" PRIMARY KEY ("pairId","placeId")
);

-- CreateTable
CREATE TABLE "CohortAssignment" (
    "sessionId" UUID NOT NULL,
    "placeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "sharedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CohortAssignment_pkey" PRIMARY KEY ("sessionId","placeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_organisationId_id_key" ON "Cohort"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CohortSession_cohortId_number_key" ON "CohortSession"("cohortId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CohortSession_organisationId_id_key" ON "CohortSession"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CohortPlace_calendarToken_key" ON "CohortPlace"("calendarToken");

-- CreateIndex
CREATE INDEX "CohortPlace_personId_idx" ON "CohortPlace"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortPlace_cohortId_organisationId_personId_key" ON "CohortPlace"("cohortId", "organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortPlace_organisationId_id_key" ON "CohortPlace"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CohortCandidate_sessionId_startsAt_key" ON "CohortCandidate"("sessionId", "startsAt");

-- CreateIndex
CREATE INDEX "CohortMessage_cohortId_sentAt_idx" ON "CohortMessage"("cohortId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "CohortPair_sessionId_position_key" ON "CohortPair"("sessionId", "position");

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortSession" ADD CONSTRAINT "CohortSession_organisationId_cohortId_fkey" FOREIGN KEY ("organisationId", "cohortId") REFERENCES "Cohort"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPlace" ADD CONSTRAINT "CohortPlace_hostId_cohortId_fkey" FOREIGN KEY ("hostId", "cohortId") REFERENCES "Cohort"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPlace" ADD CONSTRAINT "CohortPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPlace" ADD CONSTRAINT "CohortPlace_organisationId_membershipId_fkey" FOREIGN KEY ("organisationId", "membershipId") REFERENCES "Membership"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortCandidate" ADD CONSTRAINT "CohortCandidate_organisationId_sessionId_fkey" FOREIGN KEY ("organisationId", "sessionId") REFERENCES "CohortSession"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortDateAnswer" ADD CONSTRAINT "CohortDateAnswer_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "CohortCandidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortDateAnswer" ADD CONSTRAINT "CohortDateAnswer_organisationId_placeId_fkey" FOREIGN KEY ("organisationId", "placeId") REFERENCES "CohortPlace"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortAttendance" ADD CONSTRAINT "CohortAttendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CohortSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortAttendance" ADD CONSTRAINT "CohortAttendance_organisationId_placeId_fkey" FOREIGN KEY ("organisationId", "placeId") REFERENCES "CohortPlace"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMessage" ADD CONSTRAINT "CohortMessage_organisationId_cohortId_fkey" FOREIGN KEY ("organisationId", "cohortId") REFERENCES "Cohort"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPair" ADD CONSTRAINT "CohortPair_organisationId_sessionId_fkey" FOREIGN KEY ("organisationId", "sessionId") REFERENCES "CohortSession"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPairMember" ADD CONSTRAINT "CohortPairMember_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "CohortPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPairMember" ADD CONSTRAINT "CohortPairMember_organisationId_placeId_fkey" FOREIGN KEY ("organisationId", "placeId") REFERENCES "CohortPlace"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortAssignment" ADD CONSTRAINT "CohortAssignment_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CohortSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortAssignment" ADD CONSTRAINT "CohortAssignment_organisationId_placeId_fkey" FOREIGN KEY ("organisationId", "placeId") REFERENCES "CohortPlace"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What no page may get wrong.
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_seats" CHECK (
  "seatsMunicipality" >= 0 AND "seatsPsychiatry" >= 0 AND "seatsSomatic" >= 0 AND "seatsGeneralPractice" >= 0
);
ALTER TABLE "CohortSession" ADD CONSTRAINT "CohortSession_link" CHECK ("videoLink" = '' OR "videoLink" ILIKE 'https://%');
ALTER TABLE "CohortSession" ADD CONSTRAINT "CohortSession_place" CHECK ("videoLink" = '' OR "location" = '');
ALTER TABLE "CohortAssignment" ADD CONSTRAINT "CohortAssignment_shared" CHECK ("sharedAt" IS NULL OR "answer" <> '');
