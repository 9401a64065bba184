import { useState } from 'react';
import { tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import type { AktVy, AnnanAkt } from '../../../shared/modules/akt/schema.ts';
import type { StegId } from '../../../shared/process/steg.ts';
import { askAkt, type SideProvider } from '../../client/aktbegaran.ts';
import { navigate } from '../../client/navigation.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow, useToday } from '../../ui/clock.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Link } from '../../ui/Link.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { text } from './text.ts';
import { dueWords, groupTimeline, newestFirst } from './timeline.ts';

const FIRST = 12;

/** Beside the form: what is to be done, what has happened, whose it is, and what other features add. */
export function AktSide({ sides, ...given }: PanelProps & { readonly sides: readonly SideProvider[] }) {
  const { vy, goTo } = given;
  return (
    <aside className="akt-side" aria-label={text.omAkten}>
      <Section title={text.uppgifter} level={3}>
        <Uppgifter uppgifter={vy.uppgifter} goTo={goTo} />
      </Section>
      <Section title={text.tidslinje} level={3}>
        <Handelser vy={vy} goTo={goTo} />
      </Section>
      {sides
        .filter(({ isFor }) => isFor?.(vy) ?? true)
        .map(({ id, title, Side }) => (
          <Section key={id} title={title} level={3}>
            <Side {...given} />
          </Section>
        ))}
      {vy.personakter.length === 0 ? (
        <Section title={vy.rad.familj === null ? text.familj : `${text.familj} ${vy.rad.familj}`} level={3}>
          {vy.familj.length === 0 ? <p className="ui-quiet">{text.ingenFamilj}</p> : <Akter akter={vy.familj} />}
        </Section>
      ) : (
        <Section title={text.personakter} level={3}>
          <Akter akter={vy.personakter} />
        </Section>
      )}
    </aside>
  );
}

function Uppgifter(props: { readonly uppgifter: AktVy['uppgifter']; readonly goTo: (steg: StegId) => void }) {
  const now = tidpunktFromMillis(useNow());
  const uppgifter = props.uppgifter.toSorted((a, b) => a.forfaller.localeCompare(b.forfaller));
  if (uppgifter.length === 0) return <p className="ui-quiet">{text.ingaUppgifter}</p>;
  return (
    <ul className="akt-tasks">
      {uppgifter.map((uppgift) => {
        const { klocka } = uppgift;
        const { words, isLate } = dueWords(uppgift, now);
        return (
          <li key={`${uppgift.steg} ${uppgift.text} ${uppgift.forfaller} ${uppgift.granska?.av ?? ''}`}>
            <Link quiet onPress={() => props.goTo(uppgift.steg)}>
              {uppgift.text}
            </Link>
            {isLate ? <Tag kind="danger">{words}</Tag> : <span className="ui-quiet">{words}</span>}
            {klocka === undefined ? null : (
              <Button
                size="small"
                variant="quiet"
                aria-label={text.fullgjordOf(uppgift.text)}
                onPress={() => askAkt({ kind: 'frist', klocka })}
              >
                {text.fullgjord}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Handelser({ vy, goTo }: { readonly vy: AktVy; readonly goTo: (steg: StegId) => void }) {
  const today = useToday();
  const [showsAll, setShowsAll] = useState(false);
  const newest = newestFirst(vy.tidslinje);
  const rader = showsAll ? newest : newest.slice(0, FIRST);
  return (
    <Stack gap={3}>
      <Timeline label={text.tidslinje} level={4} groups={groupTimeline(rader, today, goTo, vy.rad.slag)} />
      {rader.length === newest.length ? null : (
        <Button size="small" variant="quiet" onPress={() => setShowsAll(true)}>
          {text.visaAlla(newest.length)}
        </Button>
      )}
    </Stack>
  );
}

function Akter({ akter }: { readonly akter: readonly AnnanAkt[] }) {
  return (
    <ul className="akt-family">
      {akter.map(({ aktId, kod, roll }) => (
        <li key={aktId}>
          <Link onPress={() => navigate('akt', { aktId })}>
            {roll === null ? kod : text.familjAkt(kod, text.roll[roll])}
          </Link>
        </li>
      ))}
    </ul>
  );
}
