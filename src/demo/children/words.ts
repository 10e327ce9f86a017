import { searchChildren, writeWords } from '../../children/index.ts'
import { asPerson, personByEmail } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'

/** What some of the invented children said, by the number of their record; days before the day of the demonstration. */
const said = [
  {
    record: 'ALD-20417',
    days: 33,
    said: 'I don’t mind who comes, as long as it’s the same person.',
    toldTo: 'Tom Nakamura',
    setting: 'walking the dog',
    changed: '',
  },
  {
    record: 'ALD-20417',
    days: 166,
    said: 'Can Nan come to the parents’ evening, not just Jo?',
    toldTo: 'Lanre Okafor',
    setting: 'at school',
    changed: 'Her nan came in July.',
  },
  {
    record: 'ALD-20417',
    days: 251,
    said: 'Tell me before you decide, even if it’s bad.',
    toldTo: 'Tobias Achterberg',
    setting: 'before her review',
    changed: 'She chaired part of the next review.',
  },
  {
    record: 'ALD-20455',
    days: 52,
    said: 'I went back to my old street because nobody told me I was moving.',
    toldTo: 'Lena Fisk',
    setting: 'return interview',
    changed: 'He visits the next home before any move.',
  },
  {
    record: 'ALD-20601',
    days: 20,
    said: 'It is quiet at ours now and I like it quiet.',
    toldTo: 'Marguerite Sandys',
    setting: 'drawing together',
    changed: '',
  },
  {
    record: 'ALD-20801',
    days: 70,
    said: 'I can cook. It’s the forms I can’t do on my own.',
    toldTo: 'Desmond Okoro',
    setting: 'at his flat',
    changed: 'A monthly forms evening at the leaving care office.',
  },
]

export const plantWords = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const practice = await personByEmail(database, authorityId, 'hannah.kowalczyk@alderwick.example')
  if (!practice) return
  await asPerson(database, practice, async (db) => {
    for (const { record, days, ...words } of said) {
      const [child] = await searchChildren(db, { words: record })
      if (child?.recordNumber === record) await writeWords(db, child.id, { ...words, saidOn: addDays(today, -days) })
    }
  })
}
