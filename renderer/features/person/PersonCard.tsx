import { Pencil } from 'lucide-react';
import type { AktId } from '../../../shared/lib/id.ts';
import { formatNummer, kontrollera } from '../../../shared/lib/personnummer.ts';
import { ageOn, type Datum, formatDatum } from '../../../shared/lib/tid.ts';
import { SKYDD } from '../../../shared/mallar/ord.ts';
import { isSkyddad, konNamn, personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { DoldUppgift } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useToday } from '../../ui/clock.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { SkyddadeUppgifter } from './SkyddadeUppgifter.tsx';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly person: Person;
  readonly personer: readonly Person[];
  readonly dolda: readonly DoldUppgift[];
  /** Null when the akt is closed. */
  readonly onEdit: (() => void) | null;
  readonly onChanged: () => void;
}

/** One person: what is known, remarks about the number, and the protected data behind a lid. */
export function PersonCard({ aktId, person, personer, dolda, onEdit, onChanged }: Props) {
  const namesShown = useNamesShown();
  const today = useToday();
  const benamning = personbenamning(person, personer, namesShown);
  return (
    <Card
      title={benamning}
      level={4}
      actions={
        <Row gap={2}>
          {isSkyddad(person) ? <Tag kind="secret">{SKYDD[person.skydd]}</Tag> : null}
          {onEdit === null ? null : (
            <Button size="small" variant="quiet" icon={Pencil} aria-label={text.editOf(benamning)} onPress={onEdit}>
              {text.edit}
            </Button>
          )}
        </Row>
      }
    >
      <KeyValue columns={2} items={factsOf(person, namesShown, today)} />
      {person.anmarkningar.length === 0 ? null : (
        <Banner kind="due" title={text.checkNumber}>
          {person.anmarkningar.join(' ')}
        </Banner>
      )}
      <Disclosure title={text.skyddadeCount(dolda.length)}>
        <SkyddadeUppgifter
          aktId={aktId}
          personId={person.id}
          dolda={dolda}
          isReadOnly={onEdit === null}
          onChanged={onChanged}
        />
      </Disclosure>
    </Card>
  );
}

/** The facts of a person in words; what identifies stays hidden while names are. */
function factsOf(person: Person, namesShown: boolean, today: Datum) {
  const nummer = person.personnummer === '' ? null : kontrollera(person.personnummer, today);
  const fodd = person.fodd ?? nummer?.fodd ?? null;
  const written = nummer?.nummer12 == null ? person.personnummer : formatNummer(nummer.nummer12);
  const shown = (value: string) => (namesShown ? value : text.hidden);
  return [
    { label: text.personnummerShort, value: person.personnummer === '' ? text.okant : shown(written) },
    { label: text.fodd, value: fodd === null ? text.okant : shown(bornText(fodd, today)) },
    { label: text.kon, value: konNamn(person, today) },
    { label: text.skydd, value: SKYDD[person.skydd] },
    { label: text.sprak, value: person.sprak || text.okant },
  ];
}

function bornText(fodd: Datum, today: Datum): string {
  return fodd > today ? formatDatum(fodd) : text.foddAlder(formatDatum(fodd), ageOn(fodd, today));
}
