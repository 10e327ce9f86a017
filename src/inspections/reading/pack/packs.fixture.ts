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

/** A page of HTML: the agenda is a table, the members stand in one paragraph, the minutes name their meeting by the panel. */
export const tabledPack = `<!doctype html><html><head><title>Agenda</title></head><body>
<h1>Harrowmere Borough Council</h1>
<h2>Education and Children's Services Overview and Scrutiny Panel</h2>
<p>Date: Tuesday 14 October 2025</p><p>Time: 6.00 pm</p><p>Venue: Council Chamber, Town Hall, Harrowmere</p>
<p>Membership: Councillor Ines Calloway (Chair), Councillor Bram Oxley (Vice-Chair), Councillor Nia Thorne, Councillor Saul Pickering</p>
<h2>Agenda</h2>
<table><tr><th>Item</th><th>Title</th><th>Page</th></tr>
<tr><td>1</td><td>Apologies for absence</td><td></td></tr>
<tr><td>2</td><td>Declarations of interest</td><td></td></tr>
<tr><td>3</td><td>Minutes of the meeting held on 9 September 2025</td><td>3</td></tr>
<tr><td>4</td><td>Visits to children in care</td><td>7</td></tr>
<tr><td>5</td><td>School attendance (to follow)</td><td></td></tr>
<tr><td>6</td><td>Work programme</td><td>15</td></tr></table>
<h2>Minutes of the Education and Children's Services Overview and Scrutiny Panel held on 9 September 2025</h2>
<p>Present: Councillors Calloway (Chair), Oxley, Thorne</p>
<p>Apologies: Councillor Pickering</p>
<p>In attendance: Ravi Menon, Assistant Director</p>
<h3>ECS14 Visits to children in care</h3>
<p>The Assistant Director said that visits were late in one team.</p>
<p>RESOLVED:</p>
<ol><li>That the report be noted.</li><li>That the Assistant Director be requested to report on late visits in January 2026.</li></ol>
<h3>ECS15 Work programme</h3>
<p>RESOLVED that the work programme be agreed.</p>
<p>The meeting closed at 7.40 pm.</p>
</body></html>
`

/** Text in capitals: members each on a line, minutes whose head is on two lines, surnames only in what follows. */
export const capitalsPack = `CALDERFORD METROPOLITAN COUNCIL

CHILDREN'S SELECT COMMITTEE

Wednesday, 18 March 2026 at 2.00pm
Meeting Room 2, Civic Offices, Calderford

Members of the Committee
Cllr Petra Lyle (Chairman)
Cllr Owen Gaskell (Vice-Chairman)
Cllr Farah Quill
Cllr Noel Strand
Mrs Gail Tovey (parent governor representative)

AGENDA

1. APOLOGIES FOR ABSENCE
2. DISCLOSURES OF INTEREST
3. MINUTES
   To confirm the minutes of 21 January 2026
4. WAITS FOR EDUCATION, HEALTH AND CARE PLANS
   Report of the Director of Education
5. COMMITTEE WORK PROGRAMME

MINUTES OF THE CHILDREN'S SELECT COMMITTEE
HELD ON WEDNESDAY, 21 JANUARY 2026 AT 2.00PM

Present: Cllr Lyle (Chairman), Cllr Gaskell, Cllr Quill
Apologies: Cllr Strand
Officers: Hugh Dane, Director of Education

CSC21 APOLOGIES
Apologies were received from Cllr Strand.

CSC22 PLANS THAT CAME LATE
The Director said that half of all plans came after twenty weeks.
Resolved:
1. That the Cabinet Member for Education be recommended to fund two more educational psychologists.
2. That a further report come to the Committee in March 2026.

The meeting closed at 3.35pm.
`
