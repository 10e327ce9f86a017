import { z } from 'zod'

/** Our own id of a child, which says nothing about them: the only one that stands in addresses and on the trail. */
export const ChildId = z.uuid().brand('ChildId')
export type ChildId = z.infer<typeof ChildId>
