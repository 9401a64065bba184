import { NotebookPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import { getSteg, StegId } from '../../../shared/process/steg.ts';
import { askAkt, endAktBegaran } from '../../client/aktbegaran.ts';
import { noteSteg } from '../../client/atervand.ts';
import { useCommands } from '../../client/commands.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import type { Routes } from '../../client/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { SplitView } from '../../ui/SplitView.tsx';
import { StepList } from '../../ui/StepList.tsx';
import './akt.css';
import { AktLead } from './AktLead.tsx';
import { AktOverlay } from './AktOverlay.tsx';
import { AktSide } from './AktSide.tsx';
import type { AktParts } from './feature.tsx';
import { GranskaNotis } from './GranskaNotis.tsx';
import { StepView } from './StepView.tsx';
import { shownSteps, startStep, toStepItem } from './steps.ts';
import { text } from './text.ts';

interface Props {
  readonly params: Routes['akt'];
  readonly parts: AktParts;
}

/** One open akt: the twelve steps, the form of the chosen step with its routine, and what has happened. */
export function AktScreen({ params, parts }: Props) {
  const { aktId } = params;
  const query = useQuery(`akt ${aktId}`, () => client.akt.get({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  // A dialogue of the akt that was left must not open in the next one.
  useEffect(() => endAktBegaran, []);
  const [seen, setSeen] = useState<AktVy | null>(null);
  if (query.state === 'ready' && query.value !== seen) setSeen(query.value);
  if (seen === null) {
    return (
      <QueryView query={query} loadingText={text.loading}>
        {() => null}
      </QueryView>
    );
  }
  // A form must not vanish under somebody's hands because the akt could not be fetched once more.
  return (
    <>
      {query.state === 'failed' ? (
        <div className="akt-fault">
          <QueryView query={query} loadingText={text.loading}>
            {() => null}
          </QueryView>
        </div>
      ) : null}
      <OpenAkt params={params} parts={parts} vy={seen} reload={query.reload} />
    </>
  );
}

function OpenAkt({ params, parts, vy, reload }: Props & { readonly vy: AktVy; readonly reload: () => void }) {
  const { aktId } = params;
  const [chosen, setChosen] = useState<StegId>(() => params.steg ?? startStep(vy.steg));
  const isOpen = vy.rad.avslutad === null;
  useEffect(() => {
    noteSteg(chosen);
    return () => noteSteg(null);
  }, [chosen]);
  const goTo = (steg: StegId) => {
    setChosen(steg);
    // The form that was left may have scrolled far down; the next one is read from its heading.
    requestAnimationFrame(() => document.getElementById(STEP_HEADING)?.scrollIntoView({ block: 'nearest' }));
  };
  useAktCommands(vy, isOpen, goTo);
  const steps = useRef<HTMLElement>(null);
  useEffect(() => showInList(steps.current, getSteg(chosen).nr), [chosen]);
  const given: PanelProps = { aktId, vy, reload: useReloadInSight(vy, reload), goTo };
  return (
    <Page
      title={vy.rad.kod}
      kicker={text.kicker[vy.rad.slag]}
      lead={<AktLead vy={vy} />}
      actions={
        <>
          <CopyButton label={text.kopieraKod} copy={() => client.akt.copyKod({ aktId })} />
          {isOpen ? (
            <Button icon={NotebookPen} shortcut="Ctrl+J" onPress={openNote}>
              {text.nyAnteckning}
            </Button>
          ) : null}
        </>
      }
    >
      <GranskaNotis vy={vy} />
      <div className="akt-columns">
        <nav ref={steps} className="akt-steps" aria-label={text.steps}>
          <StepList
            label={text.steps}
            steps={shownSteps(vy).map(toStepItem)}
            selected={chosen}
            onSelect={(id) => goTo(StegId.parse(id))}
          />
        </nav>
        <div className="akt-main">
          <SplitView
            id="akt-rutin"
            title={text.rutin}
            aside={<parts.Rutin key={chosen} steg={chosen} {...given} />}
            startsFolded={!window.matchMedia(ROOM_FOR_RUTIN).matches}
          >
            <StepView key={chosen} chosen={chosen} parts={parts} headingId={STEP_HEADING} {...given} />
          </SplitView>
        </div>
        <AktSide sides={parts.sides} {...given} />
      </div>
      <AktOverlay overlays={parts.overlays} {...given} />
    </Page>
  );
}

const STEP_HEADING = 'akt-steg';
/** As in akt.css: in a narrower window the routine would push the form down, so it opens when asked for. */
const ROOM_FOR_RUTIN = '(min-width: 1400px)';

/** The list scrolls by itself where it is taller than the window; the page stays where it is. */
function showInList(list: HTMLElement | null, nr: number): void {
  const step = list?.querySelectorAll('button')[nr - 1];
  if (!list || !step) return;
  const [box, at] = [list.getBoundingClientRect(), step.getBoundingClientRect()];
  list.scrollTop += Math.min(0, at.top - box.top) + Math.max(0, at.bottom - box.bottom);
}

/**
 * A signed form goes away under the one who signed it, and leaves them far down a page that has become short, with the
 * focus nowhere or out of sight: they are brought to it, or to the heading of the step, which says what comes next.
 */
function useReloadInSight(vy: AktVy, reload: () => void): () => void {
  const awaitedFrom = useRef<AktVy | null>(null);
  useEffect(() => {
    if (awaitedFrom.current === null || awaitedFrom.current === vy) return;
    awaitedFrom.current = null;
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) document.getElementById(STEP_HEADING)?.focus();
      else focused.scrollIntoView({ block: 'nearest' });
    });
  }, [vy]);
  return () => {
    awaitedFrom.current = vy;
    reload();
  };
}

function openNote() {
  askAkt({ kind: 'anteckning', ersatter: null });
}

function useAktCommands(vy: AktVy, isOpen: boolean, goTo: (steg: StegId) => void) {
  const note = { id: 'akt.anteckning', label: text.nyAnteckning, group: text.grupp, shortcut: 'Ctrl+J', run: openNote };
  useCommands([
    ...(isOpen ? [note] : []),
    {
      id: 'akt.pdf',
      label: text.skapaAkten,
      group: text.grupp,
      keywords: ['skriv ut', 'arkiv'],
      run: () => askAkt({ kind: 'dokument', mall: 'akt', postId: null }),
    },
    ...vy.steg.map((steg) => ({
      id: `akt.steg.${steg.id}`,
      label: text.gaTill(steg.nr, steg.namn),
      group: text.grupp,
      run: () => goTo(steg.id),
    })),
  ]);
}
