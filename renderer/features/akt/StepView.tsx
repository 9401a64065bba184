import { ArrowRight } from 'lucide-react';
import { getSteg, type StegId } from '../../../shared/process/steg.ts';
import type { Steg } from '../../../shared/process/stegkarta.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import type { AktParts } from './feature.tsx';
import { shownSteps } from './steps.ts';
import { text } from './text.ts';

interface Props extends PanelProps {
  readonly chosen: StegId;
  readonly parts: AktParts;
  readonly headingId: string;
}

/** The chosen step: how it stands, and every form and list that belongs to it. */
export function StepView({ chosen, parts, headingId, ...given }: Props) {
  const { vy, goTo } = given;
  const steg = shownSteps(vy).find(({ id }) => id === chosen);
  const now = vy.steg.find(({ lage }) => lage === 'now');
  const { nr, namn } = getSteg(chosen);
  const shown = parts.panels
    .filter((panel) => panel.steg.includes(chosen) && panel.slag.some((slag) => slag === vy.rad.slag))
    .filter(({ isFor }) => isFor?.(vy) ?? true)
    .toSorted((a, b) => a.order - b.order);
  return (
    <Stack gap={6}>
      <Stack gap={3}>
        <h2 id={headingId} className="akt-heading" tabIndex={-1}>
          {nr} {namn}
        </h2>
        {steg === undefined ? null : <StepState steg={steg} />}
        {now === undefined || now.id === chosen ? null : (
          <Row>
            <Button icon={ArrowRight} onPress={() => goTo(now.id)}>
              {text.nasta(now.nr, now.namn)}
            </Button>
          </Row>
        )}
      </Stack>
      <parts.Checklista steg={chosen} {...given} />
      {shown.map(({ id, title, Panel }) => (
        <Section key={id} title={title} level={3}>
          <Panel {...given} />
        </Section>
      ))}
      {shown.length === 0 ? <p className="ui-quiet">{emptyText(chosen, vy.rad.slag)}</p> : null}
    </Stack>
  );
}

function StepState({ steg }: { readonly steg: Steg }) {
  if (steg.lage === 'not-needed') return <Banner kind="info" title={text.behovsEj}>{`${steg.varfor ?? ''}`}</Banner>;
  if (steg.lage === 'blocked') {
    return (
      <Banner kind="due" title={text.vantar}>
        {steg.varfor}
      </Banner>
    );
  }
  if (steg.saknas.length === 0) {
    return (
      <Banner kind="done" title={text.klart}>
        {steg.varfor ?? undefined}
      </Banner>
    );
  }
  return (
    <Banner kind={steg.lage === 'not-done' ? 'info' : 'due'} title={missingTitle(steg)}>
      <ul className="akt-missing">
        {steg.saknas.map((mening) => (
          <li key={mening}>{mening}</li>
        ))}
      </ul>
    </Banner>
  );
}

function missingTitle({ lage }: Steg): string {
  if (lage === 'not-done') return text.ejGjort;
  return lage === 'done' ? text.klartMenSaknas : text.saknas;
}

function emptyText(steg: StegId, slag: PanelProps['vy']['rad']['slag']): string {
  if (slag === 'aktualisering') return text.gorsIPersonakten;
  return getSteg(steg).nr <= 3 ? text.gjortTidigare : text.ingetFormular;
}
