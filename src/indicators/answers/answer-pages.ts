/** A page of answers for somebody with a job to do: the questions that they are asked, in the order in which they matter to them. */
export interface AnswerPage {
  id: string
  title: string
  about: string
  /** Whether it begins with how many children live in the area, year by year. */
  population?: true
  sections: readonly { title: string; indicators: readonly string[] }[]
}

export const answerPages: readonly AnswerPage[] = [
  {
    id: 'director',
    title: 'For the director',
    about: 'Whether children are safe, seen and getting somewhere, and whether the service can bear the work.',
    sections: [
      { title: 'How much work is there?', indicators: ['FD05', 'CN01', 'CP02', 'CL02', 'SE03'] },
      { title: 'Are children safe and seen?', indicators: ['AS01', 'AS10', 'CP08', 'CP09', 'CP10', 'CL10', 'CL11'] },
      { title: 'Does help last?', indicators: ['FD06', 'CP05', 'CP07', 'CN05', 'PS01', 'PS02'] },
      {
        title: 'Are children in care and care leavers well?',
        indicators: ['CL06', 'HE01', 'HE03', 'LV01', 'LV03', 'LV08'],
      },
      { title: 'Is support for special needs in time?', indicators: ['SE01', 'SE06'] },
    ],
  },
  {
    id: 'head-of-service',
    title: 'For a head of service',
    about: 'What a head of protection and care asks team by team: in time, seen alone, moving on.',
    sections: [
      { title: 'Children in need', indicators: ['CN01', 'CN02', 'CN03', 'CN04', 'AS06'] },
      { title: 'Protection', indicators: ['AS07', 'AS10', 'CP02', 'CP05', 'CP07', 'CP08', 'CP09', 'CP10', 'CP11'] },
      { title: 'Care', indicators: ['CL02', 'CL03', 'CL04', 'CL10', 'CL11', 'CL13', 'PS01'] },
      { title: 'Before court', indicators: ['CP16'] },
    ],
  },
  {
    id: 'team-manager',
    title: 'For a team manager',
    about: 'What is to be put right this week: who has not been seen, assessed or reviewed.',
    sections: [
      { title: 'Seen', indicators: ['CN03', 'CP09', 'CP10', 'CL10', 'CL11', 'AS02'] },
      { title: 'In time', indicators: ['AS01', 'CP08', 'CL06', 'HE02'] },
      { title: 'Not adrift', indicators: ['CN02', 'AS06', 'CP07', 'CN04', 'CL12'] },
    ],
  },
  {
    id: 'reviewing-service',
    title: 'For the reviewing service',
    about: 'Reviews and conferences: in time, with the child, and between them.',
    sections: [
      { title: 'Conferences', indicators: ['AS10', 'CP08', 'CP05', 'CP07'] },
      { title: 'Reviews of children in care', indicators: ['CL06', 'CL07', 'CL15', 'CL09', 'CL16'] },
      { title: 'What reviews should move', indicators: ['PS01', 'PS02', 'PS03', 'PE08', 'PE09'] },
    ],
  },
  {
    id: 'corporate-parenting',
    title: 'For corporate parents',
    about: 'What good parents would ask about the children in their care and those who have left it.',
    sections: [
      { title: 'Where do our children live?', indicators: ['CL02', 'CL19', 'CL20', 'CL21', 'CL23', 'PS01', 'PS02'] },
      { title: 'Are they healthy?', indicators: ['HE01', 'HE02', 'HE03', 'HE04', 'HE05'] },
      { title: 'Are they heard, and safe?', indicators: ['CL07', 'CL11', 'CL13', 'MI01', 'MI03', 'CL31'] },
      { title: 'How do they leave us?', indicators: ['PE01', 'PE03', 'PE08', 'LV01', 'LV03', 'LV04', 'LV13'] },
      { title: 'How do they do at school?', indicators: ['ED04', 'ED07', 'ED08'] },
    ],
  },
  {
    id: 'send',
    title: 'For special educational needs',
    about: 'From the request to the plan, and where plans lead.',
    sections: [
      { title: 'Requests and decisions', indicators: ['SE04', 'SE05', 'SE06', 'SE07'] },
      { title: 'Plans', indicators: ['SE01', 'SE02', 'SE03', 'SE25', 'SE26', 'SE27', 'SE28'] },
      { title: 'Places', indicators: ['SE18', 'SE19', 'SE20', 'SE22'] },
      { title: 'School life', indicators: ['XS10', 'XS11', 'XS16', 'SE16'] },
    ],
  },
  {
    id: 'front-door',
    title: 'For the front door',
    about: 'What comes in, what becomes of it, and what comes back.',
    sections: [
      { title: 'What comes in', indicators: ['FD01', 'FD05', 'FD09', 'FD10', 'FD11'] },
      { title: 'What becomes of it', indicators: ['FD03', 'FD07', 'FD08', 'AS01', 'AS02', 'AS07', 'AS08'] },
      { title: 'What it finds', indicators: ['AS03', 'AS04', 'AS05'] },
      { title: 'What comes back', indicators: ['FD06', 'EHP3', 'CN05'] },
    ],
  },
  {
    id: 'councillor',
    title: 'For councillors',
    about:
      'The questions that residents ask, each beside the published figures of councils like ours. Small numbers are hidden.',
    sections: [
      { title: 'How many children need us?', indicators: ['FD04', 'CN01', 'CP01', 'CL01', 'SE03'] },
      { title: 'Are they kept safe, and in time?', indicators: ['AS01', 'AS10', 'CP05', 'CL06'] },
      { title: 'Do children in care do well?', indicators: ['PS01', 'HE01', 'ED08', 'LV01', 'LV03'] },
      { title: 'How are our schools?', indicators: ['AT01', 'AT19', 'XS16', 'XS05', 'EY07'] },
    ],
  },
  {
    id: 'attainment',
    title: 'Attainment, for the yearly report',
    about:
      'What pupils reach phase by phase, and how far behind others some of them are left: beside councils like ours, each figure with its year and whether it may still change.',
    sections: [
      { title: 'Early years', indicators: ['EY07', 'EY08', 'EY09', 'EY10'] },
      { title: 'Primary', indicators: ['AT17', 'AT01', 'AT02', 'AT04', 'AT03'] },
      { title: 'Primary: who is left behind', indicators: ['AT09', 'AT10', 'AT12', 'AT11', 'AT13'] },
      { title: 'Secondary', indicators: ['AT19', 'AT20', 'AT21', 'AT22'] },
      { title: 'Secondary: who is left behind', indicators: ['AT23', 'AT25', 'AT27', 'AT28', 'AT29'] },
      { title: 'After 16', indicators: ['AT31', 'AT35', 'AT36', 'AT37', 'AT38', 'AT39', 'AT41'] },
      { title: 'Children in care', indicators: ['ED07', 'ED08', 'ED09'] },
    ],
  },
  {
    id: 'place',
    title: 'About the place',
    about:
      'The place that the service works in, and what care costs beside what becomes of children: to be read before any other number is judged.',
    population: true,
    sections: [
      { title: 'Who lives here?', indicators: ['CX01', 'CX02', 'CX03', 'CX04', 'CX05'] },
      { title: 'What is spent?', indicators: ['CX06'] },
      { title: 'What care costs', indicators: ['CL32', 'CL33', 'CL34'] },
      { title: 'What becomes of children in care', indicators: ['PS01', 'PS02', 'PE01', 'HE01', 'ED08', 'LV03'] },
    ],
  },
]

export const findAnswerPage = (id: string): AnswerPage | undefined => answerPages.find((page) => page.id === id)
