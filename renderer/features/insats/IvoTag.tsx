import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { useToday } from '../../ui/clock.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ivoBesked } from './beskrivning.ts';
import { TEXT } from './text.ts';

const KIND = { giltig: 'done', ogiltig: 'danger', okand: 'due', 'kravs-ej': 'neutral' } as const;

/** How a place stands with IVO today, and how old the check is. */
export function IvoTag({ plats }: { readonly plats: InsatsPlats }) {
  const besked = ivoBesked(plats, useToday());
  if (besked.lage === 'kravs-ej') return <span className="ui-quiet">{besked.ord}</span>;
  return (
    <span className="insats-ivo">
      <Tag kind={KIND[besked.lage]}>{besked.ord}</Tag>
      {besked.gammal ? <Tag kind="due">{TEXT.ivo.gammal}</Tag> : null}
      <span className="ui-quiet">{besked.kontroll}</span>
    </span>
  );
}
