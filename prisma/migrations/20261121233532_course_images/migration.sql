-- AlterEnum
ALTER TYPE "DocumentKind" ADD VALUE 'pretest';

-- CreateTable
CREATE TABLE "CourseImage" (
    "hash" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CourseImage_pkey" PRIMARY KEY ("hash")
);
