import { ArrowLeft, Pencil } from 'lucide-react';
import { type InsatsPlats, PLATSTYP_NAMN } from '../../../shared/modules/insats/schema.ts';
import { navigate } from '../../client/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Columns, Row } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { describePlats } from './beskrivning.ts';
import { IvoTag } from './IvoTag.tsx';
import { TEXT } from './text.ts';
import './insats.css';

/** One place: everything that the catalogue knows about it. */
export function PlatsSida({ plats }: { readonly plats: InsatsPlats }) {
  return (
    <Page
      kicker={TEXT.titel}
      title={`${plats.kod} ${PLATSTYP_NAMN[plats.typ]}`}
      lead={
        <Row gap={2}>
          {plats.aktiv ? null : <Tag kind="due">{TEXT.inaktiv}</Tag>}
          <span>{TEXT.kolumn.ivo}:</span>
          <IvoTag plats={plats} />
          <span>{TEXT.revision(plats.revision)}</span>
        </Row>
      }
      actions={
        <>
          <Button variant="quiet" icon={ArrowLeft} onPress={() => navigate('katalog', {})}>
            {TEXT.tillKatalogen}
          </Button>
          <Button
            variant="primary"
            icon={Pencil}
            onPress={() => navigate('katalog', { kod: plats.kod, form: 'andra' })}
          >
            {TEXT.andra}
          </Button>
        </>
      }
    >
      <Columns>
        {describePlats(plats).map(({ rubrik, rader }) => (
          <Card key={rubrik} title={rubrik} level={2}>
            <KeyValue items={rader.map(({ label, value }) => ({ label, value: value === '' ? '–' : value }))} />
          </Card>
        ))}
      </Columns>
    </Page>
  );
}
