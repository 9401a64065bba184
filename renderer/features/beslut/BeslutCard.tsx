import { FileText } from 'lucide-react';
import { formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { ATT_VERIFIERA, BESLUTSSLAG } from '../../../shared/mallar/ord.ts';
import { SAMTYCKE_NAMN } from '../../../shared/modules/beslut/namn.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import { senastForBeslut } from '../../../shared/modules/kontrasignering/rules.ts';
import type { Kontrasignering } from '../../../shared/modules/kontrasignering/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row } from '../../ui/Layout.tsx';
import './beslut.css';
import { text } from './text.ts';

interface Props {
  readonly beslut: Beslut;
  readonly kontrasignering: Kontrasignering | null;
  readonly isOpen: boolean;
}

/** One signed decision. */
export function BeslutCard({ beslut, kontrasignering, isOpen }: Props) {
  const { innehall } = beslut;
  const handelse = formatTidpunkt(beslut.handelse);
  return (
    <Card
      title={BESLUTSSLAG[innehall.slag]}
      level={4}
      actions={
        <Button
          size="small"
          icon={FileText}
          aria-label={text.skapaOf(handelse)}
          onPress={() => askAkt({ kind: 'dokument', mall: 'beslut', postId: beslut.id })}
        >
          {text.skapa}
        </Button>
      }
    >
      <p className="beslut-text">{innehall.beslut}</p>
      <Judgement title={text.motivering} author={innehall.beslutsfattare} when={handelse}>
        {innehall.motivering}
      </Judgement>
      <KeyValue items={factsOf(beslut, kontrasignering)} />
      {isOpen && senastForBeslut(beslut) !== null && kontrasignering === null ? (
        <Row>
          <Button onPress={() => askAkt({ kind: 'kontrasignera', postId: beslut.id })}>{text.kontrasignera}</Button>
        </Row>
      ) : null}
    </Card>
  );
}

function factsOf(beslut: Beslut, kontrasignering: Kontrasignering | null) {
  const { innehall, handelse, signeradAv, signerad } = beslut;
  const senast = senastForBeslut(beslut);
  const lagrum = innehall.lagrum.map((ett) => (ett.verifierad ? ett.text : withRemark(ett.text)));
  const items = [
    { label: text.handelse, value: formatTidpunkt(handelse) },
    { label: text.lagrum, value: lagrum.join('; ') },
    { label: text.beslutatAv, value: innehall.beslutsfattare },
    { label: text.delegation, value: innehall.delegation },
    { label: text.foredragande, value: innehall.foredragande },
    { label: text.deltagare, value: innehall.deltagare },
    { label: text.samtycke, value: innehall.samtycke === null ? '' : SAMTYCKE_NAMN[innehall.samtycke] },
    { label: text.galler, value: gallerWords(innehall.galler) },
    { label: text.plats, value: innehall.platsKod },
    { label: text.hinderIBeslut, value: innehall.hinder.join(' ') },
    { label: text.kontrasigneras, value: senast === null ? '' : formatDatum(senast) },
    { label: text.kontrasignerat, value: kontrasignering === null ? '' : kontrasigneringWords(kontrasignering) },
    { label: text.signeratAv, value: `${signeradAv}, ${formatTidpunkt(signerad)}` },
  ];
  return items.filter(({ value }) => value !== '');
}

function kontrasigneringWords({ signeradAv, signerad, innehall }: Kontrasignering): string {
  return `${signeradAv}, ${formatTidpunkt(signerad)}: ${innehall.yttrande}`;
}

function withRemark(lagrum: string): string {
  return lagrum.endsWith(ATT_VERIFIERA) ? lagrum : `${lagrum} ${ATT_VERIFIERA}`;
}

function gallerWords(galler: Beslut['innehall']['galler']): string {
  if (galler === null) return '';
  return galler.till === null
    ? text.gallerFran(formatDatum(galler.fran))
    : text.gallerFranTill(formatDatum(galler.fran), formatDatum(galler.till));
}
