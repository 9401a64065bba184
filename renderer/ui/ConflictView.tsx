import { Fragment, type ReactNode } from 'react';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { Row, Stack } from './Layout.tsx';
import './data.css';

export interface ConflictViewProps {
  readonly fields: readonly { readonly label: string; readonly mine: ReactNode; readonly theirs: ReactNode }[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody saved in between: both versions side by side, and a person chooses. */
export function ConflictView({ fields, onKeepMine, onTakeTheirs }: ConflictViewProps) {
  return (
    <Stack>
      <Banner kind="due" title="Någon annan har sparat under tiden" isLive>
        Inget av det du skrev är borta. Jämför och välj vilken text som ska gälla.
      </Banner>
      <div className="ui-conflict">
        <strong>Fält</strong>
        <strong>Din text</strong>
        <strong>Den sparade texten</strong>
        {fields.map((field) => (
          <Fragment key={field.label}>
            <span>{field.label}</span>
            <span>{field.mine}</span>
            <span>{field.theirs}</span>
          </Fragment>
        ))}
      </div>
      <Row>
        <Button variant="primary" onPress={onKeepMine}>
          Behåll min text
        </Button>
        <Button onPress={onTakeTheirs}>Ta den sparade texten</Button>
      </Row>
    </Stack>
  );
}
