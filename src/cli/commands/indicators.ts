import { z } from 'zod'
import { Day, dayOf } from '../../platform/day.ts'
import type * as Indicators from '../../indicators/index.ts'
import { command } from '../command.ts'
import { pastDay } from '../past-day.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

/** A number as known then and now, and how many records make the difference: no child is named in a terminal. */
const asAtLines = (
  { figureOf, movedInWords }: Pick<typeof Indicators, 'figureOf' | 'movedInWords'>,
  indicator: Indicators.Indicator,
  { period, before, after, moved, knownBy }: Indicators.AsAtDay,
): string[] => {
  const line = (known: string, tally: Indicators.TallyOfList): string =>
    `${known}\t${figureOf(indicator, tally).shown}\t${tally.counted} counted of ${tally.outOf}, ${period.startsOn} to ${period.endsOn}`
  return [
    before ? line(`As known by ${knownBy.earlier}`, before) : 'No delivery had come by then.',
    line(`As known by ${knownBy.newest}`, after),
    ...[...Map.groupBy(moved, ({ kind }) => kind)].map(([kind, some]) => `${some.length}\t${movedInWords[kind]}`),
    'Of the children whose records you may see.',
  ]
}

/** Whole years as others reported them, for whoever may not see the reports: small numbers hidden, all others rounded. */
const yearLines = (found: Indicators.YearByYear | null): string[] => {
  if (!found || found.years.length === 0) return []
  const line = (words: string, { from, to, counted, outOf, provisional }: Indicators.HiddenYear, share = ''): string =>
    `${words}, ${from} to ${to}\t${counted}${outOf === null ? '' : ` of ${outOf}`}${share}\t${provisional ? 'provisional' : 'final'}`
  return [
    ...found.years.map((year) => line('Here', year)),
    ...(found.together
      ? [line('All together', found.together, found.together.share === null ? '' : `, ${found.together.share}%`)]
      : []),
    'As others reported it; c: one to five, or a number that would tell of so few. All others are rounded to the nearest 5.',
  ]
}

export const indicatorsCommand = command({
  name: 'indicators',
  does: 'List the indicators with their latest published figures, or one of them in full.',
  examples: [
    {
      line: 'sightline indicators --as dee@council.example --words "protection plans"',
      does: 'Lists those that speak of them.',
    },
    { line: 'sightline indicators CP05 --as dee@council.example --area 826', does: 'Prints one, period by period.' },
    {
      line: 'sightline indicators AS01 --as dee@council.example --on 2026-06-30',
      does: 'Prints one as it was known on that day beside as it is known now.',
    },
    {
      line: 'sightline indicators QA14 --as dee@council.example --list --on 2026-06-30',
      does: 'Prints what is behind one that is worked out from registers, plans and committees, as at a day.',
    },
  ],
  arguments: [{ name: '[id]', does: 'an indicator, such as CP05; left out for all' }],
  options: {
    as: asSomebodyOption,
    area: {
      flags: '--area <code>',
      does: 'the figures of this council, by its three-digit code (default: one’s own)',
      schema: z.string().default(''),
    },
    words: {
      flags: '--words <words>',
      does: 'only those in which all of these words stand',
      schema: z.string().default(''),
    },
    domain: {
      flags: '--domain <id>',
      does: 'only those of this domain, such as child-protection',
      schema: z.string().default(''),
    },
    list: {
      flags: '--list',
      does: 'every row behind a number from registers, plans, letters or committees, and why it is counted or not',
      schema: z.boolean().default(false),
    },
    on: {
      flags: '--on <day>',
      does: 'as at this day: with --list as it was written down by its end; of a number from case records as known then and now',
      schema: Day.optional(),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, indicators, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../indicators/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const [id] = args
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'indicators.read')
      await people.asPerson(database, person, async (db) => {
        const today = dayOf(new Date())
        const on = pastDay(options.on, today) ?? today
        if (options.list) {
          const indicator = indicators.getIndicator((id ?? '').toUpperCase())
          const definition = indicators.keptHereIndicators.get(indicator.id)
          if (!definition || !indicators.maySeeKeptHere(person, definition))
            throw new Invalid([
              {
                field: 'list',
                message: `--list: ${indicator.id} is not worked out from what is kept here, or your role does not see it. Lists of children come from their page or the API.`,
              },
            ])
          const { rows, ...kept } = await indicators.countKeptHere(db, definition, on)
          const { shown } = indicators.figureOf(indicator, kept)
          const time = kept.covers ? `${indicators.coveredInWords(kept.covers)}, as known on ` : ''
          terminal.out(`${indicator.id}\t${shown}\t${kept.counted} counted of ${kept.outOf}, ${time}${kept.endsOn}\n`)
          for (const { title, verdict, says } of rows) terminal.out(`${verdict}\t${title}\t${says}\n`)
          return
        }
        const area = options.area === '' ? (await indicators.ownArea(db)).area : indicators.areaOf(options.area)
        if (!area) throw new Invalid([{ field: 'area', message: `--area: no area has the code “${options.area}”.` }])
        if (id !== undefined) {
          const indicator = indicators.getIndicator(id.toUpperCase())
          const byArea =
            (await indicators.findFigures(db, [indicator.id])).get(indicator.id) ?? new Map<string, never>()
          const compared = indicators.compareAreas(indicator, byArea, area.code)
          terminal.out(`${indicator.id}\t${indicator.asks}\n`)
          const computed = indicators.computedIndicators.get(indicator.id)
          if (options.on !== undefined && computed) {
            people.require(person, 'children.read')
            const found = await indicators.asAtDay(db, computed, on)
            for (const line of found ? asAtLines(indicators, indicator, found) : ['No case records tell of it.'])
              terminal.out(`${line}\n`)
            return
          }
          terminal.out(`${area.name}, ${indicator.unit}\n`)
          const { answers } = await indicators.answerFor(db, [indicator.id], { person, today: on })
          for (const { here } of answers)
            if (here)
              terminal.out(
                `Here, ${here.period}\t${here.shown}${here.madeOf && ` (${here.madeOf})`}\t${here.source}\ta year before: ${here.before}\n`,
              )
          const definition = indicators.keptHereIndicators.get(indicator.id)
          // As known today alone: what was known on two days, laid side by side, could tell of few.
          if (options.on === undefined) {
            const years = await indicators.yearsForOthers(database, person, { indicator, definition, on: today })
            for (const line of yearLines(years)) terminal.out(`${line}\n`)
          }
          for (const { period, value, mark, source } of compared?.own ?? [])
            terminal.out(
              `${period.text}\t${value === null ? mark : indicators.inUnit(indicator.unit, value)}\t${source}\n`,
            )
          const points = (compared?.own ?? []).filter(indicators.hasValue)
          for (const sentence of indicators.trendSentences(
            points.map(({ period, value }) => ({ period: period.text, value })),
            indicator,
          ))
            terminal.out(`${sentence}\n`)
          return
        }
        if (options.on !== undefined)
          throw new Invalid([{ field: 'on', message: '--on: name one indicator; published figures are the newest.' }])
        const wanted = new Set(
          indicators.filterIndicators(
            indicators.FiltersOfIndicators.parse({ q: options.words, domain: options.domain }),
            { published: new Set(), computed: new Set() },
          ),
        )
        for (const { indicator, own, period } of indicators.latestOf(await indicators.findFigures(db), area)) {
          if (!wanted.has(indicator)) continue
          const figure = own === null ? '–' : `${indicators.inUnit(indicator.unit, own)}\t${period ?? ''}`
          terminal.out(`${indicator.id}\t${indicator.title}\t${figure}\n`)
        }
      })
    })
  },
})
