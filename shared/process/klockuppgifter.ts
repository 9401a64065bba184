import { dueOf, type Helgdagar } from '../klockor/due.ts';
import { getKlocka } from '../klockor/registry.ts';
import { type Datum, datumOf } from '../lib/tid.ts';
import type { AktLage } from './aktlage.ts';
import type { StegId } from './steg.ts';
import type { Uppgift } from './uppgifter.ts';

/** A clock that runs, from the event that started it. */
interface Gang {
  readonly klocka: string;
  readonly fran: Datum;
  readonly steg: StegId;
  readonly text: string;
}

/** The reference that makes a child's placement one without the consent of both guardians, decided at once. */
const OMEDELBAR_INSATS = 'l79.omedelbar-insats';

/** The clocks that run in an akt as tasks, each with the day that its registry entry gives. */
export function clockTasksOf(lage: AktLage, helgdagar: Helgdagar): Uppgift[] {
  if (lage.avslutad !== null) return [];
  return [...forhandsbedomning(lage), ...barnutredning(lage), ...omedelbarInsats(lage), ...uppfoljning(lage)].map(
    ({ klocka, fran, steg, text }) => ({ steg, text, forfaller: dueOf(getKlocka(klocka), fran, helgdagar).forfaller }),
  );
}

/** An aktualisering about a child is to be decided within the time of the förhandsbedömning. lagrum: sol.forhandsbedomning */
function forhandsbedomning({ slag, barn, inkom }: AktLage): Gang[] {
  if (slag !== 'aktualisering' || barn.length === 0 || inkom === null) return [];
  const text = 'Besluta om utredning ska inledas (förhandsbedömning).';
  return [{ klocka: 'forhandsbedomning', fran: datumOf(inkom), steg: 'vidare', text }];
}

/** A child's utredning runs until it ends in a decision; an immediate placement is none. lagrum: sol.barnutredning */
function barnutredning({ slag, roll, utredningInledd, beslut }: AktLage): Gang[] {
  if (slag !== 'personakt' || roll !== 'barn' || utredningInledd === null) return [];
  if (beslut.some((ett) => ett.signerat && (ett.slag === 'insats' || ett.slag === 'avslag'))) return [];
  const text = 'Slutför utredningen om barnet, senast fyra månader efter beslutet att inleda.';
  return [{ klocka: 'barnutredning', fran: utredningInledd, steg: 'vidare-efter', text }];
}

/** A decision on immediate insats for a child lapses unless the court gets it in time. lagrum: l79.understallning */
function omedelbarInsats({ roll, beslut }: AktLage): Gang[] {
  const signerade = beslut.filter(({ signerat }) => signerat);
  const senaste = signerade.findLast(({ lagrum }) => lagrum?.includes(OMEDELBAR_INSATS));
  if (roll !== 'barn' || senaste === undefined) return [];
  if (signerade.slice(signerade.indexOf(senaste)).some(({ slag }) => slag === 'avsluta-insats')) return [];
  return [
    {
      klocka: 'l79-understallning',
      fran: senaste.datum,
      steg: 'dokumentation',
      text: 'Underställ förvaltningsrätten beslutet om omedelbar insats. Annars upphör det att gälla.',
    },
    {
      klocka: 'l79-ansokan',
      fran: senaste.fran ?? senaste.datum,
      steg: 'dokumentation',
      text: 'Ansök hos förvaltningsrätten om insatsen för barnet ska fortsätta.',
    },
  ];
}

/** A decided insats is followed up every third month (routine S003). */
function uppfoljning({ beslut }: AktLage): Gang[] {
  const insats = beslut.findLast((ett) => ett.signerat && ett.gallerInsats);
  if (insats === undefined) return [];
  return [{ klocka: 'uppfoljningsmote', fran: insats.datum, steg: 'uppfoljning', text: 'Håll uppföljningsmöte.' }];
}
