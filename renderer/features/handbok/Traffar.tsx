import { navigate } from '../../client/navigation.ts';
import { Link } from '../../ui/Link.tsx';
import type { Traff } from './kapitel.ts';
import { TEXT } from './text.ts';

export interface TraffarProps {
  readonly traffar: readonly Traff[];
  /** A hit was chosen: the search is over. */
  readonly onOpen: () => void;
}

/** Where in the handbook the words stand. */
export function Traffar({ traffar, onOpen }: TraffarProps) {
  return (
    <div className="handbok-traffar">
      <p aria-live="polite">{traffar.length === 0 ? TEXT.ingenTraff : TEXT.traffar(traffar.length)}</p>
      <ul>
        {traffar.map(({ kapitel, rubrik, utdrag }) => (
          <li key={`${kapitel.id} ${rubrik?.id ?? ''}`}>
            <Link
              onPress={() => {
                onOpen();
                navigate('handbok', {
                  kapitel: kapitel.id,
                  ...(rubrik === null ? {} : { rubrik: rubrik.id }),
                });
              }}
            >
              {rubrik === null ? kapitel.titel : `${kapitel.titel}: ${rubrik.text}`}
            </Link>
            <p className="ui-quiet">{utdrag}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
