import type { ThemeDefinition } from '../theme.ts'

export const schools: readonly ThemeDefinition[] = [
  {
    id: 'exclusions',
    title: 'Exclusions and suspensions',
    about: 'How many children are suspended or excluded from school, and what prevents it.',
    says: `REFUSED - social - IN_CARE - feel; excluded from school; REFUSED + SCHOOL - IN_CARE; REFUSED + SEND; off rolling; off rolled; sending|sent .. home; sent home; risk of exclusion`,
    hints: `barred from school; removed from school; excluded pupil; exclude pupil; lose their school place; expel*; isolation room; suspended; exclude; excluded`,
    quiets: [
      'attainment',
      'send-outcomes',
      'send-in-schools',
      'behaviour-in-schools',
      'co-production',
      'joint-working',
    ],
  },
  {
    id: 'part-time-timetables',
    title: 'Part-time timetables',
    about: 'Pupils who are in school for part of the week only.',
    says: `part time timetable; reduced timetable; reduced hours; part time table; not in school full time; less than full time education; full time education entitlement; part time attendance; few hours a day; only .. hours; hours a day; hours a week - STAFF - nursery; part of the day`,
    hints: `few hours a day; part of the week; few hours .. week; hours a day .. school; hours .. school; not .. full time education; shortened day; half days; not .. full time`,
    quiets: ['alternative-provision', 'school-attendance'],
  },
  {
    id: 'school-attendance',
    title: 'School attendance',
    about: 'Attendance at school, persistent absence and truancy.',
    says: `school attendance; persistent absen*; truan*; absence from school; unauthorised absence; attendance .. school - IN_CARE; persistently absent; severe absence; severely absent; attendance + PUPIL - IN_CARE; attendance .. SEND - strategy - conference;
      tracking attendance; attendance .. child - CONFERENCE - meeting - IN_CARE - board - trust - panel - group; attendance + SCHOOL - CONFERENCE - meeting - IN_CARE - board - panel; absence rate; absen* + SCHOOL - IN_CARE - parent; attendance and academic; absence level; SEND + attendance - meeting; attendance officer; education welfare; attendance rate; rate of attendance;
      attendance is; attendance of .. pupil; secondary attendance; attend school regularly - IN_CARE; emotionally based school avoidance; ebsa; school refus*; non attendance; absence - IN_CARE - staff - sick* - LEADER; attend school - IN_CARE`,
    hints: `PUPIL + absent; PUPIL + often absent; miss* .. school - IN_CARE; missing lessons; absent from school; days .. missed; attend well; not attend .. school; attend .. regularly - meeting - conference; absenteeism; regular attendance; attend school; school phob*; absent`,
    quiets: ['send-in-schools', 'attainment', 'school-quality'],
  },
  {
    id: 'alternative-provision',
    title: 'Alternative provision',
    about: 'Teaching outside school for children who are excluded, ill or otherwise not in school.',
    says: `alternative provision; pupil referral unit; referral unit; pru; ap strategy - SEND and; ap provider; ap; aps; unregistered alternative; tuition; hospital school; education .. hospital; medical need education; stay .. hospital; education other than at school; eotas;
      educated other than at school; short stay school; educational support + hospital; alternative education; education out of school; taught in unregistered; unregistered provision + excluded; excluded .. taught`,
    hints: `prus; out of school provision; taught away from school; taught in hospital; tutors; tutor; home tuition; education off site; off site; alternative provider; too ill .. school; medical .. tuition; unregistered school`,
    quiets: ['management-oversight', 'unregistered-placements', 'send-governance', 'unregistered-placements'],
  },
  {
    id: 'elective-home-education',
    title: 'Elective home education',
    about: 'Children whose parents teach them at home.',
    says: `elective home education; home educat*; electively home; ehe; educated at home; home schooled; home schooling; taught at home; learn* at home; education at home; electively home educate`,
    hints: `teach .. child|children at home; teach* .. at home; parents .. teach*; taught .. by .. parent; home education; home learn*; electing to; educating their child; choose home; withdraw* from school; deregister* from school`,
    quiets: ['school-attendance', 'service-data', 'visits-to-children'],
  },
  {
    id: 'children-missing-education',
    title: 'Children missing education',
    about: 'Children of school age who get no education.',
    says: `without .. school place; without .. education - employment; child missing education; missing education; missing from education; cme; missing out on education; educational neglect; not in school - full time - part time; no school place; out of school - hours - education out; not receiving .. education; without a school place;
      not .. on a school roll; miss* out on education; children not in school; missing school`,
    hints: `dropped out; drop out of school; off .. school roll; trace* .. child; not enrolled; without a school; no education; lost to education; no school to go; tracking .. child .. school; waiting for a school; not on roll; no longer in school; children .. out of education; left school roll; school roll; whereabouts .. school; children .. left school .. not known; roll .. school`,
    quiets: ['missing-children', 'service-data', 'school-places'],
  },
  {
    id: 'attainment',
    title: 'Standards and results in schools',
    about: 'What pupils of all kinds achieve, and the gaps between groups.',
    says: `attain* - SEND - IN_CARE; gcse - IN_CARE; key stage - SEND - IN_CARE - phase; achievement gap; disadvantaged pupil; educational standard; exam* result; ks4; ks2; progress and attainment - SEND; underachiev*; educational outcome - IN_CARE - SEND; academic outcome - SEND;
      english and mathematics - SEND; free school meal; attainment 8; progress 8; standards .. pupil; pupil achiev*; pupil progress; results .. below; standards at; achieve .. as well as - SEND; standards of achievement; looked after standards; test result; PUPIL + achiev*; PUPIL + standards - SEND;
      closing the gap; narrowing the gap; narrow* .. gap; pupil premium - IN_CARE; standards reached; standards .. 11 year old; seven year old; 11 year old; 14 year old - 14 19`,
    hints: `standards in; results at; reach .. expected standard; five good; below .. national average + PUPIL; achieve .. at 16; standards .. key stage; grades at; value added; achievement of pupil; test .. at .. 11; progress in .. school; ks1; ks3; results .. improv*; educational achievement - IN_CARE; underperform*; standards of .. pupil; standards reached; standard reached; 11 year old; results at 16; results at`,
    quiets: ['curriculum-and-teaching'],
  },
  {
    id: 'school-quality',
    title: 'Quality of schools and support for them',
    about: 'How schools are judged and how the authority supports and challenges them.',
    says: `good or better school; school .. special measures; special measures; school improvement; school causing concern; school .. good or outstanding; school .. judged; school in category; multi academy trust; quality of education; school standard; underperforming school; school support; supplementary school;
      school infrastructure; regional school* commissioner; school in special measure; schools .. inadequate; support .. challenge .. school; school .. rated; failing school; weak school; school .. require improvement; notice to improve; coasting school; school performance board; academy trust; schools .. good;
      educational provision .. good; proportion of .. school; school partnership; international school; outstanding school; good school; school effectiveness; academy + trust; school to school support; schools offer`,
    hints: `pupils in .. good; good or outstanding; schools .. inspected; schools .. weak*; schools causing concern; inspection of school; intervention in school; school performance; school .. category; school .. fail*; academy sponsor; schools are .. good; headteacher* - exclu*; school leadership; schools .. support .. challenge`,
  },
  {
    id: 'curriculum-and-teaching',
    title: 'Curriculum and teaching',
    about: 'What schools teach and how well.',
    says: `curriculum - 14 19; teaching - assistant - SEND - parenting; teacher + knowledge; quality of teaching; lesson - learn* - case - review - complaint - STAFF - died - lessons are passed; subject knowledge; subject leader; homework; teaching and learning; sequenced; knowledge and skill + PUPIL; assessment in lesson; check* .. pupil; pupil .. learn; misconception*; marking`,
    hints: `explanation*; science; history; geography; mathematics; forget; learnt; pupils should learn; subjects - child; what pupils .. learn; pupils remember; remember .. learn; planned and taught; teachers; teaching; in class - exclu* - keep; questioning; tasks set; work set; most able; pupils know; knowledge`,
    quiets: ['attainment', 'training', 'assessment-quality'],
    general: true,
  },
  {
    id: 'early-reading',
    title: 'Reading',
    about: 'Whether children learn to read early and well.',
    says: `phonics; early reading; learn to read; reading book; reading - PLAN; read fluently; literacy`,
    hints: `phonic; readers; read well; reading`,
    quiets: ['curriculum-and-teaching', 'attainment'],
  },
  {
    id: 'behaviour-in-schools',
    title: 'Behaviour in schools',
    about: 'How pupils behave and how schools respond.',
    says: `disrupt* lesson; disrupt* .. lesson; behaviour + SCHOOL - offend* - sexual; behaviour + PUPIL - offend* - sexual - exploit*; pupil behave; low level disruption; behaviour policy; misbehav*; behaviour management; poor behaviour; behave well; behaviour support; disruptive; attitudes to learning`,
    hints: `disrupt* - placement - HOME; lessons .. disrupt*; pupils .. rude; respectful; conduct + PUPIL; conduct + SCHOOL; rowdy; calm; orderly; behave; defiance`,
    quiets: ['curriculum-and-teaching', 'policies', 'school-quality'],
  },
  {
    id: 'personal-development',
    title: 'Personal development of pupils',
    about: 'What schools do for pupils’ character, health, relationships and understanding of others.',
    says: `respect for other; personal development; character education; spiritual moral; british value; fundamental values; enrichment; relationships education; relationships and sex education; pshe; personal social health; life in modern britain; understanding of other culture`,
    hints: `respect for other; other faith; respect .. difference; ways of life; tolerance; citizenship; character; moral; confidence and resilience; leadership opportunit*; responsible citizen; extra curricular; clubs and trips`,
    quiets: ['diversity', 'youth-services', 'teenage-pregnancy', 'curriculum-and-teaching'],
  },
  {
    id: 'school-governance',
    title: 'School governors',
    about: 'Whether governors and trustees know, support and challenge their school.',
    says: `governing body; governor; trustees; governing board; governor service; chair of governors; governance of school; governing bodies`,
    hints: `trustee; governors; board of governors; local governing; academy council; governors .. challenge; hold .. headteacher .. account`,
    quiets: ['school-quality', 'attainment', 'leadership-capacity', 'training', 'self-evaluation'],
  },
  {
    id: 'school-safeguarding',
    title: 'Safeguarding in schools',
    about: 'Whether schools keep pupils safe and have trained people to lead it.',
    says: `designated safeguarding lead; safeguarding in school; safeguarding .. school; dsl; keeping children safe in education; safeguarding culture; designated teacher; SCHOOL + safeguarding - board - hub; safeguarding arrangement .. school; section 175; school safeguarding`,
    hints: `pupil safety; worry about .. pupil; pupils .. safe; keep .. pupils safe; whom to tell; who to tell; safeguarding lead; safeguarding training + SCHOOL; safeguarding .. pupil; safeguarding + PUPIL; safeguarding is effective; arrangements for safeguarding; culture of safeguarding; child protection .. school; school .. child protection`,
    quiets: ['school-quality', 'response-to-risk', 'training'],
  },
  {
    id: 'school-places',
    title: 'School places and admissions',
    about: 'Enough school places, admissions and surplus places.',
    says: `school place - SEND - special; admission* - care - hospital; surplus place; pupil place; place planning - SEND; fair access; fap; faps; admission arrangement; places in .. school - special - SEND; pan; oversubscri*; in year admission; school .. capacity - SEND; school organisation; pupil number; placing child in school;
      enough school; falling roll`,
    hints: `empty places; school capacity; spare places; first choice of school; choice of school; new school .. places; places in .. year; demand for school; school admission; planning .. school places; schools .. full; class size*`,
    quiets: ['school-quality'],
  },
  {
    id: 'bullying',
    title: 'Bullying and feeling safe',
    about: 'Bullying, and whether children say that they feel safe.',
    says: `bully*; bullied; feel safe + SCHOOL; feel safe + PUPIL; feeling safe + SCHOOL; child feel safe; hate crime; racist incident; racis*; homophob*`,
    hints: `bully; bullies; name calling; picked on; prejudice; victim of bullying; intimidat*; racial abuse; unkind`,
    quiets: ['behaviour-in-schools', 'school-safeguarding', 'personal-development'],
  },
]
