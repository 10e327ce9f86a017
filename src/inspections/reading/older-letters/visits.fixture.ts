import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Visits to children’s social care, as other printers set them. */
export const visitLetters: readonly LetterCase[] = [
  {
    what: 'a monitoring visit whose topic stands under a heading of its own',
    text: `21 June 2022

Ms A Example, Director of Children's Services
Slough Borough Council

Dear Ms Example

Monitoring visit to Slough children's services

This letter summarises the findings of the monitoring visit to Slough children's services on 10 and 11 May 2022. This was the fourth monitoring visit since the local authority was judged inadequate in January 2019. Her Majesty's Inspectors for this visit were Priya Tattersall and Ceri Rhys.

Areas covered by the visit

Inspectors reviewed the progress made in the following area of concern identified at the last inspection:

■ The 'front door'.

This visit was carried out in line with the framework.

Headline findings

Things are better.

What needs to improve in this area of social work practice

■ Audits.

Findings and evaluation of progress

Calls are answered.

Yours sincerely

Priya Tattersall
Her Majesty's Inspector
`,
    says: {
      framework: 'ILACS monitoring visit',
      authority: 'Slough',
      topic:
        "Inspectors reviewed the progress made in the following area of concern identified at the last inspection: ■ The 'front door'.",
      findings: found('improve', 'Audits.'),
    },
  },
  {
    what: 'a title page in capitals and bullets that are stars',
    text: `LEEDS CITY COUNCIL

INSPECTION OF LOCAL AUTHORITY CHILDREN'S SERVICES

INSPECTION DATES: 21 FEBRUARY TO 4 MARCH 2022

LEAD INSPECTOR: LOUISE HOLLINS, HER MAJESTY'S INSPECTOR

JUDGEMENT\tGRADE
THE IMPACT OF LEADERS ON SOCIAL WORK PRACTICE WITH CHILDREN AND FAMILIES\tOUTSTANDING
THE EXPERIENCES AND PROGRESS OF CHILDREN WHO NEED HELP AND PROTECTION\tGOOD
THE EXPERIENCES AND PROGRESS OF CHILDREN IN CARE AND CARE LEAVERS\tOUTSTANDING
OVERALL EFFECTIVENESS\tOUTSTANDING

WHAT NEEDS TO IMPROVE?

* Supervision.
* The recording of decisions.
`,
    says: {
      framework: 'ILACS standard',
      authority: 'Leeds',
      lead_inspector: 'Louise Hollins',
      judgements: {
        impact_of_leaders: 'OUTSTANDING',
        help_and_protection: 'GOOD',
        children_in_care_and_care_leavers: 'OUTSTANDING',
        overall_effectiveness: 'OUTSTANDING',
      },
      findings: found('improve', 'Supervision.', 'The recording of decisions.'),
    },
  },
]
