/**
 * The fictional authority that the letters are about. Its code and its inspection number are in no official list, its
 * postcode area does not exist, and its web address ends in a name reserved for examples (RFC 2606).
 */
export const alderwick = {
  name: 'Alderwick',
  council: 'Alderwick City Council',
  laCode: '999',
  urn: '80999',
  address: ['Alderwick City Council', 'The Guildhall', 'Kiln Street', 'Alderwick', 'ZZ1 1AA'],
  site: 'www.alderwick.example',
} as const

/** Directors of children's services, in the order in which they held the post. */
export const directors = {
  until2009: 'Mrs Hilary Thackwray',
  until2013: 'Mr Desmond Arkle',
  until2018: 'Dr Ruth Penhallow',
  until2022: 'Ms Imogen Castellane',
  since2022: 'Ms Gwen Tarrant',
} as const
