import { EyeOff, Siren } from 'lucide-react';
import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { skyddOf, skyddsordOf } from './skydd.ts';
import { text } from './text.ts';

/** Whose akt this is, and what must be seen before anything is done in it. */
export function AktLead({ vy }: { readonly vy: AktVy }) {
  const namesShown = useNamesShown();
  const { rad } = vy;
  const subject = rad.slag === 'personakt' ? vy.personer[0] : vy.personer.find(({ roll }) => roll === 'klient');
  const skydd = skyddOf(vy);
  const now = vy.steg.find(({ lage }) => lage === 'now');
  return (
    <Row gap={3}>
      {namesShown ? <strong className="akt-name">{subject?.namn || text.utanNamn}</strong> : null}
      {skydd === 'nej' ? null : (
        <Tag kind="secret" icon={EyeOff}>
          {skydd === 'beslutat' ? skyddsordOf(vy) : text.skydd[skydd]}
        </Tag>
      )}
      {rad.akut && rad.avslutad === null ? (
        <Tag kind="danger" icon={Siren}>
          {text.akutSedan(formatDatum(akutSedan(vy)))}
        </Tag>
      ) : null}
      {rad.avslutad === null ? null : <Tag>{text.avslutad(formatDatum(rad.avslutad))}</Tag>}
      {rad.avstamd ? null : <Tag kind="due">{text.ejAvstamd}</Tag>}
      {now === undefined ? null : <span className="akt-now">{text.stegNu(now.nr, now.namn)}</span>}
    </Row>
  );
}

/** Acute from the judgement that said so; before any judgement, from the day it came in. */
function akutSedan({ rad, tidslinje }: AktVy) {
  return datumOf(tidslinje.find(({ slag }) => slag === 'arendetyp')?.handelse ?? rad.oppnad);
}
