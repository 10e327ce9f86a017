/** The formats that a table leaves in. */
export const tableFormatNames = ['csv', 'xlsx', 'ods', 'json'] as const
export type TableFormat = (typeof tableFormatNames)[number]
