/** The columns that action plans have, by the words that head them. */
export type ColumnRole = 'ref' | 'action' | 'person' | 'target' | 'progress' | 'status'

const heads: readonly { role: ColumnRole; like: RegExp }[] = [
  { role: 'ref', like: /^(?:no|nr|ref|reference|#|number|action (?:no|number|ref))\.?$/i },
  {
    role: 'action',
    like: /^(?:(?:agreed |required |key )?actions?(?: required| to be taken| agreed)?|what we will do|what will we do|task)$/i,
  },
  {
    role: 'person',
    like: /^(?:person(?:s|\(s\))?(?: to complete| responsible)?|(?:action )?owner|lead(?: officer| person)?|responsible(?: officer| person| lead)?|responsibility|who|by whom|led by|officer)$/i,
  },
  {
    role: 'target',
    like: /^(?:target(?: date)?|by when|when|deadline|due(?: date| by)?|timescales?|completion(?: date)?|date due|date for completion)$/i,
  },
  {
    role: 'progress',
    like: /^(?:progress(?: to date| update)?|updates?|latest update|comments?|current position|position|what has been done)$/i,
  },
  { role: 'status', like: /^(?:(?:current )?status(?: ?\(rag\))?|b?rag(?: rating| status)?|progress rating)$/i },
]

/** The role of the column that these words head, or undefined. */
export function columnRole(text: string): ColumnRole | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim()
  return heads.find(({ like }) => like.test(plain))?.role
}

/** Single words that a broken head falls into: “Target” over “Date”, “Status” over “(RAG)”. */
const crumbs = /^(?:target|date|status|\(rag\)|rag|progress|action|person|owner|lead)$/i

/** Whether a line is a head or a crumb of one. */
export const isHeadLine = (text: string): boolean => columnRole(text) !== undefined || crumbs.test(text.trim())
