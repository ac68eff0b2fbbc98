import { checkout } from '~/commands/checkout.ts'
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server.ts'
import { addressOf, dropDatabase, runOnServer } from './postgres-server.ts'
import { openDatabase } from '~/platform/db/database.server.ts'
import { migrate } from '~/platform/db/migrate.server.ts'
import { quietWork } from './quiet-work.ts'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { coursesToPublish } from '~/domains/authoring/courses-to-publish.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { buildDemoWorld } from '../../prisma/worlds/demo-world.ts'
const pgs = await startEmbeddedPostgres(checkout, 'test')
const name = 'zz_profile'
await dropDatabase(pgs.url('postgres'), name)
await runOnServer(pgs.url('postgres'), `CREATE DATABASE ${name}`)
await migrate(checkout, pgs.url(name))
const db = openDatabase(pgs.url(name))
const work = quietWork(db, new Date())
await publishCourses(work, coursesToPublish(await compileContent('content')))
const t = performance.now(), c = process.cpuUsage()
await buildDemoWorld(work, openPublishedLibrary(db))
const u = process.cpuUsage(c)
console.log('built', performance.now() - t, 'cpu', (u.user + u.system) / 1000)
const s: any = await db.$queryRaw`select (select xact_commit from pg_stat_database where datname = current_database())::int as c, (select count(*) from "AttemptChoice")::int ch, (select count(*) from "LessonRead")::int r, (select count(*) from "CheckAnswer")::int a`
console.log(s)
await db.$disconnect()
await dropDatabase(pgs.url('postgres'), name)
process.exit(0)
