import type { Table } from '../../platform/tables/index.ts'
import type { DocumentRecord } from './document-record.ts'

/** The documents that are held, as a table that can leave the house: what each is, where it came from, how far it is read. */
export const documentsTable = (
  rows: readonly DocumentRecord[],
  { asAt, authority }: { asAt: Date; authority: string },
): Table<DocumentRecord> => ({
  title: `Documents, ${authority}`,
  name: 'Documents',
  about: 'One row for each document, with what it was recognised as and how far it has been read.',
  source: `Sightline, ${authority}`,
  asAt,
  filters: [],
  handling: 'Official.',
  notes: [
    'The fingerprint is the SHA-256 of the file as it was received: it tells files of one name apart.',
    'A later issue of a letter names the id of the one that it replaces, which counts no more.',
  ],
  rows,
  columns: [
    { name: 'file', title: 'File', type: 'text', value: ({ fileName }) => fileName },
    { name: 'title', title: 'Title', type: 'text', value: ({ title }) => title || null },
    { name: 'framework', title: 'Framework', type: 'text', value: ({ framework }) => framework || null },
    { name: 'about', title: 'About', type: 'text', value: ({ aboutName }) => aboutName || null },
    { name: 'inspection_start', title: 'Inspected from', type: 'day', value: ({ inspectionStart }) => inspectionStart },
    { name: 'inspection_end', title: 'Inspected to', type: 'day', value: ({ inspectionEnd }) => inspectionEnd },
    { name: 'published', title: 'Published', type: 'day', value: ({ published }) => published },
    { name: 'pages', title: 'Pages', type: 'number', value: ({ pageCount }) => pageCount },
    { name: 'state', title: 'State', type: 'text', value: ({ state }) => state },
    { name: 'failure', title: 'Why not read', type: 'text', value: ({ failure }) => failure || null },
    { name: 'doubts', title: 'Doubts', type: 'text', value: ({ doubts }) => doubts.join(' ') || null },
    { name: 'received_at', title: 'Received at', type: 'instant', value: ({ receivedAt }) => receivedAt },
    { name: 'received_by', title: 'Received by', type: 'text', value: ({ receivedBy }) => receivedBy },
    { name: 'came_by', title: 'Came by', type: 'text', value: ({ cameBy }) => cameBy },
    { name: 'id', title: 'Id', type: 'text', value: ({ id }) => id },
    { name: 'replaces', title: 'Replaces', type: 'text', value: ({ replaces }) => replaces },
    { name: 'replaced_by', title: 'Replaced by', type: 'text', value: ({ replacedBy }) => replacedBy },
    { name: 'fingerprint', title: 'Fingerprint', type: 'text', value: ({ sha256 }) => sha256 },
  ],
})
