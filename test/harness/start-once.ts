// Starts the product with the settings in the environment, lets it set up what it sets up at a first start, and stops it.
import { readConfig } from '../../src/platform/config.ts'
import { startSightline } from '../../src/web/start.ts'

const product = await startSightline(readConfig(process.env))
await product.stop()
