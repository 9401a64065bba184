import type { z } from 'zod';
import type { AktId } from '../../../shared/lib/id.ts';
import { formatTidpunkt, Tidpunkt } from '../../../shared/lib/tid.ts';
import { KANAL, TRISTATE } from '../../../shared/mallar/ord.ts';
import type { Aktualisering, AktualiseringUppgifter } from '../../../shared/modules/aktualisering/schema.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { text } from './text.ts';

interface Props {
  readonly aktId: AktId;
  readonly aktualisering: Aktualisering;
}

/** What came in, when nothing can be changed any more. */
export function AktualiseringFacts({ aktId, aktualisering }: Props) {
  const query = useQuery(`aktualisering avslut ${aktId}`, () => client.avslut.find({ aktId }));
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(avslut) =>
        avslut?.innehall.orsak === 'felregistrerad' ? (
          <Stack>
            <Banner kind="danger" title={text.struken}>
              {text.strukenAv(avslut.signeradAv, formatTidpunkt(avslut.signerad), avslut.innehall.sammanfattning)}
            </Banner>
            <KeyValue
              items={factsOf(aktualisering).map(({ label, value }) => ({ label, value: <del>{value}</del> }))}
            />
          </Stack>
        ) : (
          <Stack>
            <Banner kind="info">{text.closed}</Banner>
            <KeyValue items={factsOf(aktualisering)} />
          </Stack>
        )
      }
    </QueryView>
  );
}

/** Every field in words, in the order of the form. What is typed and not finished is shown as it was typed. */
export function factsOf(uppgifter: z.input<typeof AktualiseringUppgifter>): { label: string; value: string }[] {
  const inkom = Tidpunkt.safeParse(uppgifter.inkom);
  return [
    { label: text.inkom, value: inkom.success ? formatTidpunkt(inkom.data) : uppgifter.inkom },
    { label: text.rad, value: uppgifter.rad },
    { label: text.akut, value: uppgifter.akut ? text.ja : text.nej },
    { label: text.natsSakert, value: uppgifter.natsSakert || text.ejAngivet },
    { label: text.farRingas, value: TRISTATE[uppgifter.farRingas ?? 'okant'] },
    { label: text.ringtider, value: uppgifter.ringtider || text.ejAngivet },
    { label: text.kontrollfraga, value: uppgifter.kontrollfraga || text.ejAngivet },
    { label: text.kontrollsvar, value: uppgifter.kontrollsvar || text.ejAngivet },
    { label: text.ansokan, value: TRISTATE[uppgifter.ansokan ?? 'okant'] },
    { label: text.ansokanOrd, value: uppgifter.ansokanOrd || text.ejAngivet },
    { label: text.utovareNarvarande, value: TRISTATE[uppgifter.utovareNarvarande ?? 'okant'] },
    { label: text.kanal, value: KANAL[uppgifter.kanal ?? 'okant'] },
    { label: text.anmalare, value: uppgifter.anmalare || text.ejAngivet },
    { label: text.okandAnmalare, value: uppgifter.anmalareVillVaraOkand ? text.ja : text.nej },
    { label: text.bakgrund, value: uppgifter.bakgrund || text.ejAngivet },
  ];
}
