import { useState } from 'react';
import { tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import type { Arbetsuppgift } from '../../../shared/modules/arbetslista/api.ts';
import { openAkt } from '../../client/oppna-akt.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useNow } from '../../ui/clock.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { type Aktgrupp, groupByAkt, uppgiftDueInWords } from './grupper.ts';
import { TEXT } from './text.ts';

export interface UppgiftslistaProps {
  readonly title: string;
  readonly uppgifter: readonly Arbetsuppgift[];
  /** The edge when there is anything in the list. */
  readonly tone: 'plain' | 'due' | 'danger';
}

/** This many akter show before somebody asks for the rest. */
const FIRST = 8;

/** One column of the day: the akter that owe something, what, and when. */
export function Uppgiftslista({ title, uppgifter, tone }: UppgiftslistaProps) {
  const [showsAll, setShowsAll] = useState(false);
  const groups = groupByAkt(uppgifter);
  const shown = showsAll ? groups : groups.slice(0, FIRST);
  return (
    <Card title={title} level={2} tone={groups.length === 0 ? 'plain' : tone}>
      {groups.length === 0 ? <p className="arbetslista-inget">{TEXT.inget}</p> : null}
      {shown.map((group) => (
        <Grupp key={group.aktId} group={group} />
      ))}
      {shown.length === groups.length ? null : (
        <Button variant="quiet" size="small" onPress={() => setShowsAll(true)}>
          {TEXT.visaAlla(groups.length)}
        </Button>
      )}
    </Card>
  );
}

function Grupp({ group }: { readonly group: Aktgrupp }) {
  const { kod } = group;
  const now = tidpunktFromMillis(useNow());
  return (
    <div className="arbetslista-grupp">
      <div className="arbetslista-grupphuvud">
        <span className="arbetslista-kod">
          <strong className="ui-code">{kod}</strong>
          {group.akut ? <Tag kind="danger">{TEXT.akutMarke}</Tag> : null}
        </span>
        {group.harNyckel ? (
          <Button size="small" aria-label={TEXT.oppnaAkt(kod)} onPress={() => openAkt(group)}>
            {TEXT.oppna}
          </Button>
        ) : null}
      </div>
      {group.harNyckel ? null : <p className="arbetslista-dag">{TEXT.inteTilldelad(group.ansvarig)}</p>}
      <ul className="arbetslista-uppgifter">
        {group.uppgifter.map((uppgift) => {
          const { steg, text, forfaller, granska, utcheckning } = uppgift;
          const due = uppgiftDueInWords(uppgift, now);
          return (
            <li key={`${steg} ${text} ${forfaller} ${granska?.av ?? utcheckning ?? ''}`}>
              {group.harNyckel ? (
                <Link quiet onPress={() => openAkt(group, steg)}>
                  {text}
                </Link>
              ) : (
                <span>{text}</span>
              )}
              {due === null ? null : <span className="arbetslista-dag">{due}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
