import { describe, expect, test } from 'vitest'
import { asPerson, type Person } from '../../people/index.ts'
import { givenTwoAuthorities, isRefused } from '../../people/two-authorities.fixture.ts'
import { day } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { getIndicator } from '../catalogue.ts'
import { allIndicators } from '../catalogue.ts'
import { ownArea } from '../own-area.ts'
import { areaOf, councils, neighboursOf, regionAreaOf } from './area.ts'
import { carriedFigures } from './carried.ts'
import { compareAreas } from './compare-areas.ts'
import { findFigures } from './find-figures.ts'
import { differenceOf, dropUpload, getUpload, keepRelease, keepUpload, listReleases } from './keep-release.ts'
import { latestOf } from './latest.ts'
import { periodInWords, periodOf } from './period.ts'
import { readRelease } from './read-release.ts'
import { hasValue, seriesOf } from './series.ts'

const { database, northmere, haverley } = await givenTwoAuthorities()
const analyst = northmere.staff.analyst
const as = <Result>(person: Person, work: (db: Db) => Promise<Result>) => asPerson(database, person, work)
const read = (rows: string, title = 'A release') =>
  readRelease(Buffer.from(`indicator_id,area_code,period,value\n${rows}`), 'release.csv', title, day('2031-03-01'))

describe('what comes with the product', () => {
  const { byIndicator, rows } = carriedFigures()

  test('is 59,169 values of 231 indicators, each of a known indicator, area and time', () => {
    expect([rows, byIndicator.size]).toEqual([59_169, 231])
    const known = new Set(allIndicators.map(({ id }) => id))
    expect([...byIndicator.keys()].filter((id) => !known.has(id))).toEqual([])
    const figures = [...byIndicator.values()].flat()
    expect(figures.filter(({ area }) => areaOf(area) === undefined)).toEqual([])
    expect(figures.filter(({ period }) => period.at < 2000 || period.at > 2027)).toEqual([])
    expect(figures.filter(({ value, source }) => value === null || !Number.isFinite(value) || source === '')).toEqual(
      [],
    )
  })

  test('the mean of the neighbours of Milton Keynes is worked out from theirs', async () => {
    const byArea = (await as(analyst, (db) => findFigures(db, ['AS01']))).get('AS01')
    const compared = byArea && compareAreas(getIndicator('AS01'), byArea, '826')
    const values = neighboursOf('826').map(
      ({ code }) => byArea?.get(code)?.find(({ period }) => period.text === '2025')?.value ?? 0,
    )
    expect(values).toHaveLength(10)
    const mean = values.reduce((sum, value) => sum + value, 0) / 10
    expect(compared?.beside.find(({ who }) => who === 'neighbours')).toMatchObject({ meanOf: 10 })
    expect(compared?.beside.find(({ who }) => who === 'neighbours')?.value).toBeCloseTo(mean, 10)
  })

  test('comparators stand in one order: own, neighbours’ mean, region, England, each neighbour', async () => {
    const byArea = (await as(analyst, (db) => findFigures(db, ['CP05']))).get('CP05')
    const compared = byArea && compareAreas(getIndicator('CP05'), byArea, '826')
    expect(compared?.beside.map(({ who }) => who)).toEqual([
      'own',
      'neighbours',
      'region',
      'england',
      ...Array.from({ length: 10 }, () => 'neighbour'),
    ])
    expect(compared?.place?.of).toBeGreaterThan(100)
  })

  test('totals are set beside nobody’s mean', async () => {
    const byArea = (await as(analyst, (db) => findFigures(db, ['CL02']))).get('CL02')
    const compared = byArea && compareAreas(getIndicator('CL02'), byArea, '826')
    expect(compared?.lines).toHaveLength(1)
    expect(compared?.beside.map(({ who }) => who)).not.toContain('neighbours')
  })

  test('what a local paper says of another day is no part of the yearly series', async () => {
    const byArea = (await as(analyst, (db) => findFigures(db, ['CL02']))).get('CL02')
    const compared = byArea && compareAreas(getIndicator('CL02'), byArea, '826')
    expect(compared?.own.every(({ period }) => period.shape === 'year')).toBe(true)
    expect(compared?.besides.map(({ period }) => period.text)).toEqual(['April 2020', 'December 2020', 'July 2021'])
  })

  test('most indicators that are published have a latest value for every council', async () => {
    const published = await as(analyst, (db) => findFigures(db))
    for (const area of councils().slice(0, 150))
      expect(latestOf(published, area).filter(({ own }) => own !== null).length, area.name).toBeGreaterThan(70)
  })
})

