#!/usr/bin/env node
// The command: sightline read FILE…, sightline start, sightline --help.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './with-node.js'

run(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/cli/main.ts'), process.argv.slice(2))
