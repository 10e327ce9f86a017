export { type Asset, assetPath, buildAssets } from './assets.ts'
export { serveAssets } from './serve-assets.ts'
