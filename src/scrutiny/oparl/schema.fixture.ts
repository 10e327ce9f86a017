import { z } from 'zod'

/**
 * The objects of OParl 1.1: which properties each has, of which sort each is, and which it must have. For tests.
 *
 * Source: the schema files and chapters 3.1, 2.8 and 4.1 of the specification, https://github.com/OParl/spec (CC BY-SA 4.0). Names and
 * sorts are its; the sentences are not carried. `created` and `modified` must be on every object since 1.1 (chapter 4.1).
 */
type Sort =
  | 'url'
  | 'urls'
  | 'text'
  | 'texts'
  | 'boolean'
  | 'integer'
  | 'day'
  | 'instant'
  | `one ${Name}`
  | `many ${Name}`

export const names = [
  'System',
  'Body',
  'LegislativeTerm',
  'Organization',
  'Person',
  'Membership',
  'Meeting',
  'AgendaItem',
  'Paper',
  'Consultation',
  'File',
  'Location',
] as const
type Name = (typeof names)[number]

interface ObjectRules {
  required: readonly string[]
  properties: Readonly<Record<string, Sort>>
}

const everywhere = {
  id: 'url',
  type: 'url',
  license: 'url',
  keyword: 'texts',
  created: 'instant',
  modified: 'instant',
  web: 'url',
  deleted: 'boolean',
} as const satisfies ObjectRules['properties']
const always = ['id', 'type', 'created', 'modified'] as const

const objects: Readonly<Record<Name, ObjectRules>> = {
  System: {
    required: ['oparlVersion', 'body'],
    properties: {
      oparlVersion: 'url',
      otherOparlVersions: 'urls',
      body: 'url',
      name: 'text',
      contactEmail: 'text',
      contactName: 'text',
      website: 'url',
      vendor: 'url',
      product: 'url',
    },
  },
  Body: {
    required: [
      'system',
      'name',
      'organization',
      'person',
      'meeting',
      'paper',
      'legislativeTerm',
      'agendaItem',
      'consultation',
      'file',
      'locationList',
      'legislativeTermList',
      'membership',
    ],
    properties: {
      system: 'url',
      shortName: 'text',
      name: 'text',
      website: 'url',
      licenseValidSince: 'instant',
      oparlSince: 'instant',
      ags: 'text',
      rgs: 'text',
      equivalent: 'urls',
      contactEmail: 'text',
      contactName: 'text',
      organization: 'url',
      person: 'url',
      meeting: 'url',
      paper: 'url',
      legislativeTerm: 'many LegislativeTerm',
      agendaItem: 'url',
      consultation: 'url',
      file: 'url',
      locationList: 'url',
      legislativeTermList: 'url',
      membership: 'url',
      classification: 'text',
      location: 'one Location',
    },
  },
  LegislativeTerm: { required: [], properties: { body: 'url', name: 'text', startDate: 'day', endDate: 'day' } },
  Organization: {
    required: [],
    properties: {
      body: 'url',
      name: 'text',
      membership: 'urls',
      meeting: 'url',
      consultation: 'url',
      shortName: 'text',
      post: 'texts',
      subOrganizationOf: 'url',
      organizationType: 'text',
      classification: 'text',
      startDate: 'day',
      endDate: 'day',
      website: 'url',
      location: 'one Location',
      externalBody: 'url',
    },
  },
  Person: {
    required: [],
    properties: {
      body: 'url',
      name: 'text',
      familyName: 'text',
      givenName: 'text',
      formOfAddress: 'text',
      affix: 'text',
      title: 'texts',
      gender: 'text',
      phone: 'texts',
      email: 'texts',
      location: 'url',
      status: 'texts',
      membership: 'many Membership',
      life: 'text',
      lifeSource: 'text',
    },
  },
  Membership: {
    required: [],
    properties: {
      person: 'url',
      organization: 'url',
      role: 'text',
      votingRight: 'boolean',
      startDate: 'day',
      endDate: 'day',
      onBehalfOf: 'url',
    },
  },
  Meeting: {
    required: [],
    properties: {
      name: 'text',
      meetingState: 'text',
      cancelled: 'boolean',
      start: 'instant',
      end: 'instant',
      location: 'one Location',
      organization: 'urls',
      participant: 'urls',
      invitation: 'one File',
      resultsProtocol: 'one File',
      verbatimProtocol: 'one File',
      auxiliaryFile: 'many File',
      agendaItem: 'many AgendaItem',
    },
  },
  AgendaItem: {
    required: ['order'],
    properties: {
      meeting: 'url',
      number: 'text',
      order: 'integer',
      name: 'text',
      public: 'boolean',
      consultation: 'url',
      result: 'text',
      resolutionText: 'text',
      resolutionFile: 'one File',
      auxiliaryFile: 'many File',
      start: 'instant',
      end: 'instant',
    },
  },
  Paper: {
    required: [],
    properties: {
      body: 'url',
      name: 'text',
      reference: 'text',
      date: 'day',
      paperType: 'text',
      relatedPaper: 'urls',
      superordinatedPaper: 'urls',
      subordinatedPaper: 'urls',
      mainFile: 'one File',
      auxiliaryFile: 'many File',
      location: 'many Location',
      originatorPerson: 'urls',
      underDirectionOf: 'urls',
      originatorOrganization: 'urls',
      consultation: 'many Consultation',
    },
  },
  Consultation: {
    required: [],
    properties: {
      paper: 'url',
      agendaItem: 'url',
      meeting: 'url',
      organization: 'urls',
      authoritative: 'boolean',
      role: 'text',
    },
  },
  File: {
    required: ['accessUrl'],
    properties: {
      name: 'text',
      fileName: 'text',
      mimeType: 'text',
      date: 'day',
      size: 'integer',
      sha1Checksum: 'text',
      sha512Checksum: 'text',
      text: 'text',
      accessUrl: 'url',
      downloadUrl: 'url',
      externalServiceUrl: 'url',
      masterFile: 'url',
      derivativeFile: 'urls',
      fileLicense: 'url',
      meeting: 'urls',
      agendaItem: 'urls',
      paper: 'urls',
    },
  },
  Location: {
    required: [],
    properties: {
      description: 'text',
      streetAddress: 'text',
      room: 'text',
      postalCode: 'text',
      subLocality: 'text',
      locality: 'text',
      bodies: 'urls',
      organizations: 'urls',
      persons: 'urls',
      meetings: 'urls',
      papers: 'urls',
    },
  },
}

