import { z } from 'zod'
import {
  areaOf,
  carriedFigures,
  differenceOf,
  findPublicFigures,
  getIndicator,
  keepRelease,
  listReleases,
  publicRounding,
  publicShorthand,
  readRelease,
  type ReleaseDifference,
} from '../../indicators/index.ts'
import { asPerson } from '../../people/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { several } from '../../platform/several.ts'
import { filesRoute, route } from '../route.ts'

const Release = z
  .object({
    id: z.string(),
    title: z.string(),
    fileName: z.string(),
    sha256: z.string().describe('Of the file as it was sent.'),
    rows: z.number(),
    loadedBy: z.string().nullable(),
    loadedAt: z.iso.datetime(),
  })
  .meta({ id: 'Release', description: 'Published figures that were loaded from a file.' })

const Loaded = z
  .object({
    id: z.string().nullable().describe('Null where it was only looked at.'),
    title: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    loadedBefore: z
      .string()
      .nullable()
      .describe('As what this very file was loaded before; then it is not loaded again.'),
    added: z.number(),
    same: z.number(),
    changed: z.array(
      z.object({
        indicator: z.string(),
        area: z.string(),
        areaName: z.string(),
        period: z.string(),
        before: z.union([z.number(), z.string()]).describe('A number, or c, x, z or low.'),
        beforeFrom: z.string().describe('The source of what stood there.'),
        after: z.union([z.number(), z.string()]),
      }),
    ),
    leftOut: z
      .array(z.object({ what: z.string(), rows: z.number() }))
      .describe('Rows about what Sightline does not follow.'),
  })
  .meta({ id: 'LoadedRelease', description: 'What a release did to what is known, or would do.' })

const changedIn = ({ changed }: ReleaseDifference) =>
  changed.map(({ row, before }) => ({
    indicator: getIndicator(row.indicatorId).id,
    area: row.area,
    areaName: areaOf(row.area)?.name ?? row.area,
    period: row.period,
    before: before.value ?? before.mark,
    beforeFrom: before.from,
    after: row.value ?? row.mark,
  }))

const Figure = z
  .object({
    indicator: z.string(),
    title: z.string(),
    unit: z.string(),
    asAt: Day,
    split: z.string().describe('What it is broken down by; empty for the whole.'),
    part: z.string(),
    counted: z.union([z.number(), z.string()]),
    outOf: z.union([z.number(), z.string()]),
    value: z.union([z.number(), z.string()]),
  })
  .meta({ id: 'FigureToPublish', description: 'A number as it may leave the house: hidden where few, else rounded.' })

export const releaseRoutes = [
  route({
    method: 'GET',
    path: '/releases',
    tag: 'Indicators',
    does: 'The releases of published figures that were loaded, newest first.',
    needs: 'indicators.read',
    answer: {
      status: 200,
      does: 'All of them, and what came with the product.',
      schema: z.object({
        releases: z.array(Release),
        carried: z
          .object({ rows: z.number(), sha256: z.string() })
          .describe('What came with Sightline, under them all.'),
      }),
    },
    async run({ db }) {
      const { rows, sha256 } = carriedFigures()
      const releases = await listReleases(db)
      return {
        releases: releases.map(({ loadedAt, ...release }) => ({ ...release, loadedAt: loadedAt.toISOString() })),
        carried: { rows, sha256 },
      }
    },
  }),
  filesRoute({
    method: 'POST',
    path: '/releases',
    tag: 'Indicators',
    does: 'Load releases of published figures over those that are known, each all or nothing.',
    about:
      'CSV, XLSX or ODS with indicator_id, area_code, period, value and, where it differs, source. With check nothing is loaded: the answer says what would change. The same file is loaded once.',
    needs: 'comparators.import',
    query: z.object({
      title: z.string().trim().max(200).default('').describe('The publication; the name of the file unless given.'),
      check: z.stringbool().default(false),
    }),
    answer: { status: 201, does: 'What became of each file.', schema: z.object({ releases: z.array(Loaded) }) },
    async receive({ sent, query: { title, check }, place, person }) {
      const releases: z.infer<typeof Loaded>[] = []
      for await (const { bytes, fileName } of sent) {
        const { release, faults } = await readRelease(bytes, fileName, title || fileName, dayOf(place.now()))
        if (faults.length > 0)
          throw new Invalid(
            faults.slice(0, 50).map(({ at, message }) => ({ field: at, message: `${fileName}, ${at}: ${message}` })),
          )
        releases.push(
          await asPerson(place.database, person, async (db) => {
            const difference = await differenceOf(db, release)
            return {
              id: check ? null : await keepRelease(db, release),
              title: release.title,
              fileName: release.fileName,
              sha256: release.sha256,
              loadedBefore: difference.loadedBefore,
              added: difference.added.length,
              same: difference.same,
              changed: changedIn(difference),
              leftOut: [...release.leftOut],
            }
          }),
        )
      }
      return { releases }
    },
  }),
  route({
    method: 'GET',
    path: '/public-figures',
    tag: 'Indicators',
    does: 'The newest figures as they may be published: small ones hidden, the others rounded.',
    about:
      'By the same rules and with the same rows as the files of the page. What else is asked for changes no row. While the figures of the newest count are still being made safe, it is not possible (409); none of an earlier count are given.',
    needs: 'children.export',
    query: z.object({ id: several(z.string().max(10)).describe('Only these indicators.') }),
    answer: {
      status: 200,
      does: 'A row for each indicator and each part of it.',
      schema: z.object({
        rounding: z.object({ id: z.string(), says: z.string() }),
        shorthand: z.record(z.string(), z.string()),
        figures: z.array(Figure),
      }),
    },
    async run({ db, query: { id } }) {
      const rows = await findPublicFigures(db, id.length > 0 ? id : undefined)
      return {
        rounding: publicRounding,
        shorthand: publicShorthand,
        figures: rows.map(({ indicator, asAt, row }) => ({
          indicator: indicator.id,
          title: indicator.title,
          unit: indicator.unit,
          asAt,
          ...row,
        })),
      }
    },
  }),
]
