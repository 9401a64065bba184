import { Plus, Siren } from 'lucide-react';
import { formatDatum, formatTidpunkt, tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import type { Arbetslista } from '../../../shared/modules/arbetslista/api.ts';
import { atClock, senaUtcheckningar } from '../../../shared/modules/arbetslista/rules.ts';
import { navigate } from '../../client/navigation.ts';
import { useSession } from '../../client/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow, useToday } from '../../ui/clock.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Columns, Stack } from '../../ui/Layout.tsx';
import { Link } from '../../ui/Link.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { chooseMine } from './grupper.ts';
import { Inkomna } from './Inkomna.tsx';
import { Jourlasningar } from './Jourlasningar.tsx';
import { KlockNotis } from './KlockNotis.tsx';
import { KopiaNotis } from './KopiaNotis.tsx';
import { SenaUtcheckningar } from './SenaUtcheckningar.tsx';
import { TEXT } from './text.ts';
import { Uppgiftslista } from './Uppgiftslista.tsx';
import { useArbetslista } from './use-arbetslista.ts';
import { useVems, type Vems } from './vems.ts';
import './arbetslista.css';

/** What came in, what is overdue, what is due today and this week. Codes only: the desk faces a corridor. */
export function MinDag() {
  const arbetslista = useArbetslista();
  const idag = useToday();
  return (
    <Page
      title={TEXT.titel}
      lead={formatDatum(idag)}
      actions={
        <>
          <Button
            icon={Siren}
            shortcut="Ctrl+Shift+A"
            tooltip={TEXT.akut}
            onPress={() => navigate('ny-aktualisering', { akut: true })}
          >
            {TEXT.akut}
          </Button>
          <Button variant="primary" icon={Plus} onPress={() => navigate('ny-aktualisering', {})}>
            {TEXT.ny}
          </Button>
        </>
      }
    >
      <Jourlasningar />
      <KlockNotis />
      <QueryView query={arbetslista} loadingText={TEXT.hamtar}>
        {(value) => <Dagen arbetslista={value} />}
      </QueryView>
    </Page>
  );
}

function Dagen({ arbetslista }: { readonly arbetslista: Arbetslista }) {
  const vems = useVems(({ val }) => val);
  const now = tidpunktFromMillis(useNow());
  const chosen = vems === 'mina' ? chooseMine(arbetslista) : arbetslista;
  const { idag, forsenat, idagLista, veckan } = atClock(chosen, now);
  return (
    <Stack gap={6}>
      <SenaUtcheckningar uppgifter={senaUtcheckningar(arbetslista, now)} />
      {arbetslista.antalOppna === 0 ? (
        <EmptyState title={TEXT.tomt}>{TEXT.tomtText}</EmptyState>
      ) : (
        <>
          <Inkomna rader={arbetslista.inkomna} idag={idag} />
          <RadioGroup<Vems>
            label={TEXT.vems}
            orientation="horizontal"
            value={vems}
            onChange={(val) => useVems.setState({ val })}
            options={[
              { value: 'alla', label: TEXT.vemsVal.alla },
              { value: 'mina', label: TEXT.vemsVal.mina },
            ]}
          />
          <KopiaNotis />
          <Columns count={3}>
            <Uppgiftslista title={TEXT.forsenat(forsenat.length)} uppgifter={forsenat} tone="danger" />
            <Uppgiftslista title={TEXT.idag(idagLista.length)} uppgifter={idagLista} tone="due" />
            <Uppgiftslista title={TEXT.veckan(veckan.length)} uppgifter={veckan} tone="plain" />
          </Columns>
        </>
      )}
      <Fot oppna={arbetslista.antalOppna} akuta={arbetslista.antalAkuta} />
    </Stack>
  );
}

function Fot({ oppna, akuta }: { readonly oppna: number; readonly akuta: number }) {
  const session = useSession();
  const senast = session.state === 'known' ? session.status.senastHar : null;
  return (
    <p className="arbetslista-fot">
      <span>
        {TEXT.oppnaAkter}: <strong>{oppna}</strong>
      </span>
      <span>
        {TEXT.akuta}: <strong>{akuta}</strong>
      </span>
      <Link onPress={() => navigate('akter', {})}>{TEXT.visaAkter}</Link>
      <span className="arbetslista-senast">
        {TEXT.senast}: {senast === null ? TEXT.forsta : formatTidpunkt(senast)}
      </span>
    </p>
  );
}
