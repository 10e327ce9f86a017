import { alderwick, directors } from '../alderwick.ts'
import { inWords, periodInWords } from '../dates.ts'
import type { Letter } from '../letter.ts'
import { bullets, h1, h2, lines, p, priorities, strengths, subject, toImprove } from '../parts.ts'

const published = '2017-05-05'
const inspection = { start: '2017-03-13', end: '2017-03-17' }

export const jointTargetedAreaInspection2017: Letter = {
  fileName: 'alderwick-2017-05-05-joint-targeted-area-inspection.pdf',
  title: 'Joint targeted area inspection of the multi-agency response to children living with neglect in Alderwick',
  framework: 'JTAI',
  inspection,
  published,
  issuedOn: published,
  leadInspector: null,
  runningFoot: ['Joint targeted area inspection: Alderwick', inWords(published)],
  face: 'sans',
  parts: [
    {
      part: 'sender',
      left: [
        'Joint inspectorates',
        'Ofsted · Care Quality Commission',
        'HM Inspectorate of Constabulary · HM Inspectorate of Probation',
      ],
      right: [],
    },
    lines(inWords(published)),
    lines(
      `${directors.until2018}, Director of Children’s Services, ${alderwick.council}`,
      'Aurelia Penstock, Chief Officer, Alderwick Clinical Commissioning Group',
      'Jonah Threlfall-Mead, Police and Crime Commissioner',
      'Perpetua Grange, Chair of Alderwick Safeguarding Children Board',
    ),
    p('Dear local partnership'),
    subject('Joint targeted area inspection of the multi-agency response to children living with neglect in Alderwick'),
    p(
      `Between ${periodInWords(inspection).replace(' to ', ' and ')}, Ofsted, the Care Quality Commission, HM Inspectorate of Constabulary and HM Inspectorate of Probation inspected the response of agencies in Alderwick to neglect, and in particular to older children whose neglect is easily missed.`,
    ),
    p(
      'This letter to all the service leaders in the area sets out what is working well and what must be better. No grades are given.',
    ),
    h1('Headline findings'),
    p(
      'Leaders agree that neglect is their first priority and have put money and people behind it. Younger children are recognised and helped. Older children are less often seen as neglected; their behaviour is answered and its cause is not. Information passes quickly between agencies at the start, and more slowly once a plan is made.',
    ),
    h1('What is working well?'),
    strengths(
      'The multi-agency hub shares what it knows on the day that a concern arrives, and decisions are made by people with experience.',
      'Health visitors use one agreed tool to describe neglect, and social workers understand what its scores mean.',
      'Police officers who attend a home record what they saw of the children, and not only of the incident.',
      'Probation staff ask about children in every household and challenge when they are not answered.',
      'Schools in the south of the city share a family worker, whom parents trust.',
    ),
    h1('What needs to improve?'),
    toImprove(
      'The understanding among all agencies of how neglect shows itself in children over ten.',
      'The waiting time for the child and adolescent mental health service, which is 22 weeks and is longest for children who are neglected.',
      'Minutes of core groups, which reach some partners only after the next meeting has been held.',
      'The reach of multi-agency audit, which has not looked at neglect for two years.',
      'The chance for children placed outside the city to say what neglect has meant for them.',
    ),
    h1('Area for priority action'),
    p('Inspectors identified one matter on which the partnership must act without delay.'),
    priorities(
      'Strategy discussions must include a health professional. In eight of the 15 cases seen none took part, and decisions were made without knowing what the general practitioner or the hospital knew.',
    ),
    h1('Next steps'),
    p(
      'The director of children’s services should prepare a written statement of proposed action responding to the findings in this letter. It should be a multi-agency response, and it should reach Ofsted by 14 August 2017.',
    ),
    p('Yours sincerely'),
    h2('Ofsted, Care Quality Commission, HM Inspectorate of Constabulary, HM Inspectorate of Probation'),
    bullets(
      'Cordelia Amberside, National Director, Social Care, Ofsted',
      'Ignatius Marlow-Bey, Deputy Chief Inspector, Care Quality Commission',
      'Thora Winterbourne, HM Inspector of Constabulary',
      'Leopold Achebe-Ward, HM Assistant Chief Inspector of Probation',
    ),
  ],
}
