import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import type { Option } from './field-types.ts';
import './overlay.css';

/** One choice in the list of a Select or ComboBox. */
export function OptionItem<K extends string>({ option }: { readonly option: Option<K> }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="ui-option"
    >
      <span className="ui-option-text">
        <Text slot="label">{option.label}</Text>
        {option.description === undefined ? null : (
          <Text slot="description" className="ui-option-description">
            {option.description}
          </Text>
        )}
      </span>
      <Check className="ui-icon ui-option-check" aria-hidden="true" />
    </ListBoxItem>
  );
}
