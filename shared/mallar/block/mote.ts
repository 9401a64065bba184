import { formatTidpunkt } from '../../lib/tid.ts';
import { LOKAL_NAMN, MOTESHANDELSE_NAMN, SPARKONTROLL_NAMN, TOLK_NAMN, TOLKVAL_NAMN } from '../../modules/mote/namn.ts';
import type { Mote } from '../../modules/mote/rules.ts';
import type { MotesplanInnehall } from '../../modules/mote/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { infortRader, postFalt } from './post.ts';

type Faltrad = FaltBlock['rader'][number];

/** A meeting in the akt: the plan in force, the versions before it, and what came of it. */
export function moteBlock({ plan, tidigare, handelser }: Mote, akt: AktData): Block[] {
  return [
    { typ: 'falt', rader: [...planRader(plan.innehall), ...infortRader(plan, akt.motesplaner)] },
    ...tidigare.flatMap((post): Block[] => [
      { typ: 'rubrik', niva: 3, text: `Planen som den var tidigare (post ${post.nr})` },
      { typ: 'falt', rader: [...planRader(post.innehall), ...infortRader(post, akt.motesplaner)] },
    ]),
    ...handelser.map(
      (post): Block =>
        postFalt(
          post,
          [],
          [
            { etikett: 'Vad', varde: MOTESHANDELSE_NAMN[post.innehall.slag] },
            ...skriven('Anteckning', post.innehall.text),
          ],
        ),
    ),
  ];
}

function planRader(innehall: MotesplanInnehall): Faltrad[] {
  return [
    ...tidRader(innehall),
    { etikett: 'Möter', varde: innehall.moter },
    ...skriven('Barn som är med', innehall.barn),
    { etikett: 'Plats', varde: lokalOrd(innehall) },
    { etikett: 'Tolk', varde: TOLK_NAMN[innehall.tolk] },
    ...skriven('Språk', innehall.sprak),
    ...skriven('Så valdes tolken', innehall.tolkval.map((id) => TOLKVAL_NAMN[id]).join('\n')),
    ...skriven('Resväg', innehall.resvag),
    { etikett: 'Klientens telefon kontrollerad för spårning', varde: SPARKONTROLL_NAMN[innehall.telefon] },
    { etikett: 'Bil kontrollerad för spårning', varde: SPARKONTROLL_NAMN[innehall.bil] },
    ...skriven('Vad klienten kan säga till andra', innehall.sagasTillAndra),
    { etikett: 'Chef informerad', varde: chefOrd(innehall) },
    ...larmRader(innehall),
    ...skriven('Övrigt', innehall.ovrigt),
  ];
}

/** When the meeting is and who goes there. */
function tidRader(innehall: MotesplanInnehall): Faltrad[] {
  const { borjar, slutar, medarbetare, kollega, ensamSkal } = innehall;
  return [
    { etikett: 'Mötet börjar', varde: formatTidpunkt(borjar) },
    { etikett: 'Beräknat slut', varde: formatTidpunkt(slutar) },
    { etikett: 'Medarbetare', varde: [...medarbetare.map(({ namn }) => namn), kollega].filter(Boolean).join('\n') },
    ...skriven('Varför bara en är med', ensamSkal),
  ];
}

/** By when they must check out, and who telephones when they do not. */
function larmRader({ utcheckning, ringer, ringerTill, sedan }: MotesplanInnehall): Faltrad[] {
  return [
    { etikett: 'Utcheckning senast', varde: formatTidpunkt(utcheckning) },
    { etikett: 'Är den sen ringer', varde: ringer },
    ...skriven('Ringer till', ringerTill),
    ...skriven('Om ingen svarar', sedan),
  ];
}

function lokalOrd({ lokal, lokalText, lokalBokad }: MotesplanInnehall): string {
  const bokad = lokalBokad ? 'bokad' : 'inte bokad';
  return [`${LOKAL_NAMN[lokal]}, ${bokad}`, lokalText].filter(Boolean).join('\n');
}

function chefOrd({ chef, chefInformerad }: MotesplanInnehall): string {
  if (chefInformerad === null) return chef === '' ? 'Inte än' : `Inte än: ${chef}`;
  return [chef, formatTidpunkt(chefInformerad)].filter(Boolean).join(', ');
}

function skriven(etikett: string, varde: string): Faltrad[] {
  return varde === '' ? [] : [{ etikett, varde }];
}
