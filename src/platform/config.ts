import path from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'])
  .transform((value) => value === 'yes' || value === 'true' || value === '1')

/** Every setting, its default and what it is for. `sightline settings` prints this list. */
export const settings = {
  PORT: {
    about: 'The port that the pages are served on.',
    schema: z.coerce.number().int().min(0).max(65535).default(3000),
  },
  HOST: { about: 'The address to listen on; 0.0.0.0 for all.', schema: z.string().default('127.0.0.1') },
  DATABASE_URL: {
    about: 'A PostgreSQL server (15 or later). Without it Sightline runs its own in the data folder.',
    schema: z.string().startsWith('postgres').optional(),
  },
  SIGHTLINE_DATA: {
    about: 'The folder for files and for the built-in database.',
    schema: z
      .string()
      .default('.sightline')
      .transform((folder) => path.resolve(folder)),
  },
  SIGHTLINE_DEMO: {
    about:
      'Demo mode: a fictional authority with accounts that anyone may sign in with. Default: yes unless OIDC_ISSUER is set.',
    schema: flag.optional(),
  },
  SIGHTLINE_URL: {
    about: 'The address that people type. With https:// the cookies are sent over https only.',
    schema: z.string().url().optional(),
  },
  SIGHTLINE_WATCH: {
    about: 'A folder that is watched: what is put there is read.',
    schema: z
      .string()
      .transform((folder) => path.resolve(folder))
      .optional(),
  },
  SIGHTLINE_NIGHTLY: {
    about:
      'A folder of the case system’s deliveries: what lies there is brought in once a day by itself. Subfolders named with an authority’s three-digit code are that authority’s.',
    schema: z
      .string()
      .transform((folder) => path.resolve(folder))
      .optional(),
  },
  SIGHTLINE_NIGHTLY_AT: {
    about: 'The time of day in London from which it is brought in.',
    schema: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 02:00')
      .default('02:00'),
  },
  SIGHTLINE_RELEASES: {
    about:
      'A folder of releases of published figures: what lies there is loaded by itself and put away under taken or refused. Subfolders named with an authority’s three-digit code are that authority’s.',
    schema: z
      .string()
      .transform((folder) => path.resolve(folder))
      .optional(),
  },
  SIGHTLINE_WORKERS: {
    about: 'How many documents are read at once. Default: the number of cores, at most four.',
    schema: z.coerce.number().int().min(1).max(32).optional(),
  },
  SIGHTLINE_PROXIES: {
    about: 'How many proxies stand in front; needed to know the address a request came from.',
    schema: z.coerce.number().int().min(0).max(5).default(0),
  },
  SIGHTLINE_REQUESTS: {
    about:
      'How many requests one address may make in a minute before it is told to wait. Where a whole council comes from one address, set more. Default: 1200, in demo mode 20000.',
    schema: z.coerce.number().int().min(60).optional(),
  },
  SMTP_URL: {
    about: 'The mail server for digests and reminders, as smtp://user:password@host:port. Without it, mail waits.',
    schema: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
  },
  MAIL_FROM: { about: 'The address that mail comes from.', schema: z.string().includes('@').optional() },
  NOTIFY_KEY: { about: 'A key of GOV.UK Notify, instead of a mail server.', schema: z.string().optional() },
  NOTIFY_TEMPLATE: {
    about: 'The id of a Notify template whose subject is ((subject)) and whose text is ((body)).',
    schema: z.string().optional(),
  },
  NOTIFY_URL: { about: 'Another address than GOV.UK Notify’s own.', schema: z.string().url().optional() },
  OIDC_ISSUER: {
    about: 'The address of the OpenID Connect provider for sign-in.',
    schema: z.string().url().optional(),
  },
  OIDC_CLIENT_ID: { about: 'What the provider calls Sightline.', schema: z.string().optional() },
  OIDC_CLIENT_SECRET: { about: 'The secret agreed with the provider.', schema: z.string().optional() },
} as const

export interface Config {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly demo: boolean
  readonly url: string | undefined
  readonly watchFolder: string | undefined
  /** The folder of nightly deliveries, and the time from which it is brought in. */
  readonly nightly: { readonly folder: string; readonly at: string } | undefined
  /** The folder of releases of published figures. */
  readonly releases: string | undefined
  readonly workers: number | undefined
  readonly proxies: number
  readonly requestsAMinute: number
  /** How mail leaves; where neither is set it waits. */
  readonly mail: {
    readonly smtp: { readonly url: string; readonly from: string } | undefined
    readonly notify: { readonly key: string; readonly templateId: string; readonly url: string | undefined } | undefined
  }
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined }
    | undefined
}

export class BadSettings extends Error {
  override name = 'BadSettings'
}

/** The settings, parsed once at the start. Throws BadSettings, naming each wrong setting. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const shape = z.object(
    Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])) as {
      [Name in keyof typeof settings]: (typeof settings)[Name]['schema'] // fromEntries forgets the names
    },
  )
  const present = Object.fromEntries(
    Object.keys(settings).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  )
  const parsed = shape.safeParse(present)
  if (!parsed.success) {
    throw new BadSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const values = parsed.data
  if (values.OIDC_ISSUER && !values.OIDC_CLIENT_ID) throw new BadSettings('OIDC_CLIENT_ID: needed beside OIDC_ISSUER')
  if (values.SMTP_URL && !values.MAIL_FROM) throw new BadSettings('MAIL_FROM: needed beside SMTP_URL')
  if (values.NOTIFY_KEY && !values.NOTIFY_TEMPLATE) throw new BadSettings('NOTIFY_TEMPLATE: needed beside NOTIFY_KEY')
  const demo = values.SIGHTLINE_DEMO ?? !values.OIDC_ISSUER
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataFolder: values.SIGHTLINE_DATA,
    demo,
    url: values.SIGHTLINE_URL,
    watchFolder: values.SIGHTLINE_WATCH,
    nightly: values.SIGHTLINE_NIGHTLY
      ? { folder: values.SIGHTLINE_NIGHTLY, at: values.SIGHTLINE_NIGHTLY_AT }
      : undefined,
    releases: values.SIGHTLINE_RELEASES,
    workers: values.SIGHTLINE_WORKERS,
    proxies: values.SIGHTLINE_PROXIES,
    requestsAMinute: values.SIGHTLINE_REQUESTS ?? (demo ? 20_000 : 1_200),
    mail: {
      smtp: values.SMTP_URL ? { url: values.SMTP_URL, from: values.MAIL_FROM ?? '' } : undefined,
      notify: values.NOTIFY_KEY
        ? { key: values.NOTIFY_KEY, templateId: values.NOTIFY_TEMPLATE ?? '', url: values.NOTIFY_URL }
        : undefined,
    },
    oidc: values.OIDC_ISSUER
      ? { issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID ?? '', clientSecret: values.OIDC_CLIENT_SECRET }
      : undefined,
  })
}

/** The address at which people reach the product: the one that is set, or where it listens. */
export const addressOf = ({ url, host, port }: Pick<Config, 'url' | 'host' | 'port'>): string =>
  url ?? `http://${host}:${port}`
