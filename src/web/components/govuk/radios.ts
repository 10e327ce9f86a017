import { type Html } from '../../../platform/html.ts'
import { type Choice, choiceId, choiceItem, choiceList, type ChoicesOptions } from './choices.ts'
import { manyFieldsGroup } from './form-group.ts'

export interface RadiosOptions extends ChoicesOptions<Choice> {
  /** The value of the chosen item; an item's own `checked` wins. */
  value?: string | number | undefined
}

export const radios = (options: RadiosOptions): Html => {
  const { name, idPrefix = name, items = [], value } = options
  return manyFieldsGroup(idPrefix, options, () =>
    choiceList(
      'radios',
      options,
      items.flatMap((item, index) =>
        item
          ? choiceItem(choiceId(idPrefix, item, index), item, {
              kind: 'radios',
              name,
              isChecked: item.checked ?? (Boolean(value) && String(item.value) === String(value)),
              describedBy: undefined,
            })
          : [],
      ),
    ),
  )
}
