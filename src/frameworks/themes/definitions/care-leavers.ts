import type { ThemeDefinition } from '../theme.ts'

export const careLeavers: readonly ThemeDefinition[] = [
  {
    id: 'pathway-plans',
    title: 'Pathway plans',
    about: 'Whether care leavers’ pathway plans are made in time, with them, and say what will be done.',
    says: `PATHWAY_PLAN; PLAN + CARE_LEAVER - STRATEGIC; plan for care leaver; transition planning + CARE_LEAVER; pathway + CARE_LEAVER;
      ASSESSMENT + CARE_LEAVER - HEALTH_CHECK - risk; eligible child + ASSESSMENT; plan for leaving care; eligible child + PLAN; plan* .. sixteenth birthday`,
    hints: `about to leave care .. plan; leave care .. plan; plan .. leave care; plan .. leaving care; needs assessment + CARE_LEAVER; plan + leave care; pathway plans; plan for leaving care; leaving care plans; plans for leaving care; plan .. leaving care; pathway need; needs assessment + CARE_LEAVER; transition plan + CARE_LEAVER; plan .. young people leaving care; pathway plan review; plans for adulthood + CARE_LEAVER`,
    quiets: [
      'childs-voice',
      'plan-quality',
      'care-plans',
      'transition-to-adulthood',
      'assessment-quality',
      'assessment-timeliness',
      'care-leaver-support',
      'co-production',
      'ehc-timeliness',
    ],
  },
  {
    id: 'personal-advisers',
    title: 'Personal advisers',
    about: 'Whether young people have a personal adviser early enough, for long enough, with time for them.',
    says: `personal adviser; CARE_LEAVER + adviser; CARE_LEAVER + advisor; personal advisor; leaving care worker; pa for care leaver; leaving care adviser;
      pa caseload; pa allocat*; allocat* .. pa; pa; pas; CARE_LEAVER + adviser; leaving care team capacity; adviser until after; given an adviser; advise* them after care; who will advise; adviser for care leaver; leaving care worker`,
    hints: `adviser; worker from the leaving care; adviser ends at; advisers; support .. personal adviser; pathway adviser; pa; pas; leaving care personal; adviser + 18; adviser allocated; allocated .. adviser; advisers; leaving care worker; transition to .. adviser; leaving care social worker; adviser caseload; caseload .. adviser; meet .. adviser; advisers .. care leaver; personal assistant + CARE_LEAVER`,
    quiets: [
      'case-allocation',
      'caseloads',
      'care-leaver-support',
      'care-leavers-other',
      'training',
      'visits-to-children',
    ],
    actors: true,
  },
  {
    id: 'care-leaver-accommodation',
    title: 'Care leavers’ accommodation',
    about: 'Whether care leavers live in suitable, safe and lasting places, and stay put if they wish.',
    says: `CARE_LEAVER + HOUSING; staying put; stay put; staying close; setting up home; CARE_LEAVER + homeless*; CARE_LEAVER + bed and breakfast;
      CARE_LEAVER + tenanc*; house of multiple occupation; supported accommodation - SEND; semi independent; CARE_LEAVER + where they live; CARE_LEAVER + where they are living; CARE_LEAVER + setting;
      house* in multiple occupation; supported lodgings; supported housing; CARE_LEAVER + rough sleep*; former foster carer; stay with .. former; remain with .. former; CARE_LEAVER + nowhere; nowhere suitable to live + CARE_LEAVER`,
    hints: `CARE_LEAVER + council flat; CARE_LEAVER + rent*; CARE_LEAVER + housed; flat + CARE_LEAVER; CARE_LEAVER + house; remain with .. former foster; stay with .. foster carer .. after 18; CARE_LEAVER + room; trainer flat; CARE_LEAVER + lodging; after 18 .. stay with; CARE_LEAVER + live in; CARE_LEAVER + safe place; CARE_LEAVER + settled; CARE_LEAVER + homeless; CARE_LEAVER + eviction; CARE_LEAVER + evicted; CARE_LEAVER + social housing; CARE_LEAVER + place to live; CARE_LEAVER + homes; CARE_LEAVER + home; CARE_LEAVER + flat; remain with .. carer .. 18; training flat; CARE_LEAVER + lodging; CARE_LEAVER + accommodat*`,
    quiets: [
      'foster-carers',
      'placement-stability',
      'unregistered-placements',
      'residential-care',
      'homeless-teenagers',
      'family-housing',
      'management-oversight',
    ],
  },
  {
    id: 'care-leaver-eet',
    title: 'Education, training and work of care leavers',
    about: 'Whether care leavers are in education, employment or training.',
    says: `CARE_LEAVER + EET; CARE_LEAVER + education; CARE_LEAVER + training - staff; CARE_LEAVER + apprentice*; CARE_LEAVER + universit*; CARE_LEAVER + job; CARE_LEAVER + work experience;
      CARE_LEAVER + college; CARE_LEAVER + learning; PATHWAY_PLAN + EET; CARE_LEAVER + employ*`,
    hints: `CARE_LEAVER + higher education; CARE_LEAVER + studying; CARE_LEAVER + career; CARE_LEAVER + work; CARE_LEAVER + neet; CARE_LEAVER + unemploy*; CARE_LEAVER + course; CARE_LEAVER + neet; CARE_LEAVER + career; CARE_LEAVER + unemploy*; CARE_LEAVER + higher education; CARE_LEAVER + studying; CARE_LEAVER + apprenticeship; CARE_LEAVER + work - staff - worker - social; CARE_LEAVER + student; CARE_LEAVER + qualification; CARE_LEAVER + course; CARE_LEAVER + internship`,
    quiets: ['neet', 'education-of-children-in-care', 'training', 'transition-to-adulthood'],
  },
  {
    id: 'care-leaver-entitlements',
    title: 'Care leavers’ rights and local offer',
    about: 'Whether care leavers know what they are entitled to.',
    says: `CARE_LEAVER + entitle*; CARE_LEAVER + local offer; CARE_LEAVER + right - HOUSING - right for; entitlement + CARE_LEAVER; offer to|for care leaver; care leaver offer; CARE_LEAVER + offer;
      CARE_LEAVER + financial; council tax exempt*; CARE_LEAVER + allowance; CARE_LEAVER + grant; CARE_LEAVER + charter; CARE_LEAVER + money; entitled to; right and entitlement - SEND; rights and entitlements - SEND; told of their right|entitlement`,
    hints: `CARE_LEAVER + claim; CARE_LEAVER + grants; CARE_LEAVER + told about; CARE_LEAVER + know what; CARE_LEAVER + benefit; CARE_LEAVER + setting up; CARE_LEAVER + discount; CARE_LEAVER + council tax; leaving care grant; CARE_LEAVER + bursar*; CARE_LEAVER + finance; CARE_LEAVER + help they can; covenant; CARE_LEAVER + told about; CARE_LEAVER + council tax; setting up home grant; setting up home allowance; CARE_LEAVER + information about; CARE_LEAVER + entitle; leaving care grant; rights of care leaver; CARE_LEAVER + benefits; CARE_LEAVER + bursary; CARE_LEAVER + claim; CARE_LEAVER + rights`,
    quiets: ['local-offer', 'distant-placements', 'local-offer', 'case-recording'],
  },
  {
    id: 'care-leaver-health',
    title: 'Health of care leavers and health histories',
    about: 'Whether care leavers have their health history and can reach health services.',
    says: `health history; health histories; health passport; health information + CARE_LEAVER; CARE_LEAVER + health - MENTAL_HEALTH; health summary; HEALTH_CHECK + CARE_LEAVER;
      CARE_LEAVER + medical; summary of .. health; CARE_LEAVER + gp; CARE_LEAVER + healthy lifestyle; medical history`,
    hints: `CARE_LEAVER + medical history; CARE_LEAVER + doctor; CARE_LEAVER + dentist; health .. CARE_LEAVER; health record + CARE_LEAVER; medical history + CARE_LEAVER; CARE_LEAVER + health; CARE_LEAVER + dentist; CARE_LEAVER + gp; health histor*; health record + CARE_LEAVER; copies of .. health`,
    quiets: ['care-health-checks', 'care-leaver-eet', 'care-dental-checks', 'care-immunisations'],
  },
  {
    id: 'care-leaver-support',
    title: 'Support and keeping in touch with care leavers',
    about: 'Whether workers keep in touch with care leavers and support the most vulnerable.',
    says: `CARE_LEAVER + contact; CARE_LEAVER + support; keep* in touch + CARE_LEAVER; staying in touch; CARE_LEAVER + touch; lost contact; lost touch; CARE_LEAVER + vulnerab*;
      independence skill; independent living skill - SEND; CARE_LEAVER + custody; CARE_LEAVER + prison; preparation for independence; CARE_LEAVER + independen*;
      CARE_LEAVER + visit*; CARE_LEAVER + service; practical skill + CARE_LEAVER; CARE_LEAVER + loneliness; CARE_LEAVER + parents; CARE_LEAVER + 21; support beyond .. 21; support .. until .. 25; support .. after .. 21; CARE_LEAVER + life skill; CARE_LEAVER + practical`,
    hints: `in touch with .. care leaver; care leavers .. prison; CARE_LEAVER + lonely; CARE_LEAVER + isolat*; CARE_LEAVER + mentor; CARE_LEAVER + relationships - LEADER; CARE_LEAVER + cook*; CARE_LEAVER + life skill; CARE_LEAVER + lost; CARE_LEAVER + help; prepared for independence; prepared for independent; ready for independence; prepar* .. independen* - SEND; live independently - SEND; care leaver .. prison; CARE_LEAVER + isolat*; CARE_LEAVER + lonely; CARE_LEAVER + in touch; CARE_LEAVER + cooking; CARE_LEAVER + life skill; ready for independence; lost contact with; CARE_LEAVER + mentor; CARE_LEAVER + emotional support; CARE_LEAVER + help`,
    quiets: ['custody-and-resettlement', 'visits-to-children', 'family-time'],
    general: true,
    wide: true,
  },
  {
    id: 'care-leavers-other',
    title: 'Care leavers, other',
    about: 'Services for care leavers where nothing more particular is said.',
    says: `CARE_LEAVER`,
    last: true,
    wide: true,
  },
]
