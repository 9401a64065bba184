import { navigate } from '../../client/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import type { Kapitel } from './kapitel.ts';
import { TEXT } from './text.ts';

export interface KapitelListaProps {
  readonly kapitel: readonly Kapitel[];
  readonly current: Kapitel;
  /** A heading of the present chapter was chosen. */
  readonly onRubrik: (id: string) => void;
}

/** The list of chapters, the present one with its headings. */
export function KapitelLista({ kapitel, current, onRubrik }: KapitelListaProps) {
  return (
    <nav aria-label={TEXT.kapitel}>
      <ol className="handbok-kapitel">
        {kapitel.map((one) => (
          <li key={one.id}>
            <Button
              variant="quiet"
              size="small"
              aria-current={one === current ? 'page' : undefined}
              onPress={() => navigate('handbok', { kapitel: one.id })}
            >
              {one.titel}
            </Button>
            {one === current ? <Rubriker kapitel={one} onRubrik={onRubrik} /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface RubrikerProps {
  readonly kapitel: Kapitel;
  readonly onRubrik: (id: string) => void;
}

function Rubriker({ kapitel, onRubrik }: RubrikerProps) {
  if (kapitel.rubriker.length === 0) return null;
  return (
    <ul className="handbok-rubriker" aria-label={TEXT.paSidan}>
      {kapitel.rubriker.map(({ id, text }) => (
        <li key={id}>
          <Button variant="quiet" size="small" onPress={() => onRubrik(id)}>
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
}
