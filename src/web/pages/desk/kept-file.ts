import { z } from 'zod'
import { DocumentId, getDocument } from '../../../inspections/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { download, page } from '../../page.ts'

/** The document as it came, byte for byte. It is saved, not opened: what a stranger wrote never runs on our address. */
export const keptFilePage = page({
  path: '/documents/:id/file',
  needs: 'documents.read',
  params: z.object({ id: DocumentId }),
  get: async ({ app, db, params }) => {
    const document = await getDocument(db, params.id)
    const bytes = await app.files.get(document.sha256)
    if (!bytes) throw new NotFound('kept copy of this document')
    return download({ bytes, mediaType: 'application/octet-stream', fileName: document.fileName })
  },
})

const widths = { usual: 1100, large: 2000 } // pixels: sharp at the desk on a fine screen, and for reading small print

/** A page of a PDF as a picture: drawn once, then kept beside the file. */
export const pagePicture = page({
  path: '/documents/:id/pages/:name',
  needs: 'documents.read',
  params: z.object({
    id: DocumentId,
    name: z
      .string()
      .regex(/^\d{1,5}\.png$/)
      .transform((name) => Number.parseInt(name, 10)),
  }),
  query: z.object({ size: z.enum(['usual', 'large']).default('usual').catch('usual') }),
  get: async ({ app, db, params, query }) => {
    const document = await getDocument(db, params.id)
    if (document.mediaType !== 'application/pdf' || params.name < 1 || params.name > (document.pageCount ?? 0)) {
      throw new NotFound('page of this document')
    }
    const width = widths[query.size]
    const suffix = `.${params.name}.${width}.png`
    const picture = { mediaType: 'image/png', keepFor: 3600 }
    const kept = await app.files.get(document.sha256, suffix)
    if (kept) return download({ bytes: kept, ...picture })
    const bytes = await app.files.get(document.sha256)
    if (!bytes) throw new NotFound('kept copy of this document')
    const drawn = await app.reader.drawPage(bytes, params.name, width)
    await app.files.keepBeside(document.sha256, suffix, drawn)
    return download({ bytes: drawn, ...picture })
  },
})
