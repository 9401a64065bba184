import { Ban, UserPlus } from 'lucide-react';
import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import { UPPDRAGSORD } from '../../../shared/mallar/ord.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Handling, Lage } from './handling.ts';
import { text } from './text.ts';
import './tilldelning.css';

export interface OversiktProps {
  readonly lage: Lage;
  readonly onHandling: (handling: Handling) => void;
}

/** How it is now, with what can be done beside each line. */
export function Oversikt({ lage, onHandling }: OversiktProps) {
  const { tilldelade, sparrade, chefHarNyckel } = lage;
  return (
    <Stack gap={6}>
      <Section title={text.tilldelade} level={3}>
        <ul className="tilldelning-lista">
          {tilldelade.map((vem) => (
            <Rad key={vem.anvandareId} vem={vem} onHandling={onHandling} />
          ))}
        </ul>
      </Section>
      <Section title={text.chefer} level={3}>
        <Row justify="between">
          <span>{chefHarNyckel ? text.chefMed : text.chefUtan}</span>
          <Button size="small" onPress={() => onHandling({ slag: chefHarNyckel ? 'ta-chef' : 'ge-chef' })}>
            {chefHarNyckel ? text.taChef : text.geChef}
          </Button>
        </Row>
      </Section>
      <Section title={text.sparrade} level={3}>
        {sparrade.length === 0 ? <p className="ui-quiet">{text.ingaSparrade}</p> : null}
        <ul className="tilldelning-lista">
          {sparrade.map((vem) => (
            <li key={vem.anvandareId}>
              <span>{vem.namn}</span>
              <Button size="small" aria-label={text.havVem(vem.namn)} onPress={() => onHandling({ slag: 'hav', vem })}>
                {text.hav}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <FormActions>
        <Button variant="primary" icon={UserPlus} onPress={() => onHandling({ slag: 'tilldela', vem: null })}>
          {text.tilldela}
        </Button>
        <Button icon={Ban} onPress={() => onHandling({ slag: 'sparra' })}>
          {text.sparra}
        </Button>
      </FormActions>
    </Stack>
  );
}

interface RadProps {
  readonly vem: Lage['tilldelade'][number];
  readonly onHandling: OversiktProps['onHandling'];
}

function Rad({ vem, onHandling }: RadProps) {
  const { namn, titel, uppdrag, sedan, harNyckel } = vem;
  return (
    <li>
      <span className="tilldelning-vem">
        <strong>{namn}</strong>
        <span className="ui-quiet">{titel}</span>
        <span>{UPPDRAGSORD[uppdrag]}</span>
        <span className="ui-quiet">{text.sedan(formatDatum(datumOf(sedan)))}</span>
        {harNyckel ? null : (
          <>
            <Tag kind="due">{text.vantar}</Tag> <span className="ui-quiet">{text.vantarHjalp}</span>
          </>
        )}
      </span>
      {uppdrag === 'ansvarig' ? null : (
        <Row gap={2}>
          <Button
            size="small"
            aria-label={text.gorAnsvarigVem(namn)}
            onPress={() => onHandling({ slag: 'tilldela', vem })}
          >
            {text.gorAnsvarig}
          </Button>
          <Button size="small" aria-label={text.taBortVem(namn)} onPress={() => onHandling({ slag: 'ta-bort', vem })}>
            {text.taBort}
          </Button>
        </Row>
      )}
    </li>
  );
}
