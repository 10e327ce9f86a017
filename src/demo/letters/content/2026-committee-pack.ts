import { alderwick } from '../alderwick.ts'
import { inWords } from '../dates.ts'
import type { Letter, Part } from '../letter.ts'
import { bullets, h1, h2, lines, newPage, numberedAs, p, title } from '../parts.ts'

const meetsOn = '2026-07-16'
const metOn = '2026-06-04'

const minute = (number: string, heading: string, ...said: Part[]): Part[] => [h2(`${number} ${heading}`), ...said]
const resolved = (...items: string[]): Part[] => [p('RESOLVED –'), numberedAs('resolution', 1, ...items)]

const agenda: Part = {
  part: 'table',
  head: ['No.', 'Item', 'Pages'],
  widths: [0.1, 0.66, 0.24],
  rows: [
    ['1', 'Apologies and substitutes', ''],
    ['2', 'Declarations of interests', ''],
    ['3', 'Minutes of the meeting of 4 June 2026', '2'],
    ['4', 'Inspection of April 2026: the draft improvement plan', '3'],
    ['5', 'Where children in care live', '4'],
    ['6', 'Annual report of the virtual school', 'To follow'],
    ['7', 'Work programme', '5'],
  ],
}

/** Plans of the month after an inspection, before anybody has been asked for evidence: some targets are no dates. */
const plan: Part = {
  part: 'table',
  head: ['Ref', 'Action', 'Owner', 'By when', 'Progress', 'Status'],
  widths: [0.08, 0.25, 0.2, 0.18, 0.17, 0.12],
  says: [null, 'action', null, null, null, null],
  rows: [
    [
      '1',
      'Complete the record of every review of a child in care within 20 working days.',
      'Reviewing Service Manager',
      '30 September 2026',
      'A weekly list of late records goes to the director.',
      'Late',
    ],
    [
      '2',
      'Write pathway plans with young people and give each a copy.',
      'Leaving Care Manager',
      '31 December 2026',
      'Begun in one of three teams.',
      'On track',
    ],
    [
      '3',
      'Agree with health partners who pays for dental checks outside the city.',
      'Head of Contracts; Designated Nurse',
      'September Board',
      '',
      'Not started',
    ],
    [
      '4',
      'Ask children who live outside the city what has got better, every three months.',
      'Participation Lead',
      'Ongoing from 1 August 2026',
      'Questions were tried out with six young people.',
      'On track',
    ],
  ],
}

const homes: Part = {
  part: 'table',
  head: ['Where', 'Children in care', 'Seen within six weeks'],
  widths: [0.4, 0.25, 0.35],
  rows: [
    ['In the city', '214', '199 (93%)'],
    ['Outside the city, within 20 miles', '86', '75 (87%)'],
    ['Further away', '41', '33 (80%)'],
    ['All', '341', '307 (90%)'],
  ],
}

const programme: Part = {
  part: 'table',
  head: ['Meeting', 'Item', 'Objective', 'Witness'],
  widths: [0.2, 0.27, 0.32, 0.21],
  rows: [
    [
      '16 September 2026',
      'Records of reviews',
      'To hear why they are late and when that will end',
      'Cabinet Member for Children and Families',
    ],
    ['3 December 2026', 'The night service', 'To see what its audits found', 'Director of Children’s Services'],
    ['3 December 2026', 'Waits for mental health services', 'TBC', 'Marrow Vale Integrated Care Board'],
    ['TBC', 'Young carers', 'TBC', 'TBC'],
  ],
}

/** The papers of the meeting at which councillors first saw the plan: agenda, minutes, report, table and programme. */
export const committeePack2026: Letter = {
  fileName: 'alderwick-2026-07-08-committee-pack.pdf',
  title: 'Children and Young People Scrutiny Committee: papers for 16 July 2026',
  framework: 'Scrutiny committee pack',
  inspection: null,
  published: null,
  issuedOn: '2026-07-08',
  leadInspector: null,
  runningFoot: ['Children and Young People Scrutiny Committee', inWords(meetsOn)],
  face: 'sans',
  parts: [
    title(alderwick.council),
    h1('Children and Young People Scrutiny Committee'),
    p(`Date: Thursday ${inWords(meetsOn)} at 6.30 pm`),
    p('Venue: The Guildhall, Kiln Street, Alderwick'),
    p('Councillor Odette Farrar (Chair)'),
    p('Councillors Ravi Chaudhuri-Lane, Phoebe Standish, Tom Ashgrove, Leila Brandt and Winifred Osei'),
    h1('Agenda'),
    agenda,
    newPage,
    h1('Item 3: minutes of the last meeting'),
    p(
      `Minutes of the meeting of the Children and Young People Scrutiny Committee held on Thursday ${inWords(metOn)} at 6.30 pm`,
    ),
    lines(
      'Present: Councillors Odette Farrar (Chair), Phoebe Standish and Edwin Marsh (substitute for Councillor Tom Ashgrove)',
      'Apologies: Apologies were received from Councillor Tom Ashgrove and Councillor Leila Brandt. Councillor Ravi Chaudhuri-Lane sent apologies and followed the meeting online.',
      'Absent: Councillor Winifred Osei',
      'Officers: Gwen Tarrant, Director of Children’s Services; Joel Pemberton, Scrutiny Officer',
      'Also present: Councillor Marcus Bell (Cabinet Member for Children and Families)',
    ),
    ...minute('CYP05', 'Declarations of interests', p('There were none.')),
    ...minute(
      'CYP06',
      'How young people leave care',
      p('Witnesses: Gwen Tarrant (Director of Children’s Services) and Asha Venn (Alderwick Care Leavers’ Forum).'),
      p(
        'The Director said that 118 young people were supported by personal advisers in March 2026, up from 104 in March 2025.',
      ),
      p('Members of the Committee commented as follows:'),
      bullets(
        'Young people had told the Forum that their plans were written about them and not with them.',
        'The offer of help with a first home should be one page long and in plain words.',
      ),
      ...resolved(
        'That the Director of Children’s Services be requested to show the Committee, by 16 September 2026, five plans that were written with young people.',
        'That the Cabinet Member for Children and Families be recommended to put the whole offer to care leavers on one page.',
      ),
    ),
    ...minute('CYP07', 'Work programme', ...resolved('That the work programme be received and noted.')),
    p('The Chair closed the meeting at 8.05 pm.'),
    newPage,
    h1('Item 4: inspection of April 2026, the draft improvement plan'),
    lines(
      'Report author: Gwen Tarrant, Director of Children’s Services',
      'Exempt or confidential: No',
      'Wards affected: All wards / list individual wards',
    ),
    p(
      'The plan answers the four things that inspectors said must improve. It is a draft until the Board has agreed it.',
    ),
    plan,
    newPage,
    h1('Item 5: where children in care live, and who saw them'),
    p('Children in care on 31 May 2026, and how many of them their social worker had seen within six weeks.'),
    homes,
    newPage,
    h1('Item 7: work programme 2026/27'),
    programme,
  ],
}
