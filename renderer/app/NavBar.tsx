import { CircleHelp, EyeOff, Lock, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { NavEntry } from '../client/feature.ts';
import { navigate } from '../client/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { blank } from './blank.ts';
import { Clock } from './Clock.tsx';
import './app.css';

export interface NavBarProps {
  readonly nav: readonly NavEntry[];
  readonly current: string;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onLock: () => void;
}

/** The top bar: the sections, the clock, and what must always be at hand. */
export function NavBar({ nav, current, onSearch, onHelp, onLock }: NavBarProps) {
  return (
    <header className="app-bar ui-no-print">
      <span className="app-name">Skyddsakt</span>
      <nav className="app-nav" aria-label="Avsnitt">
        {nav.map((entry, index) => (
          <NavItem key={entry.route} entry={entry} index={index} isCurrent={entry.route === current} />
        ))}
      </nav>
      <div className="app-tools">
        <Button
          variant="quiet"
          icon={Search}
          shortcut="Ctrl+K"
          tooltip="Sök eller gör"
          aria-label="Sök eller gör"
          onPress={onSearch}
        />
        <Button
          variant="quiet"
          icon={CircleHelp}
          shortcut="?"
          tooltip="Kortkommandon"
          aria-label="Kortkommandon"
          onPress={onHelp}
        />
        <Button
          variant="quiet"
          icon={EyeOff}
          shortcut="F8"
          tooltip="Dölj skärmen"
          aria-label="Dölj skärmen"
          onPress={blank}
        />
        <Clock />
        <Button icon={Lock} shortcut="Ctrl+L" tooltip="Lås" onPress={onLock}>
          Lås
        </Button>
      </div>
    </header>
  );
}

interface NavItemProps {
  readonly entry: NavEntry;
  readonly index: number;
  readonly isCurrent: boolean;
}

function NavItem({ entry, index, isCurrent }: NavItemProps) {
  return (
    <Tooltip text={entry.label} shortcut={index < 9 ? `Alt+${index + 1}` : undefined}>
      <AriaButton
        className="app-nav-item"
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        onPress={() => navigate(entry.route, {})}
      >
        {entry.label}
        {entry.Badge === undefined ? null : <entry.Badge />}
      </AriaButton>
    </Tooltip>
  );
}
