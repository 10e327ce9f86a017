import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A key for one purpose. Without a secret to derive it from it is random, and only this process can open its seals. */
export const keyFor = (purpose: string, secret: string | undefined): Buffer =>
  secret ? Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)) : randomBytes(32)

const ivLength = 12
const tagLength = 16

/** Text that only a holder of the key can read or change (AES-256-GCM), fit for a cookie. */
export const seal = (key: Buffer, text: string): string => {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text that was sealed, or nothing where it was changed or sealed with another key. */
export const unseal = (key: Buffer, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivLength + tagLength) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
