import { FLAGGOR } from '../../instrument/flaggor.ts';
import type { Behov, Farozon } from '../../matchning/schema.ts';
import type { FaltBlock } from '../define.ts';
import { BARNKON, FAROZONSSLAG, OKANT, TILLGANGLIGHET, VUXENKON, vetOrd } from '../ord.ts';

/** What the household needs, as the run was told it. What nobody knew is written as unknown, never left out. */
export function behovBlock(behov: Behov): FaltBlock {
  return {
    typ: 'falt',
    rader: [
      {
        etikett: 'Vuxna',
        varde: list(
          behov.vuxna.map(({ kon }) => (kon === null ? 'kön okänt' : VUXENKON[kon])),
          'Inga',
        ),
      },
      { etikett: 'Barn', varde: list(behov.barn.map(barnText), 'Inga') },
      { etikett: 'Flaggor', varde: flaggText(behov) },
      { etikett: 'Akut fara för livet', varde: vetOrd(behov.akutGrundA) },
      { etikett: 'Hjälp dygnet runt', varde: vetOrd(behov.hjalpDygnetRunt) },
      { etikett: 'Personal dygnet runt', varde: vetOrd(behov.personalDygnetRunt) },
      { etikett: 'Akut självmordsrisk', varde: vetOrd(behov.akutSuicidal) },
      { etikett: 'Aktivt beroende', varde: vetOrd(behov.aktivtBeroende) },
      {
        etikett: 'Tillgänglighet',
        varde: behov.tillganglighet === null ? OKANT : TILLGANGLIGHET[behov.tillganglighet],
      },
      { etikett: 'Djur', varde: behov.djur === 0 ? 'Inga' : String(behov.djur) },
      { etikett: 'Språk', varde: list(behov.sprak, 'Inget särskilt') },
      { etikett: 'Kost', varde: list(behov.kost, 'Inget särskilt') },
      { etikett: 'Antal nätter', varde: behov.natter === null ? OKANT : String(behov.natter) },
      { etikett: 'Farozoner', varde: farozonText(behov.farozoner) },
      { etikett: 'Utförare att undvika', varde: kopplingText(behov.leverantorskopplingar) },
      { etikett: 'Önskar', varde: list(onskemal(behov.onskar), 'Inget särskilt') },
    ],
  };
}

function barnText({ kod, alder, kon, medVuxen }: Behov['barn'][number]): string {
  const delar = [alder === null ? 'ålder okänd' : `${alder} år`, kon === null ? 'kön okänt' : BARNKON[kon]];
  return `${kod === '' ? 'barn' : kod} (${[...delar, ...(medVuxen ? [] : ['utan vuxen'])].join(', ')})`;
}

function flaggText({ flaggor, flaggorBedomda }: Behov): string {
  const namn = list(
    flaggor.map((flagga) => FLAGGOR[flagga].etikett),
    'Inga',
  );
  return flaggorBedomda ? namn : `${namn}. Flaggorna var inte genomgångna.`;
}

function farozonText(zoner: readonly Farozon[] | null): string {
  if (zoner === null) return 'Inte kartlagda';
  return list(
    zoner.map(({ kommun, zon, slag, grund }) =>
      [
        zon === null ? kommun : `${kommun} ${zon}`,
        FAROZONSSLAG[slag].toLowerCase(),
        ...(grund === '' ? [] : [grund]),
      ].join(', '),
    ),
    'Inga',
    '\n',
  );
}

function kopplingText(koder: readonly string[] | null): string {
  return koder === null ? 'Inte undersökt' : list(koder, 'Inga');
}

function onskemal(onskar: Behov['onskar']): string[] {
  return [
    ...(onskar.syskonTillsammans ? ['syskon tillsammans'] : []),
    ...(onskar.skola ? ['samma skola'] : []),
    ...(onskar.vard ? ['samma vård'] : []),
    ...(onskar.pendling ? ['pendling'] : []),
  ];
}

function list(items: readonly string[], tom: string, mellan = ', '): string {
  return items.length === 0 ? tom : items.join(mellan);
}
