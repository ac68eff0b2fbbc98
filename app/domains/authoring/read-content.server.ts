import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the content folder; `file` is its path inside the folder, with `/`. */
export type ContentFile = { file: string; source: string }

export type CourseFolder = { course: string; page: ContentFile | null; lessons: ContentFile[]; tools: ContentFile[] }

export type ContentFolder = {
  sources: ContentFile | null
  snippets: ContentFile[]
  courses: CourseFolder[]
  vignettes: ContentFile[]
  /** `.mdx` files that stand where none is read. */
  strays: string[]
}

/** Reads the whole content folder, every list in the order of the file names. A missing folder is an empty one. */
export async function readContent(folder: string): Promise<ContentFolder> {
  const courses = await foldersIn(join(folder, 'courses'))
  const strays = [...(await filesIn(folder, '')), ...(await filesIn(folder, 'courses'))]
  return {
    sources: await fileAt(folder, 'sources.yaml'),
    snippets: await readAll(folder, 'snippets'),
    courses: await Promise.all(courses.map((course) => readCourse(folder, course))),
    vignettes: await readAll(folder, 'vignettes'),
    strays,
  }
}

async function readCourse(folder: string, course: string): Promise<CourseFolder> {
  const inside = `courses/${course}`
  const files = await readAll(folder, inside)
  const isPage = ({ file }: ContentFile) => file === `${inside}/course.mdx`
  return {
    course,
    page: files.find(isPage) ?? null,
    lessons: files.filter((file) => !isPage(file)),
    tools: await readAll(folder, `${inside}/files`),
  }
}

async function readAll(folder: string, inside: string): Promise<ContentFile[]> {
  const files = await filesIn(folder, inside)
  const read = await Promise.all(files.map((file) => fileAt(folder, file)))
  return read.filter((file) => file !== null)
}

async function filesIn(folder: string, inside: string): Promise<string[]> {
  const entries = await entriesOf(join(folder, inside))
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map(({ name }) => (inside === '' ? name : `${inside}/${name}`))
    .sort()
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await entriesOf(path)
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

async function entriesOf(path: string) {
  return await absentAs([], () => readdir(path, { withFileTypes: true }))
}

async function fileAt(folder: string, file: string): Promise<ContentFile | null> {
  return await absentAs(null, async () => ({ file, source: await readFile(join(folder, file), 'utf8') }))
}

async function absentAs<Found, Absent>(absent: Absent, read: () => Promise<Found>): Promise<Found | Absent> {
  try {
    return await read()
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR'))
      return absent
    throw fault
  }
}
