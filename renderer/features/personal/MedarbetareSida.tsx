import { useState } from 'react';
import { datumOf, formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Medarbetare, Roll } from '../../../shared/modules/personal/schema.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Avsluta } from './Avsluta.tsx';
import type { PersonalParts } from './feature.tsx';
import { Klart } from './Klart.tsx';
import { Ogranskat } from './Ogranskat.tsx';
import { Overlamning } from './Overlamning.tsx';
import { RollForm } from './RollForm.tsx';
import { TEXT } from './text.ts';
import { type Personalvy, usePersonal } from './use-personal.ts';
import { rollerInWords } from './words.ts';

/** One person: what they are, and for those who answer for the staff what can be done. */
export function MedarbetareSida({ id, ...parts }: PersonalParts & { readonly id: string }) {
  const personal = usePersonal();
  return (
    <QueryView query={personal} loadingText={TEXT.hamtar}>
      {(vy) => {
        const person = vy.alla.find((one) => one.id === id);
        return person === undefined ? (
          <EmptyState
            title={TEXT.finnsInte}
            action={<Button onPress={() => navigate('personal', {})}>{TEXT.tillPersonal}</Button>}
          />
        ) : (
          <EnMedarbetare person={person} vy={vy} reload={personal.reload} {...parts} />
        );
      }}
    </QueryView>
  );
}

interface Props extends PersonalParts {
  readonly person: Medarbetare;
  readonly vy: Personalvy;
  readonly reload: () => void;
}

type Lage =
  | { readonly slag: 'visa' }
  | { readonly slag: 'ny-losenfras' }
  | { readonly slag: 'klart'; readonly vantar: number; readonly ejGivna: readonly Roll[] }
  | { readonly slag: 'avsluta' };

function EnMedarbetare({ person, vy, reload, LosenfrasForm }: Props) {
  const [lage, setLage] = useState<Lage>({ slag: 'visa' });
  const show = () => setLage({ slag: 'visa' });
  const { id, namn, inloggningsnamn } = person;
  switch (lage.slag) {
    case 'ny-losenfras':
      return (
        <Overlamning
          namn={namn}
          LosenfrasForm={LosenfrasForm}
          submit={async (losenfras) => {
            const { vantar, ejGivna } = await client.personal.reinvite({ anvandareId: id, inloggningsnamn, losenfras });
            setLage({ slag: 'klart', vantar, ejGivna });
          }}
          knapp={TEXT.nyFras.knapp}
          pagar={TEXT.nyFras.pagar}
          onBack={show}
        />
      );
    case 'klart':
      return (
        <Klart title={TEXT.nyFras.klart(namn)} ejGivna={lage.ejGivna}>
          {lage.vantar === 0 ? TEXT.nyFras.ingaVantar : TEXT.nyFras.vantar(lage.vantar)}
        </Klart>
      );
    case 'avsluta':
      return <Avsluta person={person} alla={vy.alla} onBack={show} onInterrupted={reload} />;
    case 'visa':
      return <Oversikt person={person} vy={vy} reload={reload} onLage={setLage} />;
  }
}

type OversiktProps = Pick<Props, 'person' | 'vy' | 'reload'> & { readonly onLage: (lage: Lage) => void };

function Oversikt({ person, vy, reload, onLage }: OversiktProps) {
  const { slutade, senastHar, avslutPagar } = person;
  const isMe = vy.jag?.id === person.id;
  const mayChange = vy.ansvarar && slutade === null;
  return (
    <Page
      key="visa"
      title={person.namn}
      kicker={TEXT.titel}
      lead={slutade === null ? person.titel : TEXT.slutat(formatDatum(datumOf(slutade)))}
      width="form"
    >
      <Stack gap={6}>
        <KeyValue
          items={[
            { label: TEXT.falt.inloggningsnamn, value: person.inloggningsnamn },
            { label: TEXT.falt.roller, value: rollerInWords(person.roller) },
            { label: TEXT.kolumn.senast, value: senastHar === null ? TEXT.aldrig : formatTidpunkt(senastHar) },
          ]}
        />
        {isMe ? null : <Ogranskat ny={person.ny} ogranskat={person.ogranskat} />}
        {mayChange ? <RollForm person={person} onSaved={reload} /> : null}
        {mayChange && !isMe ? <Act text={TEXT.nyFras} onPress={() => onLage({ slag: 'ny-losenfras' })} /> : null}
        {isMe ? <p className="ui-quiet">{TEXT.avsluta.inteDigSjalv}</p> : null}
        {vy.ansvarar && !isMe && (slutade === null || avslutPagar) ? (
          <Act
            text={avslutPagar ? { ...TEXT.avsluta, oppna: TEXT.fortsattAvslut } : TEXT.avsluta}
            onPress={() => onLage({ slag: 'avsluta' })}
          />
        ) : null}
        <div>
          <Button variant="quiet" onPress={() => navigate('personal', {})}>
            {TEXT.tillPersonal}
          </Button>
        </div>
      </Stack>
    </Page>
  );
}

interface ActProps {
  readonly text: { readonly titel: string; readonly text: string; readonly oppna: string };
  readonly onPress: () => void;
}

function Act({ text, onPress }: ActProps) {
  return (
    <Card title={text.titel} level={2} actions={<Button onPress={onPress}>{text.oppna}</Button>}>
      <p>{text.text}</p>
    </Card>
  );
}
