import { useEffect, useState } from 'react';
import { offerCommands, useCommands } from '../client/commands.ts';
import { toggleNames } from '../client/identity.ts';
import { back, forward, navigate, routeKey, useRoute } from '../client/navigation.ts';
import { AndraPersonDialog } from '../features/andra-person/AndraPersonDialog.tsx';
import { Avbrutna } from '../features/avbrutet/Avbrutna.tsx';
import { concealAll } from '../ui/conceal.ts';
import { StatusLine } from '../ui/StatusLine.tsx';
import { blank } from './blank.ts';
import { CommandPalette, PALETTE_COMMAND } from './CommandPalette.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NavBar } from './NavBar.tsx';
import type { Registry } from './registry.ts';
import { Screen } from './Screen.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import './app.css';

/** A protected value that is shown just now is masked too: somebody else may look at the screen. */
function switchNames(): void {
  concealAll();
  toggleNames();
}

type Overlay = 'none' | 'palette' | 'help';

/** The open program: top bar, the page of the present route, palette, help and status line. */
export function Layout({ registry, onLock }: { readonly registry: Registry; readonly onLock: () => void }) {
  const route = useRoute();
  const [overlay, setOverlay] = useState<Overlay>('none');
  const toggle = (which: Overlay) => setOverlay((now) => (now === which ? 'none' : which));

  useEffect(() => offerCommands(registry.commands), [registry]);
  useCommands([
    { id: PALETTE_COMMAND, label: 'Sök eller gör', shortcut: 'Ctrl+K', run: () => toggle('palette') },
    { id: 'app.las', label: 'Lås', shortcut: 'Ctrl+L', keywords: ['stäng', 'logga ut', 'paus'], run: onLock },
    { id: 'app.dolj', label: 'Dölj skärmen', shortcut: 'F8', run: blank },
    { id: 'app.namn', label: 'Växla mellan namn och kod', shortcut: 'F9', run: switchNames },
    { id: 'app.tangenter', label: 'Visa kortkommandon', shortcut: '?', run: () => toggle('help') },
    { id: 'app.tillbaka', label: 'Gå tillbaka', shortcut: 'Alt+ArrowLeft', run: back },
    { id: 'app.framat', label: 'Gå framåt', shortcut: 'Alt+ArrowRight', run: forward },
    ...registry.nav.map((entry, index) => ({
      id: `app.nav.${entry.route}`,
      label: entry.label,
      group: 'Gå till',
      shortcut: index < 9 ? `Alt+${index + 1}` : undefined,
      run: () => navigate(entry.route, {}),
    })),
  ]);

  return (
    <div className="app">
      <div className="app-scroll">
        <NavBar
          nav={registry.nav}
          current={route.name}
          onSearch={() => setOverlay('palette')}
          onHelp={() => setOverlay('help')}
          onLock={onLock}
        />
        <main className="app-main">
          <ErrorBoundary key={routeKey(route)}>
            <Screen registry={registry} route={route} />
            <AndraPersonDialog />
          </ErrorBoundary>
        </main>
      </div>
      <CommandPalette
        isOpen={overlay === 'palette'}
        onOpenChange={(isOpen) => setOverlay(isOpen ? 'palette' : 'none')}
        find={registry.find}
      />
      <ShortcutHelp isOpen={overlay === 'help'} onOpenChange={(isOpen) => setOverlay(isOpen ? 'help' : 'none')} />
      <Avbrutna />
      <StatusLine />
    </div>
  );
}
