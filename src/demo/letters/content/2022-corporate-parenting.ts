/**
 * Papers of the panel of councillors who answer for children in care as a parent would: a page of HTML, the agenda a table,
 * the members in one paragraph, “RESOLVED” with a list. They ask of what inspectors had written in the spring of that year.
 */
export const corporateParenting2022 = {
  fileName: 'alderwick-2022-11-29-corporate-parenting-panel.html',
  text: `<!doctype html><html lang="en"><head><title>Corporate Parenting Panel: agenda and papers, 8 December 2022</title></head><body>
<h1>Alderwick City Council</h1>
<h2>Corporate Parenting Panel</h2>
<p>Date: Thursday 8 December 2022</p><p>Time: 5.30 pm</p><p>Venue: The Guildhall, Kiln Street, Alderwick</p>
<p>Date of publication: Tuesday 29 November 2022</p>
<p>Membership: Councillor Honor Pascoe (Chair), Councillor Leila Brandt (Vice-Chair), Councillor Phoebe Standish, Councillor Winifred Osei</p>
<h2>Agenda</h2>
<table><tr><th>Item</th><th>Title</th><th>Page</th></tr>
<tr><td>1</td><td>Apologies for absence</td><td></td></tr>
<tr><td>2</td><td>Declarations of interest</td><td></td></tr>
<tr><td>3</td><td>Minutes of the meeting held on 29 September 2022</td><td>2</td></tr>
<tr><td>4</td><td>Personal advisers: who has one and who does not</td><td>4</td></tr>
<tr><td>5</td><td>What care leavers told us about their homes (to follow)</td><td></td></tr>
<tr><td>6</td><td>Work programme</td><td>9</td></tr></table>
<h2>Minutes of the Corporate Parenting Panel held on 29 September 2022</h2>
<p>Present: Councillors Pascoe (Chair), Brandt, Standish</p>
<p>Apologies: Councillor Osei</p>
<p>In attendance: Gwen Tarrant, Director of Children’s Services</p>
<h3>CPP07 Personal advisers for care leavers</h3>
<p>The Director said that 41 care leavers had no personal adviser of their own in the spring, that three posts had been moved from other teams, and that 17 had none at the end of August.</p>
<p>Members asked what a young person hears who rings the duty line.</p>
<p>RESOLVED:</p>
<ol><li>That the Director of Children’s Services be requested to see that every young person has a personal adviser from their 16th birthday.</li><li>That a further update on personal advisers be brought to the Panel in December 2022.</li></ol>
<h3>CPP08 Pathway plans</h3>
<p>Two young people told the Panel that their pathway plan was last year’s with a new date.</p>
<p>RESOLVED that the Cabinet Member for Health and Communities be asked to say how care leavers get help with their mental health while they wait.</p>
<h3>CPP09 Work programme</h3>
<p>RESOLVED that the work programme be agreed.</p>
<p>The meeting closed at 7.10 pm.</p>
</body></html>
`,
} as const