const url = z.url()
const plain = {
  url,
  urls: z.array(url),
  text: z.string().min(1),
  texts: z.array(z.string().min(1)),
  boolean: z.boolean(),
  integer: z.int(),
  day: z.iso.date(),
  instant: z.iso.datetime({ offset: true }),
}

const isPlain = (sort: Sort): sort is keyof typeof plain => sort in plain

/** What is wrong with an object, a sentence each; nothing where it is as the standard has it. Ours begin with `sightline:`. */
export const faultsOf = (name: Name, one: Readonly<Record<string, unknown>>): string[] => {
  const { required, properties } = objects[name]
  const faults: string[] = []
  if (one.type !== `https://schema.oparl.org/1.1/${name}`) faults.push(`${name}: its type is ${String(one.type)}`)
  const needed = one.deleted === true ? always : [...always, ...required]
  for (const property of needed) if (one[property] === undefined) faults.push(`${name}: ${property} is missing`)
  for (const [property, value] of Object.entries(one)) {
    if (property.startsWith('sightline:')) continue
    const sort: Sort | undefined = { ...everywhere, ...properties }[property]
    if (sort === undefined) faults.push(`${name}: ${property} is unknown to the standard`)
    else if (isPlain(sort)) {
      if (!plain[sort].safeParse(value).success)
        faults.push(`${name}: ${property} is no ${sort}: ${JSON.stringify(value)}`)
    } else faults.push(...insideFaults(sort, value).map((fault) => `${name}.${property}: ${fault}`))
  }
  return faults
}

const insideFaults = (sort: `one ${Name}` | `many ${Name}`, value: unknown): string[] => {
  const [many, name] = sort.split(' ') as ['one' | 'many', Name] // as it is written
  if (many === 'many' && !Array.isArray(value)) return ['is no list']
  const all: readonly unknown[] = many === 'many' ? (value as unknown[]) : [value] // a list, as just seen
  return all.flatMap((one) =>
    typeof one === 'object' && one !== null ? faultsOf(name, one as Record<string, unknown>) : ['is no object'],
  )
}
