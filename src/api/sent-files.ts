import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Invalid } from '../platform/errors.ts'
import { nameAsSent } from '../platform/sent-name.ts'
import type { SentFile } from './route.ts'

/** The files of a request, one after the other: the parts of a form, or the one that is the body itself. */
export async function* sentFiles(request: FastifyRequest): AsyncGenerator<SentFile> {
  if (request.isMultipart()) {
    let count = 0
    for await (const part of request.files()) {
      count++
      yield { fileName: nameAsSent(part.filename), bytes: await part.toBuffer() }
    }
    if (count === 0) refuse('The form holds no file. Send each as a part with a file name.')
    return
  }
  if (!Buffer.isBuffer(request.body))
    refuse('Send files as multipart/form-data, or one file as the body with its name in the header File-Name.')
  else yield { fileName: nameOf(request), bytes: request.body }
}

/** Headers hold Latin letters only, so a name with others comes percent-encoded. */
const nameOf = (request: FastifyRequest): string => {
  const given = request.headers['file-name']
  if (typeof given !== 'string' || !given)
    return refuse('Name the file in the header File-Name, percent-encoded where it holds other than plain letters.')
  try {
    return decodeURIComponent(given)
  } catch {
    return given
  }
}

const refuse = (message: string): never => {
  throw new Invalid([{ field: 'files', message }])
}
