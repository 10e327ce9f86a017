import { found, type LetterCase } from '../letter-case.fixture.ts'

/** Letters of the frameworks that come seldom: early years, ratings of a year, unannounced visits, re-inspections. */
export const seldomLetters: readonly LetterCase[] = [
  {
    what: 'a nursery that requires improvement, with numbered steps',
    text: `Inspection report for Larkfield Nursery

Unique reference number: EY999001
Inspection date: 14 May 2024
Overall effectiveness: Requires improvement

The quality of education	Requires improvement
Behaviour and attitudes	Good
Personal development	Good
Leadership and management	Requires improvement
Overall effectiveness at previous inspection	Good

What is it like to attend this early years setting?

Children run in with a smile and know where their coats go.

What does the early years setting do well and what does it need to do better?

- Staff read to children several times a day.
- New staff are not yet helped to plan what babies learn next.

Safeguarding

The arrangements for safeguarding are effective.

What does the setting need to do to improve?

To meet the requirements of the early years foundation stage, the provider must:

	Due date
give new staff a mentor who watches them at work	28 June 2024
plan for what babies need to learn next	28 June 2024

Setting details

Unique reference number	EY999001
Local authority	Alderwick
Type of provision	Childcare on non-domestic premises
Inspector: Thandi Okoro
`,
    says: {
      framework: 'Early years EIF 2019',
      authority: 'Alderwick',
      inspection_start: '2024-05-14',
      lead_inspector: 'Thandi Okoro',
      judgements: {
        overall_effectiveness: 'Requires improvement',
        quality_of_education: 'Requires improvement',
        behaviour_and_attitudes: 'Good',
        personal_development: 'Good',
        leadership_and_management: 'Requires improvement',
      },
      findings: found(
        'improve',
        'give new staff a mentor who watches them at work',
        'plan for what babies need to learn next',
      ),
    },
  },
  {
    what: 'a childminder who is good, whose grades stand in running lines',
    text: `Childminder report

Inspection date: 3 October 2022
The quality of education: Good
Behaviour and attitudes: Outstanding
Personal development: Good
Leadership and management: Good
Overall effectiveness: Good
Overall effectiveness at previous inspection: Good

What is it like to attend this early years setting?

The provision is good

Children come in by the garden and choose a book first.

What does the setting need to do to improve?

To further improve the quality of the early years provision, the provider should:

- give older children more to puzzle over
- share with schools what children can do before they start there.

Setting details

Unique reference number: 999002
Local authority: Torbay
Inspector: Wilf Adeyemi
`,
    says: {
      framework: 'Early years EIF 2019',
      authority: 'Torbay',
      inspection_start: '2022-10-03',
      lead_inspector: 'Wilf Adeyemi',
      judgements: {
        overall_effectiveness: 'Good',
        quality_of_education: 'Good',
        behaviour_and_attitudes: 'Outstanding',
        personal_development: 'Good',
        leadership_and_management: 'Good',
      },
      findings: found(
        'improve',
        'give older children more to puzzle over',
        'share with schools what children can do before they start there.',
      ),
    },
  },
  {
    what: 'the rating of a year, as a letter of December 2010',
    text: `9 December 2010

Mr Tobias Renn
Director of Children's Services
Alderwick City Council
Civic Centre
Alderwick

Dear Mr Renn

Annual children's services assessment

Ofsted guidance published in April 2010 explains that the annual assessment of children's services is derived from the performance profile of the quality of services and outcomes for children and young people in each local area.

The annual assessment derives from a four point scale: 4 performs excellently, 3 performs well, 2 performs adequately, 1 performs poorly.

Alderwick City Council children's services assessment 2010

Children's services assessment	Performs adequately (2)

This children's services assessment is provided for children in the area by Alderwick City Council.

Key strengths

- Nearly all children's homes are good or better.
- More young people go on to college or work.

Areas for further improvement

- The number of secondary schools that are only satisfactory.
- How soon children in need are assessed.

Yours sincerely

Juliet Winstone
Divisional Manager, Children's Services Assessment
`,
    says: {
      framework: 'Annual children’s services rating',
      authority: 'Alderwick',
      published: '2010-12-09',
      judgements: { overall_effectiveness: 'Performs adequately (2)' },
      findings: [
        ...found(
          'strength',
          "Nearly all children's homes are good or better.",
          'More young people go on to college or work.',
        ),
        ...found(
          'improve',
          'The number of secondary schools that are only satisfactory.',
          'How soon children in need are assessed.',
        ),
      ],
    },
  },
  {
    what: 'a letter of 2011 on contact, referral and assessment, with an area for priority action',
    text: `4 March 2011

Ms Orla Finch
Director of Children and Young People's Services
London Borough of Barnet

Dear Ms Finch

Annual unannounced inspection of contact, referral and assessment arrangements within Barnet children's services

This letter summarises the findings of the recent unannounced inspection of contact, referral and assessment arrangements within local authority children's services in the London Borough of Barnet which was conducted on 1 and 2 February 2011.

From the evidence gathered, the following features of the service were identified:

Strengths

- Duty workers ring families back on the same day.

The service meets the requirements of statutory guidance in the following areas:

- Thresholds are known to schools and health visitors.
- Managers sign off all assessments.

Areas for development

- Ethnic background is not always told in assessments.
- Chronologies are out of date.

This visit has identified the following area for priority action:

- Children who are at risk of significant harm are not always seen on the day.

Yours sincerely

Rashid Mellor
Her Majesty's Inspector
`,
    says: {
      framework: 'Unannounced inspection of contact, referral and assessment',
      authority: 'Barnet',
      published: '2011-03-04',
      inspection_start: '2011-02-01',
      inspection_end: '2011-02-02',
      lead_inspector: 'Rashid Mellor',
      findings: [
        ...found('strength', 'Duty workers ring families back on the same day.'),
        ...found('improve', 'Ethnic background is not always told in assessments.', 'Chronologies are out of date.'),
        ...found('priority', 'Children who are at risk of significant harm are not always seen on the day.'),
      ],
    },
  },
  {
    what: 'looked after children in 2013, grades in sentences under each heading',
    text: `Inspection of local authority arrangements for looked after children

Alderwick City Council

Inspection dates: 4–14 November 2013
Lead inspector: Meera Coates HMI

Overall effectiveness	Grade 3 Adequate
Capacity to improve	Grade 2 Good

1. The overall effectiveness of services for looked after children is adequate.

Areas for improvement

Immediately:

- make sure that each child has a current care plan

Within three months:

- see that personal education plans have targets
- offer every carer a health assessment review in good time

Outcomes for looked after children and young people: adequate

Children are happy where they live.

Quality of provision: adequate

Leadership and management: good
`,
    says: {
      framework: 'Inspection of looked after children services',
      authority: 'Alderwick',
      inspection_start: '2013-11-04',
      inspection_end: '2013-11-14',
      lead_inspector: 'Meera Coates',
      judgements: {
        overall_effectiveness: 'Adequate',
        capacity_to_improve: 'Good',
        outcomes_for_looked_after_children: 'Adequate',
        quality_of_provision: 'Adequate',
        leadership_and_management: 'Good',
      },
      findings: found(
        'improve',
        'make sure that each child has a current care plan',
        'see that personal education plans have targets',
        'offer every carer a health assessment review in good time',
      ),
    },
  },
  {
    what: 'a board reviewed with a re-inspection',
    text: `Alderwick City Council

Re-inspection of services for children in need of help and protection, children looked after and care leavers
and review of the effectiveness of the Local Safeguarding Children Board

Inspection date: 5 June 2017 – 29 June 2017
Report published: 18 August 2017

Children's services in Alderwick require improvement to be good

1. Children who need help and protection	Requires improvement
2. Children looked after and achieving permanence	Good
2.1 Adoption performance	Good
2.2 Experiences and progress of care leavers	Outstanding
3. Leadership, management and governance	Requires improvement

The Local Safeguarding Children Board is good

Executive summary

Since the last inspection much is better.

Recommendations

1. Visit children within the time that their plan says.
2. Write down why a manager decides as they do.
3. Ask care leavers what they think of their flats.

Information about this inspection

The inspection team consisted of seven Her Majesty's Inspectors.

Lead inspector: Fenella Oduya
`,
    says: {
      framework: 'SIF re-inspection',
      authority: 'Alderwick',
      inspection_start: '2017-06-05',
      inspection_end: '2017-06-29',
      published: '2017-08-18',
      lead_inspector: 'Fenella Oduya',
      judgements: {
        overall_effectiveness: 'Requires improvement to be good',
        help_and_protection: 'Requires improvement',
        children_looked_after_and_permanence: 'Good',
        adoption: 'Good',
        care_leavers: 'Outstanding',
        leadership_management_governance: 'Requires improvement',
        lscb_effectiveness: 'Good',
      },
      findings: found(
        'recommendation',
        'Visit children within the time that their plan says.',
        'Write down why a manager decides as they do.',
        'Ask care leavers what they think of their flats.',
      ),
    },
  },
  {
    what: 'an assurance visit to an authority in the spring of 2021',
    text: `28 May 2021

Caspian Holt
Director of Children's Services
Alderwick City Council

Dear Caspian

COVID-19 assurance visit to Alderwick City Council children's services

This letter summarises the findings of the COVID-19 assurance visit to Alderwick City Council children's services on 13 to 16 April 2021. Her Majesty's Inspectors were Dina Marchetti and Owen Sabel.

Headline findings

Leaders kept the front door open throughout.

What needs to improve in this area of social work practice

- How soon children who go missing are asked why.
- The supervision of newly qualified social workers.

Findings

- Children were seen in their homes and gardens.

Yours sincerely

Dina Marchetti
Her Majesty's Inspector
`,
    says: {
      framework: 'Assurance visit',
      authority: 'Alderwick',
      published: '2021-05-28',
      inspection_start: '2021-04-13',
      inspection_end: '2021-04-16',
      lead_inspector: 'Dina Marchetti',
      findings: found(
        'improve',
        'How soon children who go missing are asked why.',
        'The supervision of newly qualified social workers.',
      ),
    },
  },
  {
    what: 'protection of children in 2012, as a report with a record of main findings',
    text: `Inspection of local authority arrangements for the protection of children

Torbay Council

Inspection dates: 10 - 19 September 2012
Reporting inspector: Gwen Achebe HMI
Age group: All
Published: 24 October 2012

Overall effectiveness: inadequate

Areas for improvement

In order to improve the quality of help and protection given to children and young people in Torbay, the local authority and its partners should take the following action.

Immediately:

- ensure that all strategy discussions are written down
- see children alone

Within six months:

- bring caseloads down

The effectiveness of the help and protection provided to children, young people, families and carers

Inadequate

The quality of practice

Adequate

Leadership and governance

Inadequate
`,
    says: {
      framework: 'Inspection of local authority arrangements for the protection of children',
      authority: 'Torbay',
      inspection_start: '2012-09-10',
      inspection_end: '2012-09-19',
      published: '2012-10-24',
      lead_inspector: 'Gwen Achebe',
      judgements: {
        overall_effectiveness: 'Inadequate',
        help_and_protection: 'Inadequate',
        quality_of_practice: 'Adequate',
        leadership_and_governance: 'Inadequate',
      },
      findings: found(
        'improve',
        'ensure that all strategy discussions are written down',
        'see children alone',
        'bring caseloads down',
      ),
    },
  },
  {
    what: 'a primary school of 2023 whose report begins with its grades in a sentence each',
    text: `Inspection of Brindle Bank Primary School

Brindle Bank, Wigan WN2 9ZZ

Inspection dates: 7 and 8 November 2023

Overall effectiveness	Good
The quality of education	Good
Behaviour and attitudes	Outstanding
Personal development	Good
Leadership and management	Good
Early years provision	Requires improvement
Previous inspection grade	Requires improvement

What is it like to attend this school?

Pupils say that it is kind here.

What does the school need to do to improve?

(Information for the school and appropriate authority)

- In the early years, staff do not check what children remember. As a result, some fall behind. The school should make sure that staff know how to check.
- Some subjects are new. Leaders should see how well they are learned.

School details

Unique reference number	999003
Local authority	Wigan
Inspection team
Isolde Farrow, lead inspector	His Majesty's Inspector
Marc Bellweather	Ofsted Inspector
`,
    says: {
      framework: 'School EIF 2019',
      authority: 'Wigan',
      inspection_start: '2023-11-07',
      inspection_end: '2023-11-08',
      lead_inspector: 'Isolde Farrow',
      judgements: {
        overall_effectiveness: 'Good',
        quality_of_education: 'Good',
        behaviour_and_attitudes: 'Outstanding',
        personal_development: 'Good',
        leadership_and_management: 'Good',
        early_years_provision: 'Requires improvement',
      },
      findings: found(
        'improve',
        'In the early years, staff do not check what children remember. As a result, some fall behind. The school should make sure that staff know how to check.',
        'Some subjects are new. Leaders should see how well they are learned.',
      ),
    },
  },
  {
    what: 'safeguarding and looked after children in 2011, with grades in a table of two parts',
    text: `Inspection of safeguarding and looked after children services

London Borough of Barnet

Inspection dates: 10 – 21 January 2011
Reporting Inspector: Lucian Ferro HMI
Published: 25 February 2011

Safeguarding services

Overall effectiveness	Grade 2 (Good)
Capacity for improvement	Grade 2 (Good)

Areas for improvement

In order to improve the quality of provision and services for safeguarding children and young people in Barnet, the local authority and its partners should take the following action:

Within three months:

- ensure that core assessments say what children think
- tell the board of each review on time

Services for looked after children

Overall effectiveness	Grade 3 (Adequate)
Capacity for improvement	Grade 2 (Good)

Areas for improvement

Immediately:

- hold dental records for all looked after children
`,
    says: {
      framework: 'Safeguarding and looked after children 2009',
      authority: 'Barnet',
      inspection_start: '2011-01-10',
      inspection_end: '2011-01-21',
      published: '2011-02-25',
      lead_inspector: 'Lucian Ferro',
      judgements: {
        safeguarding_overall_effectiveness: 'Good',
        safeguarding_capacity_to_improve: 'Good',
        overall_effectiveness: 'Adequate',
        capacity_to_improve: 'Good',
      },
      findings: found(
        'improve',
        'ensure that core assessments say what children think',
        'tell the board of each review on time',
        'hold dental records for all looked after children',
      ),
    },
  },
  {
    what: 'a meeting about self-evaluation in 2019, as a letter with headings of its own',
    text: `6 June 2019

Imogen Thrale
Director of Children's Services
Alderwick City Council

Dear Imogen

Annual conversation with Alderwick City Council

Thank you for meeting with us on 21 May 2019 and for sharing your self-evaluation. Lena Brandt and I were glad to see your team.

Education

You said that fewer pupils are excluded than a year ago.

Social care

Your data shows that most visits are on time. We talked about homes for older children.

Yours sincerely

Hector Vale
Regional Director
`,
    says: {
      framework: 'Annual conversation',
      authority: 'Alderwick',
      published: '2019-06-06',
      inspection_start: null,
      judgements: {},
      findings: found(
        'claim',
        'You said that fewer pupils are excluded than a year ago.',
        'Your data shows that most visits are on time.',
      ),
    },
  },
  {
    what: 'a children’s home of 2024 with requirements in a table',
    text: `Inspection report for children's home

SC999004

Provider: Fernlea Care Ltd

Inspected under the social care common inspection framework

Inspection dates: 16 and 17 July 2024

Overall experiences and progress of children and young people, taking into account	requires improvement to be good

How well children and young people are helped and protected	requires improvement to be good

The effectiveness of leaders and managers	inadequate

Date of last inspection: 2 May 2023

What does the children's home need to do to improve?

Statutory requirements

This section sets out the actions that the registered person must take.

Requirement	Due date
The registered person must ensure that staff know what to do when a child goes missing. (Regulation 12)	30 August 2024
The registered person must review restraint within 48 hours. (Regulation 35)	30 August 2024

Recommendations

- The registered person should make the garden a place to play.

Inspector
Priya Lockhart, social care inspector
`,
    says: {
      framework: 'Social care common inspection framework',
      inspection_start: '2024-07-16',
      inspection_end: '2024-07-17',
      lead_inspector: 'Priya Lockhart',
      judgements: {
        overall_experiences_and_progress: 'requires improvement to be good',
        helped_and_protected: 'requires improvement to be good',
        leaders_and_managers: 'inadequate',
      },
      findings: [
        ...found(
          'priority',
          'The registered person must ensure that staff know what to do when a child goes missing. (Regulation 12)',
          'The registered person must review restraint within 48 hours. (Regulation 35)',
        ),
        ...found('recommendation', 'The registered person should make the garden a place to play.'),
      ],
    },
  },
]
