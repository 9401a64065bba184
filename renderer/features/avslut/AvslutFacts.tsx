import { FileText } from 'lucide-react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { AVSLUTSORSAK, RENSNINGSSVAR } from '../../../shared/mallar/ord.ts';
import { type Avslut, RENSNINGSPUNKTER } from '../../../shared/modules/avslut/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { text } from './text.ts';

/** A signed end of an akt, and the way to paper. */
export function AvslutFacts({ avslut }: { readonly avslut: Avslut }) {
  const { innehall, signeradAv, signerad } = avslut;
  const nar = formatTidpunkt(signerad);
  return (
    <Stack>
      <p>{text.av(signeradAv, nar)}</p>
      <KeyValue items={[{ label: text.orsak, value: AVSLUTSORSAK[innehall.orsak] }]} />
      <Judgement title={text.sammanfattning} author={signeradAv} when={nar}>
        {innehall.sammanfattning}
      </Judgement>
      {innehall.kvarstaendeRisk === '' ? (
        <KeyValue items={[{ label: text.kvarstaendeRisk, value: text.inget }]} />
      ) : (
        <Judgement title={text.kvarstaendeRisk} author={signeradAv} when={nar}>
          {innehall.kvarstaendeRisk}
        </Judgement>
      )}
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
