import { lookAtEveryPage } from './look-at-every-page.ts'

// A file of its own, so that it runs beside the one for phones.
lookAtEveryPage(1280)
