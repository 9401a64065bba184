import { CalendarClock, FileText } from 'lucide-react';
import type { AktId } from '../../../shared/lib/id.ts';
import { formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import {
  DIGITALA_PUNKTER,
  ledtextOf,
  PACKLISTA,
  PLANTEXTER,
  punktOf,
} from '../../../shared/modules/sakerhetsplan/delar.ts';
import { HALLNING_NAMN, VEM_RINGER_NAMN } from '../../../shared/modules/sakerhetsplan/namn.ts';
import type { Sakerhetsplan } from '../../../shared/modules/sakerhetsplan/schema.ts';
import type { DoldUppgift } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { useNamesShown } from '../../client/identity.ts';
import { client } from '../../client/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row } from '../../ui/Layout.tsx';
import { ProtectedValue } from '../../ui/ProtectedValue.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly plan: Sakerhetsplan;
  /** The word that holds, hidden; null when there is none, and in a plan that holds no more. */
  readonly kodord: DoldUppgift | null;
  readonly isErsatt: boolean;
}

/** One signed plan: tonight and the contacts first, the rest on demand. */
export function PlanCard({ aktId, plan, kodord, isErsatt }: Props) {
  const namesShown = useNamesShown();
  const { innehall } = plan;
  const nar = formatTidpunkt(plan.handelse);
  return (
    <Card title={text.versionOf(nar)} level={4} actions={isErsatt ? null : <Papper plan={plan} nar={nar} />}>
      <Row gap={2}>
        {isErsatt ? <Tag kind="due">{text.ersatt}</Tag> : <Tag kind="done">{text.galler}</Tag>}
        {innehall.hallning === null ? null : <Tag>{HALLNING_NAMN[innehall.hallning]}</Tag>}
        {innehall.uppfoljning === null || isErsatt ? null : (
          <Tag icon={CalendarClock}>{text.foljsUpp(formatDatum(innehall.uppfoljning))}</Tag>
        )}
      </Row>
      <KeyValue items={[...ikvall(plan), ...kontakterOf(plan, namesShown)]} />
      {kodord === null ? null : (
        <ProtectedValue
          label={text.kodord}
          reveal={async () => (await client.skyddadUppgift.reveal({ aktId, id: kodord.id })).varde}
        />
      )}
      <Disclosure title={text.hela}>
        <KeyValue items={restOf(plan)} />
      </Disclosure>
    </Card>
  );
}

function Papper({ plan, nar }: { readonly plan: Sakerhetsplan; readonly nar: string }) {
  return (
    <Row gap={2}>
      <Button
        size="small"
        icon={FileText}
        aria-label={text.skapaOf(nar)}
        onPress={() => askAkt({ kind: 'dokument', mall: 'sakerhetsplan', postId: plan.id })}
      >
        {text.skapa}
      </Button>
      {plan.innehall.paPapper.length === 0 ? null : (
        <Button
          size="small"
          icon={FileText}
          onPress={() => askAkt({ kind: 'dokument', mall: 'lista', postId: plan.id })}
        >
          {text.skapaPapper}
        </Button>
      )}
    </Row>
  );
}

function ikvall({ innehall }: Sakerhetsplan) {
  return [{ label: ledtextOf(innehall.slag, 'ikvall').etikett, value: innehall.ikvall }];
}

function kontakterOf({ innehall }: Sakerhetsplan, namesShown: boolean) {
  return innehall.kontakter.map(({ vem, vad, vemRinger }, index) => ({
    label: namesShown ? vem : text.dold(index + 1),
    value: [vad, VEM_RINGER_NAMN[vemRinger]].filter(Boolean).join('. '),
  }));
}

function restOf({ innehall, signeradAv, signerad }: Sakerhetsplan) {
  const { slag, digitalaPunkter, packlista, uppfoljning } = innehall;
  const items = [
    { label: text.hallningSkal, value: innehall.hallningSkal },
    ...PLANTEXTER[slag]
      .filter((id) => id !== 'ikvall')
      .map((id) => ({ label: ledtextOf(slag, id).etikett, value: innehall[id] })),
    {
      label: text.digitalaPunkter,
      value: digitalaPunkter.map((id) => punktOf(DIGITALA_PUNKTER, id)).join('\n'),
    },
    { label: text.packlista, value: packlista.map((id) => punktOf(PACKLISTA, id)).join('\n') },
    { label: text.kodordBetyder, value: innehall.kodordBetyder },
    { label: text.uppfoljning, value: uppfoljning === null ? '' : formatDatum(uppfoljning) },
    { label: text.utanUppfoljning, value: innehall.utanUppfoljning },
    { label: text.signerad, value: `${formatTidpunkt(signerad)}, ${signeradAv}` },
  ];
  return items.filter(({ value }) => value !== '');
}
