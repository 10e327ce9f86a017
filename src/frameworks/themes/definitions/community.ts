import type { ThemeDefinition } from '../theme.ts'

export const community: readonly ThemeDefinition[] = [
  {
    id: 'early-years-outcomes',
    title: 'Children’s development at five',
    about: 'What children know and can do at the end of the early years.',
    says: `foundation stage + outcome; foundation stage + attain*; foundation stage + achiev*; good level of development; school readiness; school ready; ready for school; end of the foundation stage; foundation stage profile; outcomes .. foundation stage; foundation stage + result;
      early years + outcome; early years + attain*; early learning goal; communication .. foundation stage; foundation stage standard; early year + achiev* - SEND; development + five year old`,
    hints: `start .. year 1; skills .. start school; at age five; aged five; by the age of five; at five; reception year; below .. expected .. five; early development; starting point .. school; early learning; eyfs profile; year 1`,
    quiets: ['early-years', 'attainment', 'phase-transitions'],
  },
  {
    id: 'early-years',
    title: 'Early years and childcare',
    about: 'Nurseries, childminders and childcare: places, take-up and quality.',
    says: `early year - SEND - identif*; foundation stage; childcare; childminder; nursery; nurseries; early education; pre school; preschool; playgroup; early years setting; early years provision; early years provider; two year old place; funded place; free entitlement; day care; wraparound care`,
    hints: `settings .. inspected; early years; toddler group; crèche; creche; play group; under fives; children under five - therapy - language; childcare place; nursery place; early years quality; eyfs`,
    quiets: ['school-quality'],
    general: true,
  },
  {
    id: 'neet',
    title: 'Young people not in education, work or training',
    about: 'Whether young people after 16 take part in learning or work, and careers advice for them.',
    says: `EET - CARE_LEAVER - SEND - foster* - staff; connexions; careers guidance; post 16 participation; careers advice; neet - CARE_LEAVER; not in education employment; careers education; 14 to 19 team; 14 19 team; september guarantee; participation of 16; participation in learning; participation age; careers service; careers information;
      impartial careers; into employment; find work; school leaver; employers - SEND - CARE_LEAVER; staying on rate; TEENAGER + participation; TEENAGER + learning - difficulty - disab*; TEENAGER + EET; future learning and careers; careers; participation rate`,
    hints: `staying on; 17 year old + learning; 16 year old + learning; unemploy*; career; out of work; raising participation; without work or training; without a job; jobs; employer*; into work; learning after 16; in learning; remain in learning; destination*; whose activity is not known; activity .. not known; not known .. activity; current activity; whereabouts .. after 16; not known .. 16`,
    quiets: ['training'],
  },
  {
    id: 'post-16-qualifications',
    title: 'Courses and qualifications from 14 to 19',
    about: 'The courses open to young people from 14 to 19 and what they achieve in them.',
    says: `post 16 - SEND - participation - neet; 14 19 - team; 14 to 19 - team; level 3; level 2; level two; level three; vocational; sixth form; a level; as level; gce; vce; success rate; diplomas; 14 19 strategy; by age 19; by the age of 19; a levels; work based learning; advanced level; inclusion and 14 19`,
    hints: `level 3 qualification; qualification by 19; by 19; college course - SEND; courses for 14; vocational course; qualifications; btec; nvq; a level result; academic sixth; t level; diploma; 16 to 19 provision; post 16 course`,
    quiets: ['attainment', 'neet', 'school-quality'],
  },
  {
    id: 'youth-services',
    title: 'Youth work and things to do',
    about: 'Youth clubs, activities, sport and leisure for children and young people.',
    says: `youth service; youth work - camhs - offend*; youth club; positive activity; summer activit*; holiday activit*; leisure; sport; play facility; recreation*; youth centre; youth provision; clubs and activity; things to do; after school activity; activities for child; cultural activit*; positive activities;
      social activit*; power chair; youth worker - camhs - transition`,
    hints: `to do .. evening; for teenager to do; things .. to do; somewhere to go; places to go; places for teenager; youth facilit*; sports club; playground*; play area; leisure centre; youth offer; activities for; hobbies`,
  },
  {
    id: 'youth-participation',
    title: 'Young people’s say in public decisions',
    about: 'Youth councils, volunteering and a say for young people in public decisions.',
    says: `youth parliament; youth council; youth cabinet; youth forum; school council; volunteering; participation strategy; takeover day; young mayor; youth voice; child .. influence .. decision; child .. involved .. decision making; active citizen*; young inspector; participation worker; engagement and participation strategy;
      participation of child in .. service; shadow board; decision* that affect them + council`,
    hints: `influence on the council; young people .. influence; have a say; voice of young people in; consulted about .. plan; elections; councils of young; represent* young; pupils .. school council; decisions about .. local; young people .. decision`,
    quiets: ['childs-voice', 'youth-services', 'political-leadership', 'school-quality'],
  },
  {
    id: 'poverty',
    title: 'Poverty',
    about: 'Child poverty, food and money.',
    says: `child poverty; poverty; food bank; larder; toy bank; depriv* - liberty; low income; cost of living; workless; hunger; holiday hunger; free school meals take up; benefits advice; debt`,
    hints: `live in .. family .. low income; poor family; poor families; disadvantage .. area; money worr*; deprived; deprivation; hardship; financial difficult*; free school meal`,
    quiets: ['resources'],
  },
  {
    id: 'family-housing',
    title: 'Housing of families',
    about: 'Families with children in temporary or poor housing.',
    says: `temporary accommodation - CARE_LEAVER; homeless famil*; famil* .. homeless; overcrowd*; famil* .. housing; housing .. famil*; poor housing; no recourse to public fund*; famil* .. bed and breakfast; housing sector`,
    hints: `families .. living in; bed and breakfast hotel; families .. hotel; homeless family; families .. homeless; evict*; damp; unsuitable housing; housing need`,
    quiets: ['placement-sufficiency', 'homeless-teenagers'],
  },
  {
    id: 'road-safety',
    title: 'Road safety',
    about: 'Children killed or hurt on the roads.',
    says: `road accident; road safety; road traffic; killed or seriously injured; child casualt*; cycling proficiency; road casualt*`,
    hints: `injured on the road; on the roads; roads; pedestrian; cyclist; accident*; cycle training; traffic`,
  },
  {
    id: 'gypsy-roma-traveller',
    title: 'Gypsy, Roma and Traveller children',
    about: 'Services for Gypsy, Roma and Traveller children.',
    says: `gypsy; gypsies; traveller; roma`,
    quiets: ['attainment', 'school-attendance', 'diversity'],
  },
]
