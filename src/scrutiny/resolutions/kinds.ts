interface Kind {
  word: string
  addresseeSort: 'committee' | 'officer' | 'cabinet_member' | 'cabinet' | 'partner' | 'external'
  /** Something comes back from it: it is served and chased. */
  asks: boolean
}

/** What a committee resolves, by kind. Source: the handbook’s chapter on scrutiny, section 3. */
export const resolutionKinds = {
  request_officer: { word: 'Request to officers', addresseeSort: 'officer', asks: true },
  request_cabinet_member: { word: 'Request to a cabinet member', addresseeSort: 'cabinet_member', asks: true },
  recommend_cabinet: { word: 'Recommendation to the cabinet', addresseeSort: 'cabinet', asks: true },
  request_partner: { word: 'Request to schools or partners', addresseeSort: 'partner', asks: true },
  write_external: { word: 'Letter to others', addresseeSort: 'external', asks: true },
  lobby_mp: { word: 'Letter to members of parliament', addresseeSort: 'external', asks: true },
  future_item: { word: 'For the work programme', addresseeSort: 'committee', asks: false },
  decision: { word: 'Decision of the committee', addresseeSort: 'committee', asks: false },
  note: { word: 'Noted', addresseeSort: 'committee', asks: false },
} as const satisfies Record<string, Kind>

export type ResolutionKind = keyof typeof resolutionKinds
export const resolutionKindNames = Object.keys(resolutionKinds) as [ResolutionKind, ...ResolutionKind[]] // Object.keys forgets the names

export const addresseeSorts = {
  committee: 'The committee itself',
  officer: 'Officer',
  cabinet_member: 'Cabinet member',
  cabinet: 'Cabinet',
  partner: 'Partner',
  external: 'Outside the council',
} as const
export type AddresseeSort = keyof typeof addresseeSorts

/** Only the executive is under the duty to respond. Source: Local Government Act 2000, section 9FE (not verified; see the table of time limits). */
export const isExecutive = (sort: AddresseeSort): boolean => sort === 'cabinet' || sort === 'cabinet_member'
