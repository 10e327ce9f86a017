import { ownViews, type OwnView } from '../words.ts'

/** The words that plans use for how an action goes, by the view that they come to. `''` says nothing of how it goes. */
const words: Readonly<Record<OwnView | '', readonly string[]>> = {
  on_course: ['green', 'g', 'on track', 'on target', 'on course', 'in progress', 'progressing', 'underway', 'started'],
  at_risk: [
    'amber',
    'a',
    'red',
    'r',
    'amber/green',
    'green/amber',
    'amber/red',
    'red/amber',
    'at risk',
    'off track',
    'behind',
    'behind schedule',
    'delayed',
    'slipped',
    'overdue',
    'late',
    'some delay',
  ],
  blocked: ['blocked', 'stuck', 'on hold', 'paused', 'black'],
  done: ['done', 'complete', 'completed', 'closed', 'achieved', 'finished', 'blue', 'b'],
  '': ['', 'not started', 'not yet started', 'not yet due', 'grey', 'gray', 'white', 'n/a', 'none', 'purple', 'new'],
}

/** The view that a word or the name of a colour comes to; undefined where it is none of those that are known. */
export const readOwnView = (text: string): OwnView | '' | undefined => {
  const said = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*([/])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
  for (const [view, known] of Object.entries(words) as [OwnView | '', readonly string[]][])
    // the keys of the table above
    if (known.includes(said) || (view !== '' && ownViews[view].toLowerCase() === said)) return view
  return undefined
}
