import type { FastifyRequest } from 'fastify'
import { tidyName } from '../inspections/index.ts'
import { Invalid } from '../platform/errors.ts'
import { nameAsSent } from '../platform/sent-name.ts'
import type { SentFile } from './page.ts'
import { standsOnField } from './where-it-stood.ts'

/** What came with a form: a field that came once is text, one that came several times is a list. */
export interface SentForm {
  fields: Record<string, string | string[]>
  /** The same as text, to fill the form again. */
  typed: Record<string, string>
  csrf: string
  /** The page on which it says that it stands; empty where it does not. */
  standsOn: string
  files: SentFile[]
}

// They stand in memory until each is kept.
const mostAtOnce = 600 * 1024 * 1024

class TooMuchAtOnce extends Error {
  override message =
    'More than 600 MB came at once. Send fewer files at a time, or put them in a folder and use sightline import documents.'
}

/** Reads a form of either kind. @throws Invalid when a file is too large or the form breaks off */
export const readForm = async (request: FastifyRequest): Promise<SentForm> => {
  const fields: Record<string, string | string[]> = {}
  const files: SentFile[] = []
  let total = 0
  let arriving = '' // the name of the file that is on its way
  if (request.isMultipart()) {
    try {
      for await (const part of request.parts()) {
        if (part.type === 'file') {
          arriving = nameAsSent(part.filename)
          const bytes = await part.toBuffer()
          total += bytes.length
          if (total > mostAtOnce) throw new TooMuchAtOnce()
          if (part.filename || bytes.length > 0) files.push({ fileName: arriving || 'unnamed file', bytes })
        } else {
          add(fields, part.fieldname, String(part.value))
        }
      }
    } catch (error) {
      if (error instanceof TooMuchAtOnce) throw new Invalid([{ field: 'files', message: error.message }])
      const large = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
      throw new Invalid([
        {
          field: 'files',
          message: large
            ? `“${tidyName(arriving)}” is larger than 100 MB. Save it with smaller pictures, or split it, and add it then. What you typed is still in the form when you go back.`
            : 'The files broke off on their way here. Nothing of this form was kept; send it once more.',
        },
      ])
    }
  } else {
    for (const [name, value] of Object.entries(isRecord(request.body) ? request.body : {})) {
      for (const one of Array.isArray(value) ? value : [value]) add(fields, name, String(one))
    }
  }
  const hidden = (name: string): string => {
    const { [name]: value } = fields
    delete fields[name]
    return typeof value === 'string' ? value : ''
  }
  const [csrf, standsOn] = [hidden('csrf'), hidden(standsOnField)]
  const typed = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
  return { fields, typed, csrf, standsOn, files }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const add = (fields: Record<string, string | string[]>, name: string, value: string): void => {
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined
  // Browsers send line ends as CR LF; what is kept and compared has LF alone, and no NUL, which the database cannot hold.
  const text = value.replaceAll('\r\n', '\n').replaceAll('\0', '')
  if (before === undefined)
    Object.defineProperty(fields, name, { value: text, enumerable: true, writable: true, configurable: true })
  else fields[name] = [...(Array.isArray(before) ? before : [before]), text]
}