describe('areas', () => {
  test('are found by DfE’s code and by ONS’s', () => {
    expect(areaOf('E06000042')).toEqual(areaOf('826'))
    expect(regionAreaOf('826')?.name).toBe('South East')
    expect([areaOf(''), areaOf('moon')]).toEqual([undefined, undefined])
  })

  test('every current council lies in a region that is published', () => {
    expect(
      councils()
        .filter(({ code }) => regionAreaOf(code) === undefined)
        .map(({ name }) => name),
    ).toEqual([])
  })

  test('an authority that is not real is shown beside one that is', async () => {
    expect(await as(analyst, ownArea)).toMatchObject({ isOwn: false, area: { code: '826', kind: 'council' } })
  })
})

describe('periods as published', () => {
  test.each([
    ['2025', 2025, 'year', ''],
    ['2025 (Rev)', 2025, 'year', 'revised'],
    ['2025 (prov)', 2025, 'year', 'provisional'],
    ['2023/24', 2024, 'year', ''],
    ['2024-25 (OT)', 2025, 'year', 'outturn'],
    ['2021/22-23/24', 2024, 'years from', ''],
    ['2023-01', 2023 + 1 / 13, 'month', ''],
    ['2023-24', 2024, 'year', ''],
    ['2020 (local figure)', 2020, 'local', ''],
    ['2006/07 (approximate)', 2007, 'local', ''],
  ])('%s', (text, at, shape, standing) => {
    expect(periodOf(text)).toEqual({ text, at, shape, standing })
  })

  test('are shown with how firm they are, where the publication says', () => {
    expect(['2025 (prov)', '2025 (Rev)', '2024-25 (OT)', '2025'].map((text) => periodInWords(periodOf(text)))).toEqual([
      '2025, provisional',
      '2025, revised',
      '2024-25, outturn',
      '2025',
    ])
  })

  test('days and months by name come in their order', () => {
    const texts = ['April 2020', '31 August 2020', 'December 2020', 'March 2021', 'by 31 August 2022']
    expect(texts.toSorted((a, b) => periodOf(a).at - periodOf(b).at)).toEqual(texts)
  })

  test('of a provisional and a final value of one year the final one is in the series', () => {
    const figure = (text: string, value: number) => ({
      area: '826',
      period: periodOf(text),
      value,
      mark: '' as const,
      source: 's',
      retrievedFrom: '',
      releaseId: null,
    })
    expect(
      seriesOf([figure('2025 (Final)', 2), figure('2025 (prov)', 1), figure('2024', 0)])
        .filter(hasValue)
        .map(({ value }) => value),
    ).toEqual([0, 2])
  })
})

