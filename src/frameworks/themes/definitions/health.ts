import type { ThemeDefinition } from '../theme.ts'

export const health: readonly ThemeDefinition[] = [
  {
    id: 'mental-health-waits',
    title: 'Mental health services and waits',
    about: 'Whether children get help from CAMHS and other emotional health services without long waits.',
    says: `camhs; cypmhs; MENTAL_HEALTH - IN_CARE - CARE_LEAVER - staff; MENTAL_HEALTH + WAITS; child and adolescent mental health; mental health service; mental health support;
      mental health worker; crisis care; self referral + MENTAL_HEALTH; psychological therapy; mental health team; MENTAL_HEALTH + access`,
    hints: `psychiatrist; psychologist - educational - education; worried and sad; self injur*; overdose; primary mental health; mental distress; wellbeing practitioner; school counsell*; mental health; mental health need; emotional distress; anxious; behavioural and emotional; emotionally; child psychologist; crisis team; eating disorders; social emotional and mental health need; semh; social emotional and mental health`,
    quiets: ['front-door-response', 'healthy-lifestyles', 'training'],
  },
  {
    id: 'speech-and-language',
    title: 'Speech and language therapy',
    about: 'Speech and language therapy: waits, reach and quality.',
    says: `SPEECH; therapist + speech; language and communication`,
    hints: `language + therapy; delayed language; language development; language skill; talk* .. delay; delay in talking; help .. speak; communication therap*; stammer*; salt team; language disorder`,
  },
  {
    id: 'neurodevelopmental-waits',
    title: 'Autism, ADHD and neurodevelopmental pathways',
    about: 'Waits for, and support around, assessment for autism, ADHD and like conditions.',
    says: `NEURO - local offer - send-outcomes; assessment and diagnosis; autis* + WAITS; post diagnos*; pre diagnos*`,
    hints: `autistic - hospital - ward - unit; whether .. autistic; diagnos* - EHC_PLAN - physical; tourette*; autism; neuro; autism team`,
    quiets: ['partnership-governance', 'assessment-timeliness', 'assessment-quality', 'ehc-timeliness'],
  },
  {
    id: 'occupational-and-physiotherapy',
    title: 'Occupational therapy and physiotherapy',
    about: 'Occupational therapy and physiotherapy: waits, reach and quality.',
    says: `occupational therap*; physiotherap*; paediatric therap*; therapy service - SPEECH; physical therap*; ot service; occupational and physio*`,
    hints: `ot; ots; physio; physios; occupational; therapists - SPEECH; waiting times for therap* - SPEECH; children with physical disab*`,
    quiets: ['assessment-timeliness', 'assessment-quality'],
  },
  {
    id: 'wheelchairs-and-equipment',
    title: 'Wheelchairs and equipment',
    about: 'Whether disabled children get wheelchairs and other equipment when they need them.',
    says: `wheelchair; equipment service; equipment - procurement; adaptation; specialist equipment; hoist; home adaptation; disabled facilities grant; mobility aid`,
    hints: `special seating; seating; standing frame; equip*; communication aid; mobility; aids and adaptation; specialist chair; bed + disab*; orthotic*`,
    quiets: ['thresholds', 'disabled-children'],
  },
  {
    id: 'community-paediatrics',
    title: 'Community paediatrics',
    about: 'Community paediatricians: waits and reach.',
    says: `community paediatric*; paediatrician; paediatric service; paediatrics; paediatric assessment; paediatric clinic`,
    hints: `consultant paediatrician; child development centre; child development clinic; developmental paediatric*; community child health doctor`,
    quiets: ['assessment-timeliness'],
  },
  {
    id: 'sensory-impairment',
    title: 'Hearing and sight',
    about: 'Help for children with impaired hearing or sight.',
    says: `hearing impair*; visual impair*; audiology; sensory impair*; deaf; blind; sensory team; hearing loss; vision impair*; sensory support; visually impair*; hearing and vision;
      multi sensory; braille; hearing test; sensory service; sensory advisory`,
    hints: `teacher of the deaf; deafness; hearing; sight; eyesight; sighted; qualified teacher of the visually; hearing aid`,
    quiets: ['send-identification'],
  },
  {
    id: 'health-visiting',
    title: 'Health visiting and early checks',
    about: 'Health visitors, antenatal contacts and the checks of babies and two-year-olds.',
    says: `health visit*; two year check; healthy child programme; antenatal; anti natal; two year old .. check; developmental check; integrated review; integrated developmental;
      check for two year old; breastfeed*; midwi*; new birth; two year developmental; two and a half year; mandated check; family nurse partnership; development check;
      two year health check; birth visit`,
    hints: `mother .. newborn; newborn; new mother; new parent .. visit*; baby .. visit*; visit* .. baby; early child health; baby clinic; babies .. check; toddler; before .. child .. two week; healthy child; two and a half; expectant and new; new babies`,
    quiets: ['assessment-timeliness', 'assessment-quality', 'visits-to-children', 'care-health-checks', 'caseloads'],
  },
  {
    id: 'school-nursing',
    title: 'School nursing and community nursing',
    about: 'Nurses for school-age children, in schools and in the community.',
    says: `school nurs*; community nurs*; special school nurs*; nursing service; school health service; nurses in school; school health advis*`,
    hints: `nurse .. school; school .. nurse; nurses - looked after - custody - hospital; nurse for school; nursing team; nursing care in school; health care in school`,
    quiets: ['send-places', 'complex-health-needs', 'send-in-schools'],
  },
  {
    id: 'complex-health-needs',
    title: 'Complex and continuing health needs',
    about: 'Care for children with complex, life-limiting or continuing health needs.',
    says: `continuing care; palliative; life limiting; end of life; complex nursing; hospice; continuing health; complex medical need; tube feeding; enteral`,
    hints: `life shortening; terminal*; ventilat*; nursing at home; continuing nursing; technology dependent; children with complex medical; bereave*; dying; seriously ill`,
  },
  {
    id: 'learning-disability-health-checks',
    title: 'Yearly health checks for young people with learning disabilities',
    about: 'Whether young people over 14 with a learning disability get the yearly check by their doctor.',
    says: `annual health check + learning disability; gp annual health check; health check + over 14; health check + learning disab*; health check for child with learning;
      annual health check + aged 14; gp .. health check; annual health check - IN_CARE`,
    hints: `yearly check .. gp; learning disability + gp; yearly check + learning disab*; gp .. learning disab*; annual check + learning disab*; doctor + learning disab* + check; health action plan`,
    quiets: ['care-health-checks', 'transition-to-adulthood'],
  },
  {
    id: 'dynamic-support-register',
    title: 'Keeping children out of psychiatric hospital',
    about:
      'The dynamic support register and reviews that keep autistic and learning-disabled children out of hospital.',
    says: `dynamic support; dsr; care education and treatment review; cetr; hospital admission; admission to hospital; inpatient; in patient; tier 4 bed; dynamic support register|database|pathway`,
    hints: `psychiatric ward; psychiatric hospital; mental health hospital; psychiatric unit; autistic .. hospital; hospital bed + autis*; locked ward; assessment and treatment unit; avoid .. hospital; specialist hospital; mental health ward; long stay hospital`,
    quiets: ['mental-health-waits', 'neurodevelopmental-waits', 'co-production'],
  },
  {
    id: 'teenage-pregnancy',
    title: 'Teenage pregnancy and sexual health',
    about: 'Teenage conceptions, young parents and sexual health services.',
    says: `teenage pregnan*; teenage concept*; sexual health; conception rate; chlamydia; teenage parent; young mother; contracept*; conceptions; young parent; sexually transmitted; sex and relationship education; sex education`,
    hints: `under 18 conception; pregnan* - unborn - birth; young parents; teenage mother; teen pregnan*; schoolgirl mother; under 16 conception`,
  },
  {
    id: 'healthy-lifestyles',
    title: 'Healthy living',
    about: 'Obesity, diet, exercise, smoking, teeth and other health of all children.',
    says: `obes*; healthy school; infant mortality; smoking; healthy eating; healthy lifestyle; oral health; tooth decay; school meal; overweight; physical activity; healthier lifestyle; healthy diet;
      healthy weight; immunisation rate - IN_CARE; childhood immunisation - IN_CARE; exercise; healthy living`,
    hints: `weight; fitness; diet; eat .. healthy; healthy food; active lifestyle; sugar; dental decay; breakfast club; school food; child measurement; smoke; tobacco`,
    quiets: ['care-health-checks'],
  },
  {
    id: 'young-peoples-substance-misuse',
    title: 'Young people’s drug and alcohol use',
    about: 'Drugs and alcohol used by young people themselves, and services for them.',
    says: `substance misuse - PARENT - CARE_LEAVER; substance misuse by child; child + alcohol - PARENT; child + drug - PARENT - deal*; drug and alcohol service; alcohol - PARENT; drug education; drug use - PARENT;
      substance use - PARENT; cannabis; vaping; vape; alcohol related`,
    hints: `drugs + child - dealing - PARENT; alcohol + child; drunk*; under age drinking; binge; child who use .. cannabis; drug + PUPIL; misuse of substance .. child; substance misuse service`,
  },
]
