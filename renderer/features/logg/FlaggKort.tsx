import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { FLAGGOR, UTFALL, UTFALL_ORD, type Utfall } from '../../../shared/modules/logg/flaggor.ts';
import type { Flaggpost } from '../../../shared/modules/logg/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Row } from '../../ui/Layout.tsx';
import { showStatus } from '../../ui/status.ts';
import { flaggord, TEXT } from './text.ts';

interface Props {
  readonly manad: string;
  readonly post: Flaggpost;
  readonly onSaved: () => void;
}

/** One flag: what, who and when, the question, and the three answers. */
export function FlaggKort({ manad, post, onSaved }: Props) {
  const { flagga, antal, seq, granskning } = post;
  return (
    <Card
      title={flaggord(flagga, flagga === 'stickprov' ? 1 : antal)}
      level={3}
      tone={granskning === null ? 'due' : 'plain'}
    >
      <p className="logg-fakta">
        <strong>{post.vem ?? TEXT.okandPerson}</strong>
        <span>{formatTidpunkt(post.tidpunkt)}</span>
        {post.kod === null ? null : <span className="ui-code">{post.kod}</span>}
        {flagga === 'stickprov' ? <span>{TEXT.handelserAntal(antal)}</span> : null}
        <span className="ui-quiet">{TEXT.radnummer(seq)}</span>
      </p>
      {granskning === null ? (
        <Svar manad={manad} post={post} onSaved={onSaved} />
      ) : (
        <p>{TEXT.granskad(UTFALL_ORD[granskning.utfall], granskning.av, formatTidpunkt(granskning.granskad))}</p>
      )}
    </Card>
  );
}

function Svar({ manad, post, onSaved }: Props) {
  const { flagga, seq } = post;
  const [saving, setSaving] = useState<Utfall | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  if (post.egen) return <p className="ui-quiet">{TEXT.egen}</p>;
  const granska = async (utfall: Utfall) => {
    setSaving(utfall);
    setFault(null);
    try {
      await client.logg.granska({ manad, seq, flagga, utfall });
      showStatus(TEXT.sparad);
      onSaved();
    } catch (error) {
      setFault(messageOf(error).mening);
    } finally {
      setSaving(null);
    }
  };
  return (
    <>
      <p>{FLAGGOR[flagga].fraga}</p>
      {fault === null ? null : <Banner kind="danger" title={fault} isLive />}
      <Row gap={2}>
        {UTFALL.map((utfall) => (
          <Button
            key={utfall}
            size="small"
            aria-label={TEXT.granska(UTFALL_ORD[utfall], FLAGGOR[flagga].namn, seq)}
            isDisabled={saving !== null}
            onPress={() => void granska(utfall)}
          >
            {UTFALL_ORD[utfall]}
          </Button>
        ))}
      </Row>
    </>
  );
}
