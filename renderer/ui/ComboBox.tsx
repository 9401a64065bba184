import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { defined } from './defined.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps, Option } from './field-types.ts';
import { OptionItem } from './OptionItem.tsx';
import './overlay.css';

export interface ComboBoxProps<K extends string> extends FieldProps {
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
  readonly options: readonly Option<K>[];
  readonly placeholder?: string | undefined;
  /** Said in the list when nothing fits what was typed. */
  readonly emptyText?: string | undefined;
}

/** One of a long list, found by typing a part of it. */
export function ComboBox<K extends string>(props: ComboBoxProps<K>) {
  return (
    <AriaComboBox
      {...ariaFieldProps(props)}
      className="ui-field ui-field-normal"
      menuTrigger="focus"
      allowsEmptyCollection
      value={props.value}
      onChange={(key) => props.onChange(key as K | null)}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <Group className="ui-input-frame">
        <Input className="ui-input" autoComplete="off" {...defined({ placeholder: props.placeholder })} />
        <AriaButton className="ui-input-button" aria-label="Visa alternativ">
          <ChevronDown className="ui-icon" aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldFault error={props.error} />
      <Popover className="ui-popover">
        <ListBox
          className="ui-listbox"
          renderEmptyState={() => (
            <div className="ui-listbox-empty">{props.emptyText ?? 'Inget alternativ passar det du skrev.'}</div>
          )}
        >
          {props.options.map((option) => (
            <OptionItem key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
