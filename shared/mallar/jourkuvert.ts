import { FLAGGOR, FlaggId } from '../instrument/flaggor.ts';
import { datumOf, formatDatum, formatTidpunkt } from '../lib/tid.ts';
import { KUVERT_DAGAR } from '../modules/jour/rules.ts';
import type { Jouroversikt } from '../modules/jour/schema.ts';
import { UPPGIFTSSLAG_NAMN } from '../modules/skyddad-uppgift/namn.ts';
import type { Mallunderlag } from './akt-data.ts';
import { fritext, saknas } from './block/post.ts';
import { brevhuvud } from './brevhuvud.ts';
import { type Block, defineMall } from './define.ts';
import { ellerOkant, PERSONROLL, SKYDD } from './ord.ts';

/** The page for a jour that sits elsewhere, in a numbered envelope that is opened only when it is needed. */
export const jourkuvertMall = defineMall<Mallunderlag>({
  id: 'jourkuvert',
  version: 1,
  titel: 'Jourkuvert',
  build: ({ akt }) => {
    const { jourkuvert: kuvert } = akt;
    return brevhuvud(akt, {
      rubrik: kuvert === null ? 'Jourkuvert' : `Jourkuvert nr ${kuvert.nr}`,
      datum: datumOf(akt.skrivs),
      block:
        kuvert === null
          ? saknas('Akten har inget jourkuvert. Skapa ett nytt kuvert först, så att det får ett nummer.')
          : [hantering(kuvert.nr), ...oversiktBlock(kuvert.oversikt), ...kvittens()],
    });
  },
});

function hantering(nr: number): Block {
  return {
    typ: 'ruta',
    rubrik: `Läggs i förseglat kuvert nr ${nr}`,
    text: `Öppnas bara av den som har jour och behöver det. Skriv när och varför kuvertet öppnades, och ring enheten nästa arbetsdag. Kuvertet byts efter högst ${KUVERT_DAGAR} dagar och lämnas då tillbaka. Kopiera, skanna eller fotografera inte.`,
  };
}

function oversiktBlock(sida: Jouroversikt): Block[] {
  const { hot, plan, natsSakert, kontakter, personer } = sida;
  const bedomd = hot.bedomd === null ? 'Inte bedömt' : formatDatum(datumOf(hot.bedomd));
  return [
    { typ: 'falt', rader: [{ etikett: 'Uppgifterna skrivna', varde: formatTidpunkt(sida.skriven) }] },
    { typ: 'rubrik', niva: 1, text: 'Hot' },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Senast bedömt', varde: bedomd },
        { etikett: 'Flaggor', varde: hot.flaggor.length === 0 ? 'Inga' : hot.flaggor.map(flaggnamn).join('\n') },
      ],
    },
    ...fritext(2, 'Bedömd risk', hot.slutsats),
    { typ: 'rubrik', niva: 1, text: 'Plan' },
    ...fritext(2, 'Åtgärder', plan.atgarder),
    ...fritext(2, 'Senaste beslut', plan.beslut),
    ...planBlock(sida.sakerhetsplan),
    { typ: 'rubrik', niva: 1, text: 'Så nås klienten' },
    ...fritext(2, 'Säkert sätt', natsSakert),
    {
      typ: 'falt',
      rader: kontakter.map(({ roll, slag, varde, anvandning }) => ({
        etikett: `${PERSONROLL[roll]}, ${UPPGIFTSSLAG_NAMN[slag]}`,
        varde: anvandning === '' ? varde : `${varde}\n${anvandning}`,
      })),
    },
    { typ: 'rubrik', niva: 1, text: 'Personer' },
    {
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Roll', vikt: 2 },
        { rubrik: 'Namn', vikt: 4 },
        { rubrik: 'Född', vikt: 2 },
        { rubrik: 'Skydd', vikt: 3 },
      ],
      rader: personer.map(({ roll, namn, fodd, skydd }) => [
        PERSONROLL[roll],
        ellerOkant(namn),
        ellerOkant(fodd ?? ''),
        SKYDD[skydd],
      ]),
    },
  ];
}

/** What the client and the unit have agreed on for tonight. The code word stays where its showing is logged. */
function planBlock(plan: Jouroversikt['sakerhetsplan']): Block[] {
  if (plan === null) return [];
  const { gjord, ikvall, kontakter, kodord, kodordBetyder } = plan;
  return [
    ...fritext(2, `I kväll och i natt, enligt säkerhetsplanen ${formatDatum(datumOf(gjord))}`, ikvall),
    ...(kontakter.length === 0 ? [] : fritext(2, 'Personer som vi får ringa', kontakter.join('\n'))),
    ...(kodord === '' ? [] : fritext(2, 'Klienten har ett kodord, som inte står här', kodordBetyder)),
  ];
}

/** A flag of a later version keeps its code. */
function flaggnamn(flagga: string): string {
  const known = FlaggId.safeParse(flagga);
  return known.success ? FLAGGOR[known.data].etikett : flagga;
}

function kvittens(): Block[] {
  return [
    { typ: 'rubrik', niva: 1, text: 'Kvittens' },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Mottaget av, dag', varde: '' },
        { etikett: 'Öppnat av, dag och tid', varde: '' },
        { etikett: 'Varför det öppnades', varde: '' },
        { etikett: 'Återlämnat och förstört, dag', varde: '' },
      ],
    },
  ];
}
