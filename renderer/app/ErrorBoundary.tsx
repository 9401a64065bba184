import { Component, type ReactNode } from 'react';
import { client } from '../client/live.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
  /** Null until the core has noted the fault; it points to a line of the diagnostics file. */
  readonly referens: string | null;
}

const FINE: State = { hasFailed: false, referens: null };

/** Catches a page that cannot be drawn. The error itself may hold case data, so nothing of it is kept or sent. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = FINE;

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    client.diagnostik.report({}).then(
      ({ referens }) => this.setState({ referens }),
      () => {},
    );
  }

  override render(): ReactNode {
    const { hasFailed, referens } = this.state;
    if (!hasFailed) return this.props.children;
    return (
      <Page
        title="Sidan kan inte visas just nu"
        width="form"
        actions={<Button onPress={() => this.setState(FINE)}>Visa sidan igen</Button>}
      >
        <Banner
          kind="danger"
          title={referens === null ? 'Felet antecknas' : `Felet är antecknat med referensnummer ${referens}`}
          isLive
        >
          Utkast som hann sparas finns kvar. Gå till en annan sida eller visa sidan igen. Hjälper det inte: lås och lås
          upp.
        </Banner>
      </Page>
    );
  }
}
