import { alderwick, directors } from '../alderwick.ts'
import { inWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { closing, h1, labelled, lines, ofstedSender, p, strengths, subject, toImprove } from '../parts.ts'

const published = '2010-12-09'

export const annualRating2010: Letter = {
  fileName: 'alderwick-2010-12-09-annual-rating.pdf',
  title: 'Annual children’s services assessment 2010: Alderwick City Council',
  framework: 'Annual children’s services rating',
  inspection: null,
  published,
  issuedOn: published,
  leadInspector: null,
  judgementsInProse: [
    { id: 'overall_effectiveness', label: 'Children’s services assessment', grade: 'Performs adequately' },
  ],
  runningFoot: [],
  face: 'sans',
  parts: [
    ofstedSender,
    lines(inWords(published)),
    lines(directors.until2013, 'Executive Director, Children and Learning', ...alderwick.address),
    p('Dear Mr Arkle'),
    subject('Annual children’s services assessment 2010'),
    p(
      'Ofsted gives each council in England one rating a year for the services for children and young people that it runs or commissions. The rating draws on inspections of schools, homes and nurseries, on national indicators and on the inspection of safeguarding and looked after children that we published in March.',
    ),
    labelled('Alderwick City Council children’s services assessment 2010:', 'Performs adequately'),
    p(
      'The rating is one of four: performs excellently, performs well, performs adequately, performs poorly. It is the same as in 2009.',
    ),
    h1('Strengths'),
    strengths(
      'Nurseries, childminders and primary schools are good or better in most parts of the city.',
      'More young people than in similar areas stay in education or training after 16.',
      'Fostering and adoption services were both judged good when last inspected.',
    ),
    h1('Areas for further development'),
    toImprove(
      'Two of the city’s five children’s homes are no better than adequate.',
      'Looked after children move home more often than in similar areas.',
      'Care plans are not always brought up to date after a review.',
      'Too few care leavers have a pathway plan that was written with them.',
    ),
    p('This letter is published on our website. You are free to publish it on yours.'),
    closing('Ambrose Tillotson', 'Divisional Manager, Children’s Services Assessment'),
  ],
}
