import { type Html } from '../../../platform/html.ts'
import { type Choice, choiceId, choiceItem, choiceList, type ChoicesOptions } from './choices.ts'
import { manyFieldsGroup } from './form-group.ts'

export interface Checkbox extends Choice {
  /** The group's name unless given. */
  name?: string | undefined
  /** `exclusive` unticks the others. */
  behaviour?: 'exclusive' | undefined
}

export interface CheckboxesOptions extends ChoicesOptions<Checkbox> {
  /** The values of the ticked boxes; an item's own `checked` wins. */
  values?: readonly (string | number)[] | undefined
}

export const checkboxes = (options: CheckboxesOptions): Html => {
  const { name, idPrefix = name, items = [], values } = options
  return manyFieldsGroup(idPrefix, options, (describedBy) =>
    choiceList(
      'checkboxes',
      options,
      items.flatMap((item, index) =>
        item
          ? choiceItem(choiceId(idPrefix, item, index), item, {
              kind: 'checkboxes',
              name: item.name || name,
              isChecked: item.checked ?? (item.value !== undefined && values?.includes(item.value) === true),
              describedBy: options.fieldset ? undefined : describedBy,
              behaviour: item.behaviour,
            })
          : [],
      ),
    ),
  )
}
