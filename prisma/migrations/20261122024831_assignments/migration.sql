-- CreateEnum
CREATE TYPE "EnrolmentOrigin" AS ENUM ('SELF', 'RULE', 'COORDINATOR', 'COHORT');

-- CreateEnum
CREATE TYPE "RuleAudience" AS ENUM ('EVERYBODY', 'MANAGERS', 'STAFF');

-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('INVITATION', 'BEFORE', 'DUE', 'AFTER', 'LEADER');

-- AlterEnum
ALTER TYPE "EnrolmentState" ADD VALUE 'APPLIED';
ALTER TYPE "EnrolmentState" ADD VALUE 'REJECTED';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "remindersStoppedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "asksLeaders" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Unit" DROP COLUMN "predecessorId",
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "successorId" UUID;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "predecessorId" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" UUID,
ADD COLUMN     "origin" "EnrolmentOrigin" NOT NULL DEFAULT 'SELF',
ADD COLUMN     "ruleId" UUID,
ADD COLUMN     "validTo" DATE;

-- CreateTable
CREATE TABLE "KeyPerson" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "deputyMembershipId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "KeyPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearningPath" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LearningPath_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PathCourse" (
    "pathId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "courseId" TEXT NOT NULL,
    "dueDays" INTEGER NOT NULL,
    "validMonths" INTEGER,

    CONSTRAINT "PathCourse_pkey" PRIMARY KEY ("pathId","position")
);

-- CreateTable
CREATE TABLE "AssignmentRule" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "pathId" UUID NOT NULL,
    "unitId" UUID,
    "jobFunctions" "JobFunction"[],
    "audience" "RuleAudience" NOT NULL,
    "isForNewOnly" BOOLEAN NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssignmentRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "courseId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "validTo" DATE,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkStep" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "actorPersonId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "count" INTEGER NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderText" (
    "organisationId" UUID NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "language" "Language" NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "ReminderText_pkey" PRIMARY KEY ("organisationId","kind","language")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "dueOn" DATE NOT NULL,
    "recipientId" UUID NOT NULL,
    "mailId" UUID NOT NULL,
    "sentOn" DATE NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeyPerson_organisationId_idx" ON "KeyPerson"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "LearningPath_organisationId_id_key" ON "LearningPath"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentRule_organisationId_id_key" ON "AssignmentRule"("organisationId", "id");

-- CreateIndex
CREATE INDEX "Waiver_organisationId_personId_idx" ON "Waiver"("organisationId", "personId");

-- CreateIndex
CREATE INDEX "BulkStep_organisationId_happenedAt_idx" ON "BulkStep"("organisationId", "happenedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_organisationId_personId_name_key" ON "SavedFilter"("organisationId", "personId", "name");

-- CreateIndex
CREATE INDEX "Reminder_organisationId_sentOn_idx" ON "Reminder"("organisationId", "sentOn");

-- CreateIndex
CREATE INDEX "Reminder_recipientId_sentOn_idx" ON "Reminder"("recipientId", "sentOn");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_enrolmentId_kind_dueOn_key" ON "Reminder"("enrolmentId", "kind", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_predecessorId_key" ON "Membership"("predecessorId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_endsOn_idx" ON "Membership"("organisationId", "endsOn");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organisationId_successorId_fkey" FOREIGN KEY ("organisationId", "successorId") REFERENCES "Unit"("organisationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyPerson" ADD CONSTRAINT "KeyPerson_organisationId_membershipId_fkey" FOREIGN KEY ("organisationId", "membershipId") REFERENCES "Membership"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyPerson" ADD CONSTRAINT "KeyPerson_organisationId_deputyMembershipId_fkey" FOREIGN KEY ("organisationId", "deputyMembershipId") REFERENCES "Membership"("organisationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organisationId_ruleId_fkey" FOREIGN KEY ("organisationId", "ruleId") REFERENCES "AssignmentRule"("organisationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LearningPath" ADD CONSTRAINT "LearningPath_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PathCourse" ADD CONSTRAINT "PathCourse_organisationId_pathId_fkey" FOREIGN KEY ("organisationId", "pathId") REFERENCES "LearningPath"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentRule" ADD CONSTRAINT "AssignmentRule_organisationId_pathId_fkey" FOREIGN KEY ("organisationId", "pathId") REFERENCES "LearningPath"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentRule" ADD CONSTRAINT "AssignmentRule_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderText" ADD CONSTRAINT "ReminderText_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_organisationId_enrolmentId_fkey" FOREIGN KEY ("organisationId", "enrolmentId") REFERENCES "Enrolment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
