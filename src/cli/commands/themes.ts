import { command } from '../command.ts'

export const themesCommand = command({
  name: 'themes',
  does: 'List the themes that findings are given, each by its id, or show those of one sentence and why.',
  examples: [
    { line: 'sightline themes', does: 'Lists every theme with its id.' },
    { line: 'sightline themes "Waits for CAMHS are too long."', does: 'Shows the themes of a sentence.' },
  ],
  arguments: [{ name: '[sentence]', does: 'words of a finding' }],
  async run({ args, terminal }) {
    const { listThemes, themesOf } = await import('../../frameworks/index.ts')
    const themes = listThemes()
    const [sentence] = args
    if (sentence !== undefined) {
      const found = themesOf(sentence)
      for (const { theme, because } of found) terminal.out(`${theme}: because of ${because}\n`)
      if (found.length === 0) terminal.out('These words show no theme.\n')
      return
    }
    let group = ''
    for (const theme of themes) {
      if (theme.group !== group) terminal.out(`${group === '' ? '' : '\n'}${theme.group}\n`)
      group = theme.group
      terminal.out(`  ${theme.id}: ${theme.about}\n`)
    }
  },
})
