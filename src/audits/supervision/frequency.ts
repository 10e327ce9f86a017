/**
 * How often a case is talked over in supervision, by where the child stands: local practice and not law, the shortest that the
 * authority's own standard allows.
 */
export const frequency: Readonly<Record<string, { days: number; says: string }>> = {
  'In care': { days: 42, says: 'every 6 weeks' },
  'On a child protection plan': { days: 28, says: 'every 4 weeks' },
  'On a child in need plan': { days: 56, says: 'every 8 weeks' },
  'Open to social care': { days: 56, says: 'every 8 weeks' },
  'Care leaver': { days: 56, says: 'every 8 weeks' },
}
