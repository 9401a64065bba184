import { antalPoster } from '../../../shared/modules/granskning/rules.ts';
import type { Medarbetare } from '../../../shared/modules/personal/schema.ts';
import { navigate } from '../../client/navigation.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { TEXT } from './text.ts';

/** What somebody has signed as new and nobody has looked at, for those who may; when nothing waits, that the mark may go. */
export function Ogranskat({ ny, ogranskat }: Pick<Medarbetare, 'ny' | 'ogranskat'>) {
  if (ogranskat === null) return null;
  const { akter, poster } = ogranskat;
  if (akter.length === 0 && !ny) return null;
  return (
    <Card title={TEXT.ogranskat.titel} level={2} tone={akter.length === 0 ? 'plain' : 'due'}>
      {akter.length === 0 ? (
        <p>{TEXT.ogranskat.inget}</p>
      ) : (
        <>
          <p>{TEXT.ogranskat.vantar(antalPoster(poster), akter.length)}</p>
          <ul>
            {akter.map(({ aktId, kod }) => (
              <li key={aktId}>
                <Link onPress={() => navigate('akt', { aktId })}>{kod}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
