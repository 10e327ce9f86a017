import { figureRules } from './figures/figure.ts'

/** How each reading was made, as one sentence that a person sees beside it. The ids are kept with the readings. */
export const rules = {
  'framework-announced': 'The title and opening of the document carry the words of this framework.',
  'framework-by-fieldwork':
    'The framework’s form was told from the length of the fieldwork: one week is short, two weeks standard.',
  'framework-not-recognised': 'No known framework’s words were found.',
  'authority-in-title': 'The title names an authority of the official list.',
  'authority-in-opening': 'The opening names an authority of the official list; the title does not.',
  'authority-most-named': 'This authority is named most often in the document; neither title nor opening names one.',
  'period-on-title-page': 'The dates stand behind “Inspection dates” on the title page.',
  'period-in-opening': 'The opening sentence of the letter says on which days inspectors visited.',
  'period-in-foot': 'The dates were taken from the foot of the pages, as the title page prints none.',
  'published-line': 'The day stands behind “Report published”.',
  'letter-date': 'The day stands at the head of the letter, above the addressee.',
  'lead-line': 'The name stands behind “Lead inspector”.',
  'lead-section': 'The name stands beside “Lead inspector” in the list of the inspection team.',
  signature: 'The name stands under “Yours sincerely”.',
  'named-in-opening': 'The opening paragraph names the inspectors.',
  'addressee-block': 'The lines between the date and the greeting are the addressee.',
  'judgement-table-row': 'A row of the judgement table holds the area and its grade.',
  'judgement-heading': 'A heading names the area and its grade.',
  'judgement-line': 'A line of the first page names the area and, behind a colon, its grade.',
  'judgement-joined-row':
    'A line of the first page is the area and its grade and nothing else, as when two cells run together.',
  'judgement-title': 'The title of the report gives the grade in a sentence.',
  'outcome-box': 'The sentence in the box “Inspection outcome” is one of the framework’s three outcomes.',
  'topic-sentence': 'The sentence of the opening says what inspectors looked at.',
  'outcome-period': 'The box “Inspection outcome” says within what time the next inspection will be.',
  'previous-line': 'The dates stand behind “Date of previous inspection”.',
  'list-item': 'An item of the list under this heading.',
  'table-cell': 'A cell of the table under this heading.',
  claim: 'The sentence reports what the authority says of itself.',
  ...figureRules,
  resolution: 'It stands behind “RESOLVED” in the minutes of a meeting.',
  'paragraph-in-list': 'A paragraph under a heading whose findings are usually set as a list.',
} as const

export type RuleId = keyof typeof rules
