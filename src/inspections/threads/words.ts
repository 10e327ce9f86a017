import type { Direction, Move, Standing } from './ladder.ts'

/** The words for how a document moves a thread, and the rule behind each: shown beside it, and on the page that explains them. */
const moves: Readonly<Record<Move, { word: string; rule: string }>> = {
  'first found': { word: 'First found', rule: 'The first confirmed document to say that it must improve.' },
  repeated: { word: 'Repeated', rule: 'It must improve, as the document before it on this subject said too.' },
  'came back': { word: 'Came back', rule: 'It must improve again, though the document before it praised it.' },
  worse: {
    word: 'Worse',
    rule: 'It must improve where nothing but praise came before, or at once where it was less urgent before.',
  },
  better: { word: 'Better', rule: 'A strength, where the document before it said that it must improve.' },
  praised: { word: 'Praised', rule: 'A strength, and nobody had said that it must improve.' },
  'still well': { word: 'Still well', rule: 'A strength, as in the document before it.' },
  'no side': { word: 'Mentioned', rule: 'A claim or a resolution: inspectors take no side, so it moves nothing.' },
  undated: { word: 'No date read', rule: 'Confirmed, but in no order until somebody gives its day.' },
  'not counted': { word: 'Not counted yet', rule: 'Nothing of it is confirmed.' },
}

export const moveInWords = (move: Move): string => moves[move].word
export const ruleOfMove = (move: Move): string => moves[move].rule

/** Every rule, in the order in which a person would read them. */
export const moveRules = (): { word: string; rule: string }[] => Object.values(moves)

const directionWords: Readonly<Record<Direction, string>> = {
  'came back': 'Came back',
  worse: 'Worse',
  repeated: 'Repeated',
  'said once': 'Said once',
  better: 'Better',
  'only strengths': 'Only strengths',
  'no side': 'No side taken',
  'not confirmed': 'Not confirmed',
}
export const directionInWords = (direction: Direction): string => directionWords[direction]

const standings: Readonly<Record<Standing, string>> = {
  open: 'Open',
  quiet: 'Quiet',
  'not confirmed': 'Not confirmed',
}
export const standingInWords = (standing: Standing): string => standings[standing]
