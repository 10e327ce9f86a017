/**
 * Papers of the committee that looked at children's services before the present one: saved as plain text by a word processor,
 * heads in capitals, members each on a line, “Resolved:” and surnames. They ask of what inspectors had written in 2018 and 2019.
 */
export const selectCommittee2020 = {
  fileName: 'alderwick-2020-03-03-select-committee.txt',
  text: `ALDERWICK CITY COUNCIL

CHILDREN'S SELECT COMMITTEE

Wednesday, 11 March 2020 at 2.00pm
Committee Room 1, The Guildhall, Kiln Street, Alderwick

Date of publication: Tuesday 3 March 2020

Members of the Committee
Cllr Harriet Lomax (Chairman)
Cllr Tom Ashgrove (Vice-Chairman)
Cllr Winifred Osei
Cllr Desmond Varley
Mrs Philippa Wray (parent governor representative)

AGENDA

1. APOLOGIES FOR ABSENCE
2. DISCLOSURES OF INTEREST
3. MINUTES
   To confirm the minutes of 22 January 2020
4. SOCIAL WORKERS WHO STAY
   Report of the Director of Children's Services
5. EDUCATION, HEALTH AND CARE PLANS
   To follow
6. COMMITTEE WORK PROGRAMME

MINUTES OF THE CHILDREN'S SELECT COMMITTEE
HELD ON WEDNESDAY, 22 JANUARY 2020 AT 2.00PM

Present: Cllr Lomax (Chairman), Cllr Ashgrove, Cllr Osei
Apologies: Cllr Varley
Officers: Imogen Castellane, Director of Children's Services

CSC21 APOLOGIES

Apologies were received from Cllr Varley.

CSC22 CHANGES OF SOCIAL WORKER

The Director said that one child in need in six had met three or more social workers within a year, and that two teams lost most of those who left.

Resolved:
1. That the Director of Children's Services be requested to report on children who have three or more social workers in a year, team by team.
2. That what was found on changes of social worker be fed into the March meeting.

CSC23 WAITS FOR MENTAL HEALTH SERVICES

The Director said that children wait up to 11 months for a first appointment with the child and adolescent mental health service.

Resolved:
1. That the Chairman write to Alderwick Clinical Commissioning Group about the time that children wait for the child and adolescent mental health service.

CSC24 EDUCATION, HEALTH AND CARE PLANS

Members said that plans are finished in time and that parents cannot hold anybody to them.

Resolved:
1. That the Cabinet Member for Education be recommended to have the quality of education, health and care plans checked by somebody who did not write them.

The meeting closed at 3.35pm.
`,
} as const
