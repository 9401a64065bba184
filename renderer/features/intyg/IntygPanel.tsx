import { FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { datumOf, formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { SKYDDSFORM } from '../../../shared/mallar/ord.ts';
import { intygsgrund } from '../../../shared/modules/intyg/grund.ts';
import type { Intyg } from '../../../shared/modules/intyg/schema.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { useNamesShown } from '../../client/identity.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { IntygForm } from './IntygForm.tsx';
import { text } from './text.ts';

type Writing = { readonly ersatter: Intyg | null } | null;

/** The certificates of the akt, and the form of the next one. */
export function IntygPanel(given: PanelProps) {
  const { aktId, vy } = given;
  const [writing, setWriting] = useState<Writing>(null);
  const query = useQuery(
    `intyg ${aktId}`,
    async () => {
      const [intyg, installning] = await Promise.all([client.intyg.list({ aktId }), client.installning.get({})]);
      return { intyg: intyg.toSorted((a, b) => b.nr - a.nr), vaxel: installning.vaxel };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  const isOpen = vy.rad.avslutad === null;
  const close = () => {
    setWriting(null);
    given.reload();
  };
  const label = writing?.ersatter == null ? text.nyttTitle : text.rattaTitle(formatTidpunkt(writing.ersatter.handelse));
  return (
    <QueryView query={query} loadingText={text.loading}>
      {({ intyg, vaxel }) => {
        const ersatta = new Set(intyg.map(({ ersatter }) => ersatter));
        return (
          <Stack>
            {intyg.length === 0 ? <p className="ui-quiet">{text.inget}</p> : null}
            {intyg.map((ett) => (
              <IntygCard
                key={ett.id}
                intyg={ett}
                personer={vy.personer}
                isErsatt={ersatta.has(ett.id)}
                onCorrect={isOpen ? () => setWriting({ ersatter: ett }) : null}
              />
            ))}
            {isOpen && writing !== null ? (
              <Card key={writing.ersatter?.id ?? 'nytt'} title={label} level={4}>
                <IntygForm {...given} ersatter={writing.ersatter} vaxel={vaxel} label={label} onClose={close} />
              </Card>
            ) : isOpen ? (
              <Row>
                <Button onPress={() => setWriting({ ersatter: null })}>{text.nytt}</Button>
              </Row>
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface IntygCardProps {
  readonly intyg: Intyg;
  readonly personer: PanelProps['vy']['personer'];
  readonly isErsatt: boolean;
  /** Null when the akt is closed. */
  readonly onCorrect: (() => void) | null;
}

function IntygCard({ intyg, personer, isErsatt, onCorrect }: IntygCardProps) {
  const namesShown = useNamesShown();
  const nar = formatTidpunkt(intyg.handelse);
  const vilka = personer
    .filter(({ id }) => intyg.innehall.personIds.includes(id))
    .map((person) => personbenamning(person, personer, namesShown));
  return (
    <Card
      title={`${SKYDDSFORM[intyg.innehall.skyddsform]}, ${nar}`}
      level={4}
      actions={
        <>
          {onCorrect === null || isErsatt ? null : (
            <Button size="small" variant="quiet" icon={PenLine} aria-label={text.rattaOf(nar)} onPress={onCorrect}>
              {text.ratta}
            </Button>
          )}
          <Button
            size="small"
            icon={FileText}
            aria-label={text.skapaOf(nar)}
            onPress={() => askAkt({ kind: 'dokument', mall: 'intyg', postId: intyg.id })}
          >
            {text.skapa}
          </Button>
        </>
      }
    >
      {isErsatt ? (
        <Row>
          <Tag kind="due">{text.ersatt}</Tag>
        </Row>
      ) : null}
      <KeyValue items={[{ label: text.personIds, value: vilka.join(', ') }]} />
      <Disclosure title={text.hela}>
        <KeyValue items={factsOf(intyg)} />
      </Disclosure>
      <p className="ui-quiet">{text.av(intyg.signeradAv, formatTidpunkt(intyg.signerad))}</p>
    </Card>
  );
}

function factsOf({ innehall, signerad }: Intyg) {
  const { forstaHandelse, senasteHandelse, samtycke } = innehall;
  const items = [
    { label: text.kannedom, value: innehall.kannedom },
    { label: text.iakttagelser, value: innehall.iakttagelser },
    { label: text.klientensUppgifter, value: innehall.klientensUppgifter },
    { label: text.handlingar, value: innehall.handlingar },
    { label: text.hotFran, value: innehall.hotFran },
    { label: text.hotet, value: innehall.hotet },
    { label: text.forstaHandelse, value: forstaHandelse === null ? '' : formatDatum(forstaHandelse) },
    { label: text.senasteHandelse, value: senasteHandelse === null ? '' : formatDatum(senasteHandelse) },
    { label: text.riskbedomning, value: innehall.riskbedomning },
    { label: text.men, value: innehall.men },
    { label: text.atgarder, value: innehall.atgarder },
    { label: text.grund, value: `${intygsgrund(samtycke.grund, datumOf(signerad))}, ${formatDatum(samtycke.datum)}` },
    { label: text.undertecknare, value: innehall.undertecknare },
    { label: text.vaxel, value: innehall.vaxel },
  ];
  return items.filter(({ value }) => value !== '');
}
