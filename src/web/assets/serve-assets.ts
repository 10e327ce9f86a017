import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Asset, buildAssets } from './assets.ts'

/** Answers every asset's address; what a browser has under that address never changes. */
export const serveAssets = async (app: FastifyInstance): Promise<void> => {
  for (const asset of await buildAssets()) {
    app.get(asset.path, (request, reply) => {
      const { encoding, bytes } = smallest(asset, request)
      if (encoding) reply.header('content-encoding', encoding)
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .type(asset.mediaType)
        .send(bytes)
    })
  }
}

const smallest = (asset: Asset, request: FastifyRequest): { encoding: 'br' | 'gzip' | null; bytes: Buffer } => {
  const accepted = request.headers['accept-encoding'] ?? ''
  if (asset.brotli && /\bbr\b/.test(accepted)) return { encoding: 'br', bytes: asset.brotli }
  if (asset.gzip && /\bgzip\b/.test(accepted)) return { encoding: 'gzip', bytes: asset.gzip }
  return { encoding: null, bytes: asset.bytes }
}
