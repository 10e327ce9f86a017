import { NotFound } from '../../../platform/errors.ts'
import { getRecording, RecordingId } from '../../../scrutiny/index.ts'
import { download } from '../../page.ts'
import { publicPage } from './public-page.ts'

/** The recording of a meeting as a file, until the day on which it goes. */
export const recordingFile = publicPage({
  path: '/recordings/:id/file',
  params: { id: RecordingId },
  get: async ({ app, db, params: { id } }) => {
    const { sha256, fileName, mediaType } = await getRecording(db, id)
    const bytes = sha256 && (await app.files.get(sha256))
    if (!bytes) throw new NotFound('recording')
    return download({ bytes, mediaType, fileName })
  },
})
