import { useState } from 'react';
import type { z } from 'zod';
import { gruppera } from '../../../shared/modules/logg/ankarkod.ts';
import type { loggApi } from '../../../shared/modules/logg/api.ts';
import type { Loggankare } from '../../../shared/modules/logg/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import { TEXT } from './text.ts';

type Utskrift = z.output<typeof loggApi.printAnkare.output>;

/** Prints how far the log has come, and shows the same for whoever has no printer. */
export function SkrivAnkare() {
  const [isPrinting, setPrinting] = useState(false);
  const [utskrift, setUtskrift] = useState<Utskrift | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const print = async () => {
    setPrinting(true);
    setFault(null);
    try {
      setUtskrift(await client.logg.printAnkare({}));
    } catch (error) {
      setFault(messageOf(error).mening);
    } finally {
      setPrinting(false);
    }
  };
  return (
    <Section title={TEXT.papper} description={TEXT.papperText}>
      <Stack gap={3}>
        <div>
          <Button isPending={isPrinting} pendingText={TEXT.skriver} onPress={() => void print()}>
            {TEXT.skrivUt}
          </Button>
        </div>
        {fault === null ? null : <Banner kind="danger" title={fault} isLive />}
        {utskrift === null ? null : <Utskrivet {...utskrift} />}
      </Stack>
    </Section>
  );
}

const UTFALL = {
  skickad: { kind: 'done', title: TEXT.skickad },
  avbruten: { kind: 'info', title: TEXT.utskriftAvbruten },
  'ingen-skrivare': { kind: 'due', title: TEXT.ingenSkrivare },
} as const;

function Utskrivet({ utfall, ankare }: Utskrift) {
  return (
    <>
      <Banner {...UTFALL[utfall]} isLive />
      <KeyValue items={faktaOf(ankare)} />
    </>
  );
}

function faktaOf({ valv, seq, kod, ord, forra }: Loggankare) {
  return [
    { label: TEXT.valv, value: <span className="ui-code">{valv}</span> },
    { label: TEXT.nummer, value: <span className="ui-code">{seq}</span> },
    { label: TEXT.kod, value: <span className="logg-kod">{gruppera(kod)}</span> },
    { label: TEXT.kontrollord, value: ord.join(' ') },
    { label: TEXT.forra, value: forra ?? TEXT.forsta },
  ];
}
