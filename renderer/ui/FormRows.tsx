import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';
import { Row, Stack } from './Layout.tsx';

export interface FormRowsProps {
  /** Names the list for who cannot see that it belongs together. */
  readonly label: string;
  readonly description?: string | undefined;
  readonly count: number;
  /** How one row is called: "Kontakt 2". */
  readonly titleOf: (index: number) => string;
  readonly addText: string;
  /** Absent when there may be no more. */
  readonly onAdd: (() => void) | undefined;
  readonly onRemove: (index: number) => void;
  readonly children: (index: number) => ReactNode;
}

const REMOVE = 'Ta bort';

/** Rows that somebody fills in one after the other: each in a frame, to be taken out again, and one more at the end. */
export function FormRows({ label, description, count, titleOf, addText, onAdd, onRemove, children }: FormRowsProps) {
  return (
    <fieldset className="ui-fieldset">
      <legend className="ui-label">{label}</legend>
      <Stack gap={3}>
        {description === undefined ? null : <p className="ui-quiet">{description}</p>}
        {Array.from({ length: count }, (_, index) => (
          <Card
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place in the list
            key={index}
            title={titleOf(index)}
            level={4}
            actions={
              <Button
                size="small"
                variant="quiet"
                icon={Trash2}
                aria-label={`${REMOVE} ${titleOf(index)}`}
                onPress={() => onRemove(index)}
              >
                {REMOVE}
              </Button>
            }
          >
            {children(index)}
          </Card>
        ))}
        <Row>
          <Button size="small" icon={Plus} isDisabled={onAdd === undefined} onPress={() => onAdd?.()}>
            {addText}
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
