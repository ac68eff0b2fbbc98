-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('da', 'en');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('MUNICIPALITY', 'REGION', 'HOSPITAL', 'PRACTICE');

-- CreateEnum
CREATE TYPE "JobFunction" AS ENUM ('PPR', 'HEALTH_NURSING', 'STATUTORY_SOCIAL', 'FAMILY_TREATMENT', 'EASY_ACCESS_OFFER', 'SCHOOL', 'DAY_CARE', 'CAMHS', 'SOMATIC', 'GENERAL_PRACTICE', 'ADMINISTRATION', 'OTHER');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('FACILITATOR', 'COORDINATOR', 'COURSE_OWNER', 'SECRETARIAT', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('course', 'lesson', 'tool', 'vignette');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('ENROLLED', 'WITHDRAWN', 'COMPLETED');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'da',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "idHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "wrongTries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "successorId" UUID,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HealthCouncil" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "HealthCouncil_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "municipalityCode" TEXT,
    "name" TEXT NOT NULL,
    "officialName" TEXT NOT NULL,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "accentColour" TEXT,
    "healthCouncilId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationRegion" (
    "organisationId" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "OrganisationRegion_pkey" PRIMARY KEY ("organisationId","regionId","validFrom")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "predecessorId" UUID,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "unitId" UUID,
    "jobFunction" "JobFunction" NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "isManager" BOOLEAN NOT NULL DEFAULT false,
    "roles" "Role"[],
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "hash" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "documentId" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "keys" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL,
    "currentVersionId" UUID,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseVersion" (
    "id" UUID NOT NULL,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CourseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseVersionDocument" (
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "documentHash" TEXT NOT NULL,

    CONSTRAINT "CourseVersionDocument_pkey" PRIMARY KEY ("versionId","position")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "vignetteId" TEXT NOT NULL,
    "documentHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptChoice" (
    "attemptId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sceneId" TEXT NOT NULL,
    "choiceId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttemptChoice_pkey" PRIMARY KEY ("attemptId","position")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "courseId" TEXT NOT NULL,
    "state" "EnrolmentState" NOT NULL,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "completedVersionId" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "lastActiveAt" TIMESTAMPTZ(3),

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonRead" (
    "enrolmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "lessonId" TEXT NOT NULL,
    "documentHash" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LessonRead_pkey" PRIMARY KEY ("enrolmentId","lessonId")
);

-- CreateTable
CREATE TABLE "CheckAnswer" (
    "enrolmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "checkId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "optionId" TEXT NOT NULL,
    "isRight" BOOLEAN NOT NULL,
    "documentHash" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckAnswer_pkey" PRIMARY KEY ("enrolmentId","checkId","number")
);

-- CreateTable
CREATE TABLE "HomeAssignmentTick" (
    "enrolmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "tickedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HomeAssignmentTick_pkey" PRIMARY KEY ("enrolmentId","assignmentId")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "organisationName" TEXT NOT NULL,
    "courseTitle" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "actorPersonId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "SignIn_personId_idx" ON "SignIn"("personId");

-- CreateIndex
CREATE INDEX "SignInCode_email_createdAt_idx" ON "SignInCode"("email", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Region_code_key" ON "Region"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Region_name_key" ON "Region"("name");

-- CreateIndex
CREATE UNIQUE INDEX "HealthCouncil_name_key" ON "HealthCouncil"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_municipalityCode_key" ON "Organisation"("municipalityCode");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_organisationId_id_key" ON "Unit"("organisationId", "id");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_organisationId_id_key" ON "Membership"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Course_currentVersionId_key" ON "Course"("currentVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "CourseVersion_courseId_number_key" ON "CourseVersion"("courseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_personId_vignetteId_number_key" ON "Attempt"("personId", "vignetteId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_organisationId_id_key" ON "Attempt"("organisationId", "id");

-- CreateIndex
CREATE INDEX "Enrolment_personId_courseId_idx" ON "Enrolment"("personId", "courseId");

-- CreateIndex
CREATE INDEX "Enrolment_organisationId_courseId_idx" ON "Enrolment"("organisationId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_organisationId_id_key" ON "Enrolment"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_organisationId_enrolmentId_key" ON "Certificate"("organisationId", "enrolmentId");

-- CreateIndex
CREATE INDEX "AuditEvent_organisationId_happenedAt_idx" ON "AuditEvent"("organisationId", "happenedAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_sentAt_nextTryAt_idx" ON "OutgoingMail"("sentAt", "nextTryAt");

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_organisationId_membershipId_fkey" FOREIGN KEY ("organisationId", "membershipId") REFERENCES "Membership"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_healthCouncilId_fkey" FOREIGN KEY ("healthCouncilId") REFERENCES "HealthCouncil"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationRegion" ADD CONSTRAINT "OrganisationRegion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationRegion" ADD CONSTRAINT "OrganisationRegion_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organisationId_parentId_fkey" FOREIGN KEY ("organisationId", "parentId") REFERENCES "Unit"("organisationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "CourseVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseVersion" ADD CONSTRAINT "CourseVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseVersionDocument" ADD CONSTRAINT "CourseVersionDocument_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CourseVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseVersionDocument" ADD CONSTRAINT "CourseVersionDocument_documentHash_fkey" FOREIGN KEY ("documentHash") REFERENCES "Document"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_documentHash_fkey" FOREIGN KEY ("documentHash") REFERENCES "Document"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptChoice" ADD CONSTRAINT "AttemptChoice_organisationId_attemptId_fkey" FOREIGN KEY ("organisationId", "attemptId") REFERENCES "Attempt"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organisationId_membershipId_fkey" FOREIGN KEY ("organisationId", "membershipId") REFERENCES "Membership"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_completedVersionId_fkey" FOREIGN KEY ("completedVersionId") REFERENCES "CourseVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonRead" ADD CONSTRAINT "LessonRead_organisationId_enrolmentId_fkey" FOREIGN KEY ("organisationId", "enrolmentId") REFERENCES "Enrolment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckAnswer" ADD CONSTRAINT "CheckAnswer_organisationId_enrolmentId_fkey" FOREIGN KEY ("organisationId", "enrolmentId") REFERENCES "Enrolment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckAnswer" ADD CONSTRAINT "CheckAnswer_documentHash_fkey" FOREIGN KEY ("documentHash") REFERENCES "Document"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HomeAssignmentTick" ADD CONSTRAINT "HomeAssignmentTick_organisationId_enrolmentId_fkey" FOREIGN KEY ("organisationId", "enrolmentId") REFERENCES "Enrolment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_organisationId_enrolmentId_fkey" FOREIGN KEY ("organisationId", "enrolmentId") REFERENCES "Enrolment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CourseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language has no word for.

-- One enrolment at a time in a course: a double click or a second tab cannot make another.
CREATE UNIQUE INDEX "Enrolment_one_open" ON "Enrolment" ("personId", "courseId") WHERE "state" = 'ENROLLED';

-- One attempt at a time at a case.
CREATE UNIQUE INDEX "Attempt_one_open" ON "Attempt" ("personId", "vignetteId") WHERE "endedAt" IS NULL;

ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_municipality_code" CHECK (
  "kind" = 'MUNICIPALITY' AND "municipalityCode" ~ '^[0-9]{4}$' OR "kind" <> 'MUNICIPALITY' AND "municipalityCode" IS NULL
);
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_accent_colour" CHECK ("accentColour" ~ '^#[0-9a-f]{6}$');
