import '../platform/plain-words.ts'
import type { z } from 'zod'
import type { Needs, Person } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files.ts'
import type { Db } from '../platform/sql.ts'

/** What the API leans on: made once, at the start of the program. */
export interface Workplace {
  readonly database: Database
  readonly files: FileStore
  readonly now: () => Date
  readonly config: { readonly url: string | undefined }
}

/** An answer that is a file and not JSON. */
export class FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
  constructor({ fileName, mediaType, bytes }: Pick<FileAnswer, 'fileName' | 'mediaType' | 'bytes'>) {
    this.fileName = fileName
    this.mediaType = mediaType
    this.bytes = bytes
  }
}

export interface SentFile {
  fileName: string
  bytes: Uint8Array
}

/** Where a call stands: who makes it, when, at which address. */
export interface Call {
  place: Workplace
  person: Person
  now: Date
  /** Where this installation answers, for links: no slash at the end. */
  address: string
}

interface Common<Params, Query, Answer extends z.ZodType> {
  method: 'GET' | 'POST'
  path: `/${string}` // OpenAPI's notation: /documents/{id}
  tag: string
  does: string
  /** What the sentence does not say. */
  about?: string
  needs: Needs | 'token'
  params?: Params
  query?: Query
  answer: { status: 200 | 201 | 202; does: string; schema: Answer }
  /** The media types of files that it can answer with instead. */
  files?: readonly string[]
}

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined

/** A call with a JSON body or none. `db` is open as the person, in one transaction. */
interface JsonDefinition<Params, Query, Body, Answer extends z.ZodType> extends Common<Params, Query, Answer> {
  body?: Body
  run(
    call: Call & { db: Db; params: Parsed<Params>; query: Parsed<Query>; body: Parsed<Body> },
  ): Promise<z.infer<Answer> | FileAnswer>
}

/** A call that sends files, one after the other; each opens the database for itself. */
interface FilesDefinition<Params, Query, Answer extends z.ZodType> extends Common<Params, Query, Answer> {
  receive(call: Call & { sent: AsyncIterable<SentFile>; query: Parsed<Query> }): Promise<z.infer<Answer>>
}

type Maybe = z.ZodType | undefined

/** A route of any shape, as the API registers and describes it. */
export type Route = JsonDefinition<Maybe, Maybe, Maybe, z.ZodType> | FilesDefinition<Maybe, Maybe, z.ZodType>

export const route = <
  Answer extends z.ZodType,
  Params extends Maybe = undefined,
  Query extends Maybe = undefined,
  Body extends Maybe = undefined,
>(
  definition: JsonDefinition<Params, Query, Body, Answer>,
): Route => definition as unknown as Route // its own schemas parse what `run` is given

export const filesRoute = <Answer extends z.ZodType, Query extends Maybe = undefined>(
  definition: FilesDefinition<undefined, Query, Answer>,
): Route => definition as unknown as Route // its own schema parses what \`receive\` is given
