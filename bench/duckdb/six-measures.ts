import { execFile } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Period } from '../../src/indicators/index.ts'
import { costOf, type Cost } from '../processor.ts'

// What is used of @duckdb/node-api, which is no dependency of ours and so brings no types here.
interface Reader {
  getRowsJson(): unknown[][]
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<Reader>
}
interface DuckDb {
  DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<Connection> }> }
}

export interface DuckFigures {
  /** What reading the files and counting took, without having the package. */
  cost: Cost
  /** By indicator, month, split and part: how many were counted, and out of how many. */
  numbers: ReadonlyMap<string, string>
}

/** Six measures as an analyst would write them by hand, each with who is in it and when; `p` is a month. */
export const sixMeasures: Readonly<Record<string, string>> = {
  FD01: `select p.ends_on, cont_person_id as person, true as is_counted from periods p join contacts on cont_contact_date between p.starts_on and p.ends_on`,
  FD04: `select p.ends_on, cine_person_id as person, true as is_counted from periods p join cin_episodes on cine_referral_date between p.starts_on and p.ends_on`,
  CN02: `select p.ends_on, cine_person_id as person, date_diff('day', cine_referral_date, p.ends_on) >= 730 as is_counted from periods p
    join cin_episodes on cine_referral_date <= p.ends_on and (cine_close_date is null or cine_close_date > p.ends_on)
    where not coalesce(upper(left(cine_referral_nfa, 1)) = 'Y' or cine_referral_nfa = '1', false)`,
  CP01: `select p.ends_on, cppl_person_id as person, true as is_counted from periods p
    join cp_plans on cppl_cp_plan_start_date <= p.ends_on and (cppl_cp_plan_end_date is null or cppl_cp_plan_end_date > p.ends_on)
    where not coalesce(upper(left(cppl_cp_plan_ola, 1)) = 'Y' or cppl_cp_plan_ola = '1', false)`,
  CP05: `select p.ends_on, c.cppl_person_id as person, exists (select 1 from cp_plans b where b.cppl_person_id = c.cppl_person_id
      and b.cppl_cp_plan_start_date < c.cppl_cp_plan_start_date) as is_counted
    from periods p join cp_plans c on c.cppl_cp_plan_start_date between p.starts_on and p.ends_on
    where not coalesce(upper(left(cppl_cp_plan_ola, 1)) = 'Y' or cppl_cp_plan_ola = '1', false)`,
  CN05: `select p.ends_on, e.cine_person_id as person,
      exists (select 1 from cp_plans c where c.cppl_person_id = e.cine_person_id
        and c.cppl_cp_plan_start_date > e.cine_close_date and c.cppl_cp_plan_start_date <= e.cine_close_date + 365)
      or exists (select 1 from cla_episodes a where a.clae_person_id = e.cine_person_id
        and a.clae_cla_episode_start_date > e.cine_close_date and a.clae_cla_episode_start_date <= e.cine_close_date + 365) as is_counted
    from periods p join cin_episodes e on e.cine_close_date between p.starts_on - interval '1 year' and p.ends_on - interval '1 year'
    where not coalesce(upper(left(cine_referral_nfa, 1)) = 'Y' or cine_referral_nfa = '1', false)`,
}

const days: Readonly<Record<string, readonly string[]>> = {
  contacts: ['cont_contact_date'],
  cin_episodes: ['cine_referral_date', 'cine_close_date'],
  cp_plans: ['cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
  cla_episodes: ['clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'],
  person: ['pers_dob'],
}

/**
 * The six in DuckDB, for the same months from the same files, whole and by sex and ethnicity.
 *
 * @throws where the package cannot be had, with npm's words
 */
export const inDuckDb = async (rows: string, months: readonly Period[], folder: string): Promise<DuckFigures> => {
  const { DuckDBInstance } = await theirs(folder)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const { result: numbers, ...cost } = await costOf(folder, () => count(connection, rows, months))
  return { cost: { ...cost, postgres: 0 }, numbers }
}

const count = async (
  connection: Connection,
  rows: string,
  months: readonly Period[],
): Promise<ReadonlyMap<string, string>> => {
  for (const [table, names] of Object.entries(days)) {
    await connection.run(
      `create table ${table} as select * from read_csv('${path.join(rows, `ssd_${table}.csv`)}', all_varchar = true, header = true)`,
    )
    for (const name of names)
      await connection.run(`alter table ${table} alter ${name} type date using try_cast(${name} as date)`)
  }
  const values = months.map(({ startsOn, endsOn }) => `(date '${startsOn}', date '${endsOn}')`).join(', ')
  await connection.run(`create table periods as select * from (values ${values}) p(starts_on, ends_on)`)
  const numbers = new Map<string, string>()
  for (const [id, query] of Object.entries(sixMeasures)) {
    const reader = await connection.runAndReadAll(`
      with found as (${query})
      select strftime(f.ends_on, '%Y-%m-%d'), case when grouping(b.pers_sex) = 0 then 'sex' when grouping(b.pers_ethnicity) = 0 then 'ethnicity' else '' end,
        case when grouping(b.pers_sex) = 0 then coalesce(b.pers_sex, 'not recorded')
          when grouping(b.pers_ethnicity) = 0 then coalesce(b.pers_ethnicity, 'not recorded') else '' end,
        count(*) filter (where f.is_counted), count(*)
      from found f left join person b on b.pers_person_id = f.person
      group by grouping sets ((f.ends_on), (f.ends_on, b.pers_sex), (f.ends_on, b.pers_ethnicity))`)
    for (const row of reader.getRowsJson()) {
      const [endsOn, split, part, counted, outOf] = Row.parse(row)
      numbers.set(`${id} ${endsOn} ${split} ${part}`, `${counted} of ${outOf}`)
    }
  }
  return numbers
}

const Count = z.union([z.string(), z.number()]).transform(Number)
const Row = z.tuple([z.string(), z.string(), z.string(), Count, Count])

/** Installed on demand into a folder that goes away with the bench. */
const theirs = async (folder: string): Promise<DuckDb> => {
  const home = path.join(folder, 'duckdb')
  await mkdir(home, { recursive: true })
  await cp(path.join(import.meta.dirname, 'package.json'), path.join(home, 'package.json'))
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund'], { cwd: home, timeout: 120_000 })
  return createRequire(path.join(home, 'package.json'))('@duckdb/node-api') as DuckDb // as its documentation has it
}
