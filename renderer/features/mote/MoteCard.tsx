import { CircleCheck, CircleX, Clock, FileText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatTidpunkt, klockslagOf, tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import { MOTESHANDELSE_NAMN } from '../../../shared/modules/mote/namn.ts';
import { isEnsam, isOppet, type Mote, type Motesstatus, statusOf } from '../../../shared/modules/mote/rules.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useNow } from '../../ui/clock.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { factsOf, restOf } from './facts.ts';
import { text } from './text.ts';
import type { Skriver } from './values.ts';

interface Props {
  readonly mote: Mote;
  /** Null when the akt is closed. */
  readonly onWrite: ((skriver: Skriver) => void) | null;
  /** What is being written about this meeting. */
  readonly children: ReactNode;
}

/** One meeting: whether everybody is safe, what is left to do before it, and the plan. */
export function MoteCard({ mote, onWrite, children }: Props) {
  const { plan, tidigare, handelser } = mote;
  const now = tidpunktFromMillis(useNow());
  const isSen = isOppet(mote) && plan.innehall.utcheckning < now;
  return (
    <Card title={text.motet(formatTidpunkt(plan.innehall.borjar))} level={4} tone={isSen ? 'danger' : 'plain'}>
      <Row gap={2}>
        {isSen ? (
          <Tag kind="danger" icon={TriangleAlert}>
            {text.sen(formatTidpunkt(plan.innehall.utcheckning))}
          </Tag>
        ) : (
          <StatusTag status={statusOf(mote)} />
        )}
        {isOppet(mote) ? <Brister mote={mote} /> : null}
      </Row>
      <KeyValue
        items={[
          ...factsOf(plan),
          ...handelser.map(({ innehall, handelse, signeradAv }) => ({
            label: MOTESHANDELSE_NAMN[innehall.slag],
            value: [`${formatTidpunkt(handelse)}, ${signeradAv}`, innehall.text].filter(Boolean).join('. '),
          })),
        ]}
      />
      <Disclosure title={text.helaPlanen}>
        <KeyValue items={restOf(plan)} />
        {tidigare.length === 0 ? null : (
          <>
            <p>{text.tidigare(tidigare.length)}</p>
            <ul>
              {tidigare.map(({ id, signerad, signeradAv, innehall }) => (
                <li key={id}>
                  {text.versionen(signeradAv, formatTidpunkt(signerad))}: {text.faktaUtcheckning.toLowerCase()}{' '}
                  {klockslagOf(innehall.utcheckning).replace(':', '.')}
                </li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
      {onWrite === null || children !== null ? children : <Handlingar mote={mote} isSen={isSen} onWrite={onWrite} />}
    </Card>
  );
}

const STATUS = {
  planerat: { kind: 'info', icon: Clock },
  pagar: { kind: 'due', icon: Clock },
  avslutat: { kind: 'done', icon: CircleCheck },
  installt: { kind: 'neutral', icon: CircleX },
} as const;

function StatusTag({ status }: { readonly status: Motesstatus }) {
  return <Tag {...STATUS[status]}>{text.status[status]}</Tag>;
}

/** What the plan still lacks. It stops nobody. */
function Brister({ mote: { plan } }: { readonly mote: Mote }) {
  const { innehall } = plan;
  return (
    <>
      {isEnsam(innehall) ? <Tag kind="due">{text.enMedarbetare}</Tag> : null}
      {innehall.chefInformerad === null ? <Tag kind="due">{text.chefVetInte}</Tag> : null}
      {innehall.telefon === 'inte-an' ? <Tag kind="due">{text.inteKontrollerad}</Tag> : null}
    </>
  );
}

interface HandlingarProps extends Pick<Props, 'mote'> {
  readonly isSen: boolean;
  readonly onWrite: (skriver: Skriver) => void;
}

function Handlingar({ mote, isSen, onWrite }: HandlingarProps) {
  const { plan } = mote;
  const nar = formatTidpunkt(plan.innehall.borjar);
  const isPlanerat = statusOf(mote) === 'planerat';
  const blad = (
    <Button
      icon={FileText}
      aria-label={text.bladOf(nar)}
      onPress={() => askAkt({ kind: 'dokument', mall: 'motesblad', postId: plan.id })}
    >
      {text.blad}
    </Button>
  );
  if (!isOppet(mote)) return null;
  return (
    <Row gap={2}>
      {isPlanerat ? (
        <Button aria-label={text.checkaInOf(nar)} onPress={() => onWrite({ slag: 'incheckning', mote })}>
          {text.checkaIn}
        </Button>
      ) : null}
      <Button
        variant={isPlanerat && !isSen ? 'secondary' : 'primary'}
        aria-label={text.checkaUtOf(nar)}
        onPress={() => onWrite({ slag: 'utcheckning', mote })}
      >
        {text.checkaUt}
      </Button>
      {blad}
      <Button variant="quiet" aria-label={text.andraOf(nar)} onPress={() => onWrite({ slag: 'plan', andras: plan })}>
        {text.andra}
      </Button>
      {isPlanerat ? (
        <Button variant="quiet" aria-label={text.stallInOf(nar)} onPress={() => onWrite({ slag: 'installt', mote })}>
          {text.stallIn}
        </Button>
      ) : null}
    </Row>
  );
}
