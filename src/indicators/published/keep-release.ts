import { z } from 'zod'
import { record } from '../../people/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { findFigures } from './find-figures.ts'
import { Release, type ReleaseRow } from './read-release.ts'

export const UploadId = z.uuid().brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

/** A value that a release would replace. */
export interface ChangedFigure {
  row: ReleaseRow
  before: { value: number | null; mark: string; from: string }
}

/** What a release would do to what is known. */
export interface ReleaseDifference {
  added: readonly ReleaseRow[]
  changed: readonly ChangedFigure[]
  same: number
  /** The release that this very file was loaded as before, if it was. */
  loadedBefore: string | null
}

/** Holds a release against what is known now; nothing is kept. */
export const differenceOf = async (db: Db, release: Release): Promise<ReleaseDifference> => {
  const published = await findFigures(db, [...new Set(release.rows.map(({ indicatorId }) => indicatorId))])
  const known = new Map(
    [...published].flatMap(([id, byArea]) =>
      [...byArea.values()].flat().map((figure) => [`${id} ${figure.area} ${figure.period.text}`, figure] as const),
    ),
  )
  const added: ReleaseRow[] = []
  const changed: ChangedFigure[] = []
  for (const row of release.rows) {
    const before = known.get(`${row.indicatorId} ${row.area} ${row.period}`)
    if (!before) added.push(row)
    else if (before.value !== row.value || before.mark !== row.mark)
      changed.push({ row, before: { value: before.value, mark: before.mark, from: before.source } })
  }
  const loaded = await db.maybeOne(
    sql`select title from published_releases
      where authority_id = (select current_authority()) and sha256 = ${release.sha256}`,
    z.object({ title: z.string() }),
  )
  return {
    added,
    changed,
    same: release.rows.length - added.length - changed.length,
    loadedBefore: loaded?.title ?? null,
  }
}

/**
 * Loads a release: from now on its values are the ones that count. Returns its id.
 *
 * @throws Refused where the same file was loaded before
 */
export const keepRelease = async (db: Db, release: Release): Promise<string> => {
  const { loadedBefore } = await differenceOf(db, release)
  if (loadedBefore !== null)
    throw new Refused(`This very file was loaded before, as “${loadedBefore}”. Nothing was changed.`)
  const { id } = await db.one(
    sql`insert into published_releases (authority_id, title, file_name, sha256, loaded_by)
      values (current_authority(), ${release.title}, ${release.fileName}, ${release.sha256}, current_person())
      returning id`,
    z.object({ id: z.string() }),
  )
  await db.run(sql`
    insert into published_values (authority_id, release_id, indicator_id, area, period, value, mark, source)
    select current_authority(), ${id}, r."indicatorId", r.area, r.period, r.value, r.mark, r.source
    from jsonb_to_recordset(${JSON.stringify(release.rows)}::jsonb)
      as r("indicatorId" text, area text, period text, value double precision, mark text, source text)`)
  await record(db, {
    action: 'comparators.loaded',
    subjectKind: 'published-release',
    subjectId: id,
    detail: { file: release.fileName, rows: release.rows.length },
  })
  return id
}

/** Keeps a file that was sent until its sender confirms it; what they sent more than a day ago is dropped. */
export const keepUpload = async (db: Db, release: Release): Promise<UploadId> => {
  await db.run(sql`
    delete from published_uploads
    where authority_id = current_authority() and person_id = current_person() and sent_at < now() - interval '1 day'`)
  const { id } = await db.one(
    sql`insert into published_uploads (authority_id, person_id, release)
      values (current_authority(), current_person(), ${JSON.stringify(release)}::jsonb) returning id`,
    z.object({ id: UploadId }),
  )
  return id
}

/** @throws NotFound */
export const getUpload = async (db: Db, id: UploadId): Promise<Release> => {
  const found = await db.maybeOne(
    sql`select release from published_uploads
      where authority_id = current_authority() and person_id = current_person() and id = ${id}`,
    z.object({ release: Release }),
  )
  if (!found) throw new NotFound('file that waits to be loaded')
  return found.release
}

export const dropUpload = async (db: Db, id: UploadId): Promise<void> => {
  await db.run(sql`
    delete from published_uploads
    where authority_id = current_authority() and person_id = current_person() and id = ${id}`)
}

const Loaded = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  loadedBy: z.string().nullable(),
  loadedAt: z.date(),
  rows: z.number(),
})
export type LoadedRelease = z.infer<typeof Loaded>

/** What the authority loaded, newest first. */
export const listReleases = (db: Db): Promise<LoadedRelease[]> =>
  db.many(
    sql`select r.id, r.title, r.file_name as "fileName", r.sha256, p.name as "loadedBy", r.loaded_at as "loadedAt",
        (select count(*) from published_values v where v.authority_id = r.authority_id and v.release_id = r.id) as rows
      from published_releases r left join people p on p.authority_id = r.authority_id and p.id = r.loaded_by
      where r.authority_id = (select current_authority()) order by r.loaded_at desc, r.id`,
    Loaded,
  )
