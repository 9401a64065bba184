import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import type { ButtonVariant } from './Button.tsx';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import { Kbd } from './Kbd.tsx';
import './actions.css';
import './overlay.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly shortcut?: string | undefined;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
}

export interface MenuProps {
  readonly label: string;
  readonly icon?: Icon | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
}

/** A button that opens a list of acts. */
export function Menu({ label, icon: LabelIcon, variant = 'secondary', items, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={cx('ui-button', `ui-button-${variant}`)}>
        {LabelIcon === undefined ? null : <LabelIcon className="ui-icon" aria-hidden="true" />}
        {label}
        <ChevronDown className="ui-icon" aria-hidden="true" />
      </AriaButton>
      <Popover className="ui-popover" placement="bottom end">
        <AriaMenu className="ui-listbox" onAction={(key) => onAction(String(key))}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={cx('ui-option', item.isDanger === true && 'ui-option-danger')}
            >
              {item.icon === undefined ? null : <item.icon className="ui-icon" aria-hidden="true" />}
              <span className="ui-option-text">
                <Text slot="label">{item.label}</Text>
                {item.description === undefined ? null : (
                  <Text slot="description" className="ui-option-description">
                    {item.description}
                  </Text>
                )}
              </span>
              {item.shortcut === undefined ? null : <Kbd keys={item.shortcut} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
