import { useEffect } from 'react';
import { FLAGGOR, FlaggId } from '../../../shared/instrument/flaggor.ts';
import { formatDatum, formatTidpunkt, millisOf } from '../../../shared/lib/tid.ts';
import { PERSONROLL, SKYDD } from '../../../shared/mallar/ord.ts';
import { SAKNAS_NAMN } from '../../../shared/modules/jour/namn.ts';
import type { Jouroversikt } from '../../../shared/modules/jour/schema.ts';
import { isSkyddad } from '../../../shared/modules/person/namn.ts';
import { UPPGIFTSSLAG_NAMN } from '../../../shared/modules/skyddad-uppgift/namn.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useClock, useNow } from '../../ui/clock.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Columns, Row, Stack } from '../../ui/Layout.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { AnteckningForm } from './AnteckningForm.tsx';
import type { Oppnad } from './JourSida.tsx';
import { text } from './text.ts';

const MINUTE = 60_000;

interface Props extends Oppnad {
  readonly onClose: () => void;
  /** The time is up. */
  readonly onOver: () => void;
}

/** One page, under a red banner that counts down; gone when the time is up. */
export function Oversikt({ lasning, oversikt, saknas, ansvarig, onClose, onOver }: Props) {
  const clock = useClock();
  const left = Math.max(0, millisOf(lasning.slutar) - useNow());
  useEffect(() => {
    const timer = setTimeout(onOver, Math.max(0, millisOf(lasning.slutar) - clock()));
    return () => clearTimeout(timer);
  });
  return (
    <Stack gap={6}>
      <Banner
        kind="danger"
        title={text.banner(lasning.kod, Math.ceil(left / MINUTE))}
        action={<Button onPress={onClose}>{text.stang}</Button>}
      >
        {text.bannerText(ansvarig)}
      </Banner>
      {saknas === null ? null : (
        <Banner kind="due" isLive>
          {SAKNAS_NAMN[saknas]}
        </Banner>
      )}
      {oversikt === null ? null : <Sida oversikt={oversikt} />}
      <AnteckningForm lasning={lasning} />
    </Stack>
  );
}

function Sida({ oversikt }: { readonly oversikt: Jouroversikt }) {
  const { hot, plan, sakerhetsplan, natsSakert, kontakter, personer } = oversikt;
  const barn = personer.filter(({ roll }) => roll === 'barn');
  const andra = personer.filter(({ roll }) => roll !== 'barn');
  return (
    <>
      <p className="ui-quiet">{text.skriven(formatTidpunkt(oversikt.skriven))}</p>
      <Columns count={2}>
        <Card title={text.hot} level={2} tone="danger">
          <Stack gap={3}>
            <Row>
              {hot.flaggor.map((flagga) => (
                <Tag key={flagga} kind="danger">
                  {flaggnamn(flagga)}
                </Tag>
              ))}
            </Row>
            <p className="ui-quiet">
              {hot.bedomd === null ? text.inteBedomt : text.bedomt(formatTidpunkt(hot.bedomd))}
            </p>
            <Langtext>{hot.slutsats}</Langtext>
          </Stack>
        </Card>
        <Card title={text.plan} level={2}>
          <KeyValue
            items={[
              { label: text.atgarder, value: <Langtext>{plan.atgarder}</Langtext> },
              { label: text.beslut, value: <Langtext>{plan.beslut}</Langtext> },
              { label: text.plats, value: plan.plats || text.inget },
              ...ikvallOf(sakerhetsplan),
            ]}
          />
        </Card>
        <Card title={text.kontakt} level={2}>
          <KeyValue
            items={[
              { label: text.natsSakert, value: <Langtext>{natsSakert}</Langtext> },
              ...kontakter.map(({ roll, slag, varde, anvandning }) => ({
                label: `${PERSONROLL[roll]}, ${UPPGIFTSSLAG_NAMN[slag]}`,
                value: anvandning === '' ? varde : `${varde} (${anvandning})`,
              })),
            ]}
          />
          {kontakter.length === 0 ? <p className="ui-quiet">{text.ingenKontakt}</p> : null}
        </Card>
        <Card title={text.barn} level={2}>
          {barn.length === 0 ? <p className="ui-quiet">{text.ingaBarn}</p> : <Personer personer={barn} />}
        </Card>
      </Columns>
      <Card title={text.andra} level={2}>
        <Personer personer={andra} />
      </Card>
    </>
  );
}

/** What the säkerhetsplan says about tonight. The page itself is opened with a reason, logged, and closes by itself. */
function ikvallOf(plan: Jouroversikt['sakerhetsplan']) {
  if (plan === null) return [];
  return [
    { label: text.ikvall(formatTidpunkt(plan.gjord)), value: <Langtext>{plan.ikvall}</Langtext> },
    { label: text.farRinga, value: <Langtext>{plan.kontakter.join('\n')}</Langtext> },
    ...(plan.kodord === ''
      ? []
      : [
          {
            label: text.kodord,
            value: <Langtext>{[plan.kodord, plan.kodordBetyder].filter(Boolean).join('\n')}</Langtext>,
          },
        ]),
  ];
}

function Personer({ personer }: { readonly personer: Jouroversikt['personer'] }) {
  const namesShown = useNamesShown();
  return (
    <ul>
      {personer.map((person) => (
        <li key={`${person.roll} ${person.namn} ${person.personnummer}`}>
          {PERSONROLL[person.roll]}: {namesShown ? identityOf(person) : text.dolt}
          {isSkyddad(person) ? <Tag kind="secret">{SKYDD[person.skydd]}</Tag> : null}
        </li>
      ))}
    </ul>
  );
}

function identityOf({ namn, personnummer, fodd }: Jouroversikt['personer'][number]): string {
  return [namn, personnummer, fodd === null ? '' : text.fodd(formatDatum(fodd))].filter(Boolean).join(', ');
}

function Langtext({ children }: { readonly children: string }) {
  return <span className="jour-text">{children === '' ? text.inget : children}</span>;
}

/** A flag of a later version keeps its code. */
function flaggnamn(flagga: string): string {
  const known = FlaggId.safeParse(flagga);
  return known.success ? FLAGGOR[known.data].etikett : flagga;
}
