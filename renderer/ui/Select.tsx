import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps, FieldWidth, Option } from './field-types.ts';
import { OptionItem } from './OptionItem.tsx';
import './overlay.css';

export interface SelectProps<K extends string> extends FieldProps {
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly options: readonly Option<K>[];
  readonly placeholder?: string | undefined;
  readonly width?: FieldWidth | undefined;
}

/** One of a short list. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { isReadOnly = false, ...fieldProps } = ariaFieldProps(props);
  return (
    <AriaSelect
      {...fieldProps}
      isDisabled={props.isDisabled === true || isReadOnly}
      className={cx('ui-field', `ui-field-${props.width ?? 'normal'}`)}
      placeholder={props.placeholder ?? 'Välj'}
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(key as K);
      }}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <AriaButton className="ui-input-frame ui-select-button">
        <SelectValue className="ui-select-value" />
        <ChevronDown className="ui-icon" aria-hidden="true" />
      </AriaButton>
      <FieldFault error={props.error} />
      <Popover className="ui-popover">
        <ListBox className="ui-listbox">
          {props.options.map((option) => (
            <OptionItem key={option.value} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