describe('a release from a file', () => {
  test('keeps the four marks apart, and reads numbers however they are written', async () => {
    const { release, faults } = await read(
      'CP05,826,2030,c\nCP05,870,2030,x\nCP05,303,2030,z\nCP05,311,2030,low\nCP05,319,2030,"21.5%"\nCL32,826,2030,"£1,204"\nReReferral,E06000042,2030,20\n',
    )
    expect(faults).toEqual([])
    expect(release.rows.map(({ indicatorId, area, value, mark }) => [indicatorId, area, value, mark])).toEqual([
      ['CP05', '826', null, 'c'],
      ['CP05', '870', null, 'x'],
      ['CP05', '303', null, 'z'],
      ['CP05', '311', null, 'low'],
      ['CP05', '319', 21.5, ''],
      ['CL32', '826', 1204, ''],
      ['FD06', '826', 20, ''],
    ])
  })

  test('names the cell that is wrong, and what to do', async () => {
    const { faults } = await read('CP05,826,soon,20\nCP05,826,2030,many\nCP05,826,2031,1\nCP05,E06000042,2031,2\n')
    expect(faults.map(({ at }) => at)).toEqual(['C2', 'D3', 'D5'])
    expect(faults[2]?.message).toBe('Row 4 already says this of Milton Keynes in 2031. Take one of the two out.')
  })

  test('says what it left out', async () => {
    const { release } = await read('CP05,826,2030,1\nWeather,826,2030,1\nCP05,999,2030,1\nWeather,870,2030,1\n')
    expect(release.leftOut).toEqual([
      { what: 'measure “Weather”', rows: 2 },
      { what: 'area “999”', rows: 1 },
    ])
  })

  test.each([
    ['a,b\n1,2\n', 'has no row of headings'],
    ['indicator_id,area_code,period,value\nWeather,826,2030,1\n', 'has no row about an indicator and an area'],
  ])('that is no release is refused whole', async (text, words) => {
    await expect(readRelease(Buffer.from(text), 'list.csv', 'A', day('2031-03-01'))).rejects.toThrow(words)
  })

  test.each([
    ['a year that is far off', 'CP05,826,2205,1', 'C2', 'is no year from 1990 to 2033'],
    ['a year that is long past', 'CP05,826,1825,1', 'C2', 'is no year from 1990 to 2033'],
    ['years that do not follow each other', 'CP05,826,2025/27,1', 'C2', 'no two that follow each other'],
    ['six digits that are no two years', 'CP05,826,202527,1', 'C2', 'no two that follow each other'],
    ['no period', 'CP05,826,,1', 'C2', 'The cell is empty'],
    ['no area', 'CP05,,2025,1', 'B2', 'which area the row is about'],
    ['no indicator', ',826,2025,1', 'A2', 'which indicator the row is about'],
    ['no value', 'CP05,826,2025,', 'D2', 'The cell is empty. Write a number such as 1204.5'],
    ['an odd symbol', 'CP05,826,2025,*', 'D2', '“*” is no number and no mark'],
    ['a number that is beyond all numbers', 'CP05,826,2025,1e999', 'D2', 'is no number and no mark'],
    ['a share far past the whole', 'CP05,826,2025,1940', 'D2', 'is more than a share can be'],
    ['a share below nothing', 'CP05,826,2025,-3', 'D2', 'is below nothing'],
    ['one year written in two ways', 'CP05,826,2024/25,3\nCP05,826,2025,4', 'D3', 'in 2025, as 2024/25'],
  ])('is refused for %s, with the cell and what to do', async (_, rows, at, words) => {
    const { faults } = await read(`${rows}\n`)
    expect(faults.map((fault) => [fault.at, fault.message.includes(words)])).toEqual([[at, true]])
  })

  test('with two columns of values is refused: nobody can tell which was meant', async () => {
    const twice = (headings: string) =>
      readRelease(Buffer.from(`${headings}\nCP05,826,2025,1,2\n`), 'twice.csv', 'A', day('2031-03-01'))
    await expect(twice('indicator_id,area_code,period,value,figure')).rejects.toThrow(
      'has two columns that could be value: “value” (D1) and “figure” (E1). Take one of them out.',
    )
    await expect(twice('indicator_id,area_code,period,year,value')).rejects.toThrow('two columns that could be period')
    expect((await twice('indicator_id,area_code,period,value,source')).faults).toEqual([])
  })

  test('reads school years as the files of national statistics write them, and progress below nothing', async () => {
    const { release, faults } = await read('CP05,826,202425,3\nCP05,826,2025 (prov),4\nAT20,826,202425,-0.25\n')
    expect(faults).toEqual([])
    expect(release.rows.map(({ period, value }) => [period, value])).toEqual([
      ['2024/25', 3],
      ['2025 (prov)', 4],
      ['2024/25', -0.25],
    ])
  })

  test('is held against what is known, then counts, and is not loaded twice', async () => {
    const before = carriedFigures()
      .byIndicator.get('CP05')
      ?.find(({ area, period }) => area === '826' && period.text === '2025')
    const { release } = await read(
      `CP05,826,2025,${before?.value ?? 0}\nCP05,870,2025,1.5\nCP05,826,2026,c\n`,
      'DfE, 2026',
    )
    const upload = await as(analyst, (db) => keepUpload(db, release))
    expect(await as(analyst, (db) => getUpload(db, upload))).toEqual(release)
    await expect(as(northmere.staff.director, (db) => getUpload(db, upload))).rejects.toThrow(NotFound)
    const difference = await as(analyst, (db) => differenceOf(db, release))
    expect([difference.added.length, difference.changed.length, difference.same]).toEqual([1, 1, 1])
    await as(analyst, (db) => keepRelease(db, release))
    await as(analyst, (db) => dropUpload(db, upload))
    const figures = (await as(analyst, (db) => findFigures(db, ['CP05']))).get('CP05')
    expect(figures?.get('870')?.find(({ period }) => period.text === '2025')?.value).toBe(1.5)
    expect(figures?.get('826')?.at(-1)).toMatchObject({ value: null, mark: 'c', source: 'DfE, 2026' })
    expect(await as(analyst, listReleases)).toMatchObject([{ title: 'DfE, 2026', rows: 3, fileName: 'release.csv' }])
    await expect(as(analyst, (db) => keepRelease(db, release))).rejects.toThrow(Refused)
    const theirs = (await as(haverley.staff.analyst, (db) => findFigures(db, ['CP05']))).get('CP05')
    expect(theirs?.get('870')?.find(({ period }) => period.text === '2025')?.value).not.toBe(1.5)
  })

  test('what is loaded is never changed afterwards, and not by everybody', async () => {
    const { release } = await read('CP06,826,2030,5\n')
    await expect(as(northmere.staff['team-manager'], (db) => keepRelease(db, release))).rejects.toThrow()
    expect(await isRefused(database, analyst, (db) => db.run(sql`update published_values set value = 1`))).toBe(true)
    await expect(database.asOwner((db) => db.run(sql`delete from published_releases`))).rejects.toThrow()
  })
})
