import { FileText } from 'lucide-react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { AVSLUTSORSAK, RENSNINGSSVAR } from '../../../shared/mallar/ord.ts';
import type { AnnanAkt } from '../../../shared/modules/akt/schema.ts';
import { splitAtKoder } from '../../../shared/modules/avslut/fortsattning.ts';
import { type Avslut, RENSNINGSPUNKTER } from '../../../shared/modules/avslut/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { navigate } from '../../client/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Link } from '../../ui/Link.tsx';
import { text } from './text.ts';

interface Props {
  readonly avslut: Avslut;
  readonly personakter: readonly AnnanAkt[];
}

/** A signed end of an akt, and the way to paper. */
export function AvslutFacts({ avslut, personakter }: Props) {
  const { innehall, signeradAv, signerad } = avslut;
  const nar = formatTidpunkt(signerad);
  return (
    <Stack>
      <p>{text.av(signeradAv, nar)}</p>
      <KeyValue items={[{ label: text.orsak, value: AVSLUTSORSAK[innehall.orsak] }]} />
      <Judgement title={text.sammanfattning} author={signeradAv} when={nar}>
        <LinkedText text={innehall.sammanfattning} personakter={personakter} />
      </Judgement>
      <Judgement title={text.kvarstaendeRisk} author={signeradAv} when={nar}>
        {innehall.kvarstaendeRisk || text.inget}
      </Judgement>
      <Disclosure title={text.rensning}>
        <KeyValue
          items={innehall.rensning.map(({ id, svar }) => ({
            label: RENSNINGSPUNKTER.find((punkt) => punkt.id === id)?.text ?? id,
            value: RENSNINGSSVAR[svar],
          }))}
        />
      </Disclosure>
      <Row>
        <Button
          variant="primary"
          icon={FileText}
          onPress={() => askAkt({ kind: 'dokument', mall: 'akt', postId: null })}
        >
          {text.skapaAkt}
        </Button>
        <Button onPress={() => askAkt({ kind: 'dokument', mall: 'avslut', postId: null })}>{text.skapaAvslut}</Button>
      </Row>
    </Stack>
  );
}

/** The words as they were signed; the code of an akt that the reader may open leads to it. */
function LinkedText({ text: words, personakter }: { readonly text: string } & Pick<Props, 'personakter'>) {
  return splitAtKoder(words).map((piece, index) => {
    const akt = personakter.find(({ kod }) => kod === piece);
    if (akt === undefined) return piece;
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of a signed text never change places
      <Link key={index} onPress={() => navigate('akt', { aktId: akt.aktId })}>
        {piece}
      </Link>
    );
  });
}
