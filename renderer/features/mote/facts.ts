import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { LOKAL_NAMN, SPARKONTROLL_NAMN, TOLK_NAMN, TOLKVAL_NAMN } from '../../../shared/modules/mote/namn.ts';
import type { Motesplan } from '../../../shared/modules/mote/schema.ts';
import { text } from './text.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What somebody looks for in a plan just before the meeting. */
export function factsOf({ innehall }: Motesplan): Fact[] {
  const { medarbetare, kollega, lokal, lokalBokad, tolk, utcheckning, ringer, ringerTill, chef, chefInformerad } =
    innehall;
  const informerad = chefInformerad === null ? text.ejChef : formatTidpunkt(chefInformerad);
  return written([
    { label: text.faktaUtcheckning, value: formatTidpunkt(utcheckning) },
    { label: text.faktaRinger, value: [ringer, ringerTill].filter(Boolean).join('. ') },
    {
      label: text.faktaMedarbetare,
      value: [...medarbetare.map(({ namn }) => namn), kollega].filter(Boolean).join(', '),
    },
    { label: text.faktaPlats, value: `${LOKAL_NAMN[lokal]}, ${lokalBokad ? text.bokad : text.inteBokad}` },
    { label: text.faktaTolk, value: TOLK_NAMN[tolk] },
    { label: text.faktaChef, value: [chef, informerad].filter(Boolean).join(', ') },
  ]);
}

/** The rest of the plan. */
export function restOf({ innehall, signerad, signeradAv }: Motesplan): Fact[] {
  return written([
    { label: text.slutar, value: formatTidpunkt(innehall.slutar) },
    { label: text.moter, value: innehall.moter },
    { label: text.barn, value: innehall.barn },
    { label: text.ensamSkal, value: innehall.ensamSkal },
    { label: text.lokalText, value: innehall.lokalText },
    { label: text.sprak, value: innehall.sprak },
    { label: text.tolkval, value: innehall.tolkval.map((id) => TOLKVAL_NAMN[id]).join('. ') },
    { label: text.resvag, value: innehall.resvag },
    { label: text.telefon, value: SPARKONTROLL_NAMN[innehall.telefon] },
    { label: text.bil, value: SPARKONTROLL_NAMN[innehall.bil] },
    { label: text.sagasTillAndra, value: innehall.sagasTillAndra },
    { label: text.sedan, value: innehall.sedan },
    { label: text.ovrigt, value: innehall.ovrigt },
    { label: text.faktaPlanerat, value: `${formatTidpunkt(signerad)}, ${signeradAv}` },
  ]);
}

function written(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== '');
}
