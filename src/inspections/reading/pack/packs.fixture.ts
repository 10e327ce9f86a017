/** Invented papers in layouts of their own: no such councils and no such people. */

/** Plain text with form feeds: labelled entries instead of a table, minutes numbered by year, “Agreed” for “Resolved”. */
export const plainPack = `Westmarch County Council

Families Overview and Scrutiny Panel

Date: Tuesday 14 March 2023 at 10:30

Venue: Room 4, Shire House, Westmarch

AGENDA

1. Apologies for absence

2. Minutes of the last meeting (Pages 2 - 3)

To agree the minutes of the meeting of 17 January 2023.

3. Improvement plan for the front door (Pages 4 - 5)

A report by the Head of Assessment.

4. Children's homes: annual report (To follow)

5. Work programme (Page 6)
\fMinutes of the meeting of the Families Overview and Scrutiny Panel held on Tuesday 17 January 2023 at 2pm

Present: Councillors Ida Fenn (Chair), Jonas Whitby, Carys Lowther and Petra Oakes (substitute for Councillor Abel Stroud).

Apologies: Apologies were received from Councillor Abel Stroud. Councillor Nadia Perrin sent apologies and observed the meeting online.

Absent: Councillor Giles Tranter

Officers: Hester Quayle, Head of Assessment; Rufus Amory, Democratic Services Officer

7/2023

Referrals that come back

Witnesses: Hester Quayle (Head of Assessment) and Una Dale (Westmarch Young People's Forum).

The Head of Assessment said that 212 referrals had come back within a year, out of 940 in 2021/22.

AGREED:

(1) That the Head of Assessment be asked to report on repeat referrals by 30 April 2023.

(2) That the report be noted.

8/2023

Panel's own business

AGREED that the Chair write to the Minister about the funding of early help.

The meeting closed at 4.05 pm
\fItem 3

Improvement plan for the front door

Action 1: Give every referrer an answer in writing within two working days.
Lead: Head of Assessment
By when: 31 March 2023
Progress: A template is in use; the first month has not been sampled.
Status: Amber

Action 2: Look again at every case that was closed and came back.
Lead: Quality Manager and Principal Social Worker
By when: April Improvement Board
Status: Not started
\fAnnex to item 3

Action 3: Publish how long answers take.
Lead: Performance Team
By when: Ongoing from 1 May 2023
Progress: Figures are drawn every week.
Status: Green
\fWork programme 2023/24

June 2023: Short breaks for disabled children (Head of Inclusion)
September 2023: Children's homes: visit and findings
TBC: Elective home education (Head of Education)
`

/** A page of a plan whose columns came apart, in another order and under other heads than any that was seen before. */
export const tornPlan = `Families Scrutiny Committee

Agenda

1. Minutes of the previous meeting (Page 2)

2. Improvement Plan (Pages 3 - 4)

3. Declarations of interest
\f(2)

Minutes of the meeting of the Families Scrutiny Committee held on 2 May 2024

RESOLVED that the plan be brought to the next meeting.

\f(3)

Update

By when

30 May
2024

Learning sets about neglect began in March and half of the
teams have met twice. Attendance is counted.

1) Begin learning sets
about neglect in every
team

Practice Manager

2) Bring the list of
volunteer mentors
up to date

Mentor Coordinator
Practice Manager

The list of mentors was checked; nine volunteers have left
and are to be replaced before the summer.

31 July
2024

Owner

Action

Care and Protection Improvement Plan

\f(4)

3) Publish what young
Head of Participation
people said and what
was done

September
Cabinet
Meeting

What young people said is published as a page of its own.

4) Open the drop-in on
two evenings

Drop-in Manager

30 June
Evenings on Mondays and Thursdays since the drop-in was
2024
moved to the library.

Update

By when

Owner

Action
`
