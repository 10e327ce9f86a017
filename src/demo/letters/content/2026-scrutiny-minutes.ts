import { alderwick } from '../alderwick.ts'
import { inWords } from '../dates.ts'
import type { Letter, Part } from '../letter.ts'
import { bullets, h1, h2, lines, numberedAs, p, title } from '../parts.ts'

const metOn = '2026-07-16'

/** A minute: its number and heading, and what was said. */
const minute = (number: string, heading: string, ...said: Part[]): Part[] => [h2(`${number} ${heading}`), ...said]
const resolved = (...items: string[]): Part[] => [p('RESOLVED –'), numberedAs('resolution', 1, ...items)]

/**
 * Two things that officers say of numbers and that the numbers do not quite bear out: a stock without its flow, and a rise
 * that is slowing. A reader says so beside each.
 */
export const stableNumber =
  'The Director added that the number of children in care had remained stable: 412 in April 2025, 426 in December 2025 and 409 in June 2026. The Chair asked how many of them were the same children.'
export const risingNumber =
  'Demand was rising steadily: 1,904 children had an EHC plan in 2024, 2,098 in 2025 and 2,231 in 2026.'

/** Where councillors asked why records of reviews are late: the question that the letter of November found unanswered. */
export const scrutinyMinutes2026: Letter = {
  fileName: 'alderwick-2026-07-24-scrutiny-minutes.pdf',
  title: 'Children and Young People Scrutiny Committee: minutes of 16 July 2026',
  framework: 'Scrutiny committee pack',
  inspection: null,
  published: null,
  issuedOn: '2026-07-24',
  leadInspector: null,
  runningFoot: ['Children and Young People Scrutiny Committee', inWords(metOn)],
  face: 'sans',
  parts: [
    title(alderwick.council),
    h1('Children and Young People Scrutiny Committee'),
    p(`Agenda and minutes of the meeting held on ${inWords(metOn)} in the Guildhall, Kiln Street, Alderwick`),
    lines(
      'Present: Councillors Odette Farrar (Chair), Ravi Chaudhuri-Lane, Phoebe Standish, Tom Ashgrove and Leila Brandt',
      'Also present: Councillor Marcus Bell, Cabinet Member for Children and Families',
      'Officers: Gwen Tarrant, Director of Children’s Services; Colin Whitlock, Reviewing Service Manager; Joel Pemberton, Scrutiny Officer',
    ),
    ...minute('CYP11', 'Apologies', p('Apologies were received from Councillor Winifred Osei.')),
    ...minute('CYP12', 'Declarations of interests', p('There were none.')),
    ...minute(
      'CYP13',
      'Minutes of the previous meeting',
      ...resolved('That the minutes of the meeting held on 4 June 2026 be approved and signed by the Chair.'),
    ),
    ...minute(
      'CYP14',
      'Inspection of children’s services, April 2026',
      p(
        'The Director introduced the report and thanked staff for what inspectors had seen. She drew attention to the four things that must improve and to the plan that was being written.',
      ),
      p('Members of the Committee commented as follows:'),
      bullets(
        'Late records of reviews had been named by inspectors in 2007, 2010 and 2024, and the Committee had been told each time that the matter was in hand.',
        'Children who live outside the city should be able to speak to the Committee, by video if they wished.',
        'The plan should say who would do what by when, so that the Committee could follow it.',
      ),
      p(
        'In response to questions, the Reviewing Service Manager said that 34 of 50 records sampled had been complete within 20 working days. The reason for the delay in the others had not been analysed.',
      ),
      p(stableNumber),
      p(risingNumber),
      ...resolved(
        'That the report be noted.',
        'That the Cabinet Member for Children and Families be asked to explain, by 16 September 2026, why the records of children’s reviews are completed late, and to say when this will end.',
        'That the Director of Children’s Services be requested to bring the plan to the next meeting, with a date and a name beside each action.',
        'That the Scrutiny Officer be requested to arrange for children in care who live outside the city to meet members of the Committee.',
      ),
    ),
    ...minute(
      'CYP15',
      'Waits for mental health services',
      p(
        'A representative of the Marrow Vale Integrated Care Board said that the average wait for children in the city was 14 weeks. No figure was held for children placed elsewhere.',
      ),
      ...resolved(
        'That the Marrow Vale Integrated Care Board be invited to report in December on waits for all of Alderwick’s children in care, wherever they live.',
      ),
    ),
    ...minute(
      'CYP16',
      'Work programme',
      ...resolved(
        'That the work programme be agreed, with the addition of the night service and its audits in December.',
      ),
    ),
    p('The Chair closed the meeting at 8.50 pm. The next meeting will be on 3 December 2026.'),
  ],
}
