import type { ThemeDefinition } from '../theme.ts'

export const voice: readonly ThemeDefinition[] = [
  {
    id: 'childs-voice',
    title: 'The child’s voice',
    about: 'Whether children’s wishes, feelings and experience shape the work with them.',
    says: `spoken with .. child; speak* with .. child; how child feel; how they feel - STAFF; voice of .. child; child voice; wish and feeling; view of child - SEND; CHILD + VOICE - SEND - forum; lived experience - SEND; child participation; participation of child; listening to child; child centred; child focused - service; child .. views - SEND; children views; child .. heard - SEND; child .. listened - SEND; child .. think and feel; listen to child; child own words; capture .. voice;
      voices of child; experience of .. child .. daily; child .. say in; child are consulted; speak* to child; child perspective; what .. child .. say|says|tell|telling|want|think; child .. telling; listen* to what; own voice; child wish; wishes of .. child; ask child; views of .. young`,
    hints: `what child .. think; children themselves; what child themselves; child .. own view; child opinion; children say; child .. asked; asked what they; heard; views of child; seldom .. asked child; child .. feelings; child .. speak; their views; listened to`,
    faint: `child .. want; what child; listen; listened; heard; wishes; feelings; voice; involve* child; child .. involved; child .. view; child .. opinion; child .. tell; consult* child; asked .. child; participat*`,
    quiets: ['assessment-quality', 'plan-quality', 'case-recording', 'care-plans', 'direct-work'],
    wide: true,
  },
  {
    id: 'service-user-feedback',
    title: 'Feedback from families',
    about: 'Whether families’ and carers’ views of services are asked for and used.',
    says: `feedback from; service user; PARENT + feedback; view of parent - SEND; PARENT + views - SEND; PARENT + satisf*; customer feedback; parent .. appreciative; PARENT + involve* - SEND; user feedback; views of service user; surveys of; PARENT + survey; capture .. voice .. parent; PARENT + voice - SEND`,
    hints: `what .. think of .. help; parents are .. asked; PARENT + asked what; PARENT + opinion; PARENT + complain* - SEND; families .. asked; views of family; feedback .. family; ask .. famil*; survey .. parent; satisfaction; parents say; parents feel; parents think; parents told; families tell; partner feedback`,
    faint: `parents .. view; parents .. say; feedback; views of famil*; satisfied; survey; surveys; consult* .. famil*; consult* .. parent; families .. told`,
    quiets: ['work-with-parents'],
  },
]
