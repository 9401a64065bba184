import type { AktLage } from './aktlage.ts';
import { hasInsatsbeslut, hasOavgjordPlacering, hasOrdinartInsatsbeslut } from './insatsbeslut.ts';
import { getSteg, STEG, type StegId } from './steg.ts';
import {
  EJ_AVSLAGEN,
  EJ_MOTTAGEN,
  endsEarly,
  hasBeslut,
  isServicesamtalNog,
  never,
  notEnough,
  nothing,
  type Stegregel,
  sentences,
} from './stegregel.ts';
import { INKOMSTREGLER } from './stegregler-in.ts';

/** After the skyddsbedömning it was decided that no insats follows. */
function withoutInsats(lage: AktLage): string | null {
  const early = endsEarly(lage);
  if (early !== null) return early;
  if (hasInsatsbeslut(lage)) return null;
  if (lage.vidare === 'servicesamtal') return 'Ärendet fortsatte med servicesamtal.';
  if (lage.vidare === 'overlamnas') return 'Ärendet lämnades över efter bedömningen.';
  if (lage.vidare === 'avslag') return 'Ansökan avslogs.';
  return null;
}

const utredningFirst = (lage: AktLage) =>
  sentences([lage.utredningInledd === null, 'Utredning är inte inledd (steg 3).']);
const bedomningFirst = (lage: AktLage) => [
  ...utredningFirst(lage),
  ...sentences([lage.skyddsbedomning !== 'signerad', 'Skyddsbedömningen är inte signerad (steg 5).']),
];
const beslutFirst = (lage: AktLage) =>
  sentences([!hasInsatsbeslut(lage), 'Det finns inget signerat beslut om insats (steg 9).']);

/** A meeting that was held without a plan in the program is marked by hand, and is not missing then. */
function planeringSaknas({ moten, markeringar }: AktLage): string[] {
  const isMarked = markeringar.findLast(({ steg }) => steg === 'planering')?.lage === 'klar';
  return sentences([moten.antal === 0 && !isMarked, 'Planera första mötet, eller markera att det inte behövs.']);
}

function skyddsbedomningSaknas(lage: AktLage): string[] {
  return sentences(
    [lage.skyddsbedomning === 'saknas', 'Skyddsbedömning saknas.'],
    [lage.skyddsbedomning === 'utkast', 'Skyddsbedömningen är inte signerad.'],
    [lage.behovsSkyddMenVantar && !lage.sakerhetsplan, 'Säkerhetsplan saknas: klienten behöver skydd men vill vänta.'],
  );
}

function vidareEfterSaknas(lage: AktLage): string[] {
  const { vantar, accepterade, avbojda } = lage.erbjudanden;
  const triedInsats = lage.matchningar > 0 || vantar + accepterade + avbojda > 0;
  // What was tried before the assessment says nothing of how the case goes on after it.
  const saidByActs = (triedInsats && lage.skyddsbedomning === 'signerad') || hasOrdinartInsatsbeslut(lage);
  return sentences(
    [
      lage.vidare === null && !saidByActs && hasOavgjordPlacering(lage),
      'Placeringen är omedelbar: ta ställning till hur det går vidare efter skyddsbedömningen.',
    ],
    [
      lage.vidare === null && !saidByActs && !hasOavgjordPlacering(lage),
      'Ta ställning: insats, servicesamtal, överlämning eller avslag.',
    ],
    [
      lage.vidare === 'servicesamtal' && !isServicesamtalNog(lage) && !hasBeslut(lage, ['annat', 'avslag']),
      'Servicesamtal räcker inte när utredning är inledd eller det finns barn: fatta ett beslut.',
    ],
    [lage.vidare === 'overlamnas' && lage.overlamnad?.mottagen !== true, EJ_MOTTAGEN],
    [lage.vidare === 'avslag' && !hasBeslut(lage, ['avslag']), EJ_AVSLAGEN],
  );
}

/** Names no place: the register knows the sentence, and not where anybody is. */
export const PLACERING_UTESLUTS = 'Platsen som valdes omedelbart utesluts i matchningen: pröva om placeringen.';

function matchningSaknas(lage: AktLage): string[] {
  const { vantar, accepterade, avbojda } = lage.erbjudanden;
  const offers = vantar + accepterade + avbojda;
  if (offers === 0 && hasOrdinartInsatsbeslut(lage)) return [];
  const isUnmatched = lage.matchningar === 0 && offers === 0;
  return sentences(
    [isUnmatched && !hasOavgjordPlacering(lage), 'Ingen matchning är gjord.'],
    [isUnmatched && hasOavgjordPlacering(lage), 'Platsen valdes omedelbart: pröva den och andra i en matchning.'],
    [lage.placeringUtesluts !== null, PLACERING_UTESLUTS],
    [offers === 0, 'Inget erbjudande är lämnat.'],
    [vantar > 0, 'Svar på erbjudandet saknas.'],
    [
      vantar === 0 && offers > 0 && accepterade === 0,
      'Inget erbjudande är accepterat. Erbjud något annat eller ta ställning i steg 6.',
    ],
  );
}

function matchningBehovsEj(lage: AktLage): string | null {
  if (lage.matchasIAnnanAkt && lage.erbjudanden.vantar === 0)
    return 'Matchningen görs i den vuxnas akt för hela hushållet.';
  return withoutInsats(lage);
}

function dokumentationSaknas(lage: AktLage): string[] {
  const osignerade = lage.beslut.filter((beslut) => !beslut.signerat).length;
  const isAccepterat = lage.erbjudanden.accepterade > 0;
  return sentences(
    [lage.slag === 'personakt' && lage.anteckningar.signerade === 0, 'Ingen journalanteckning är signerad.'],
    [lage.anteckningar.utkast > 0, `Osignerade anteckningar: ${lage.anteckningar.utkast}.`],
    [osignerade > 0, `Osignerade beslut: ${osignerade}.`],
    [lage.beslut.every((beslut) => !beslut.signerat) && lage.slag === 'personakt', 'Inget beslut är signerat.'],
    [isAccepterat && !hasOrdinartInsatsbeslut(lage), 'Erbjudandet är accepterat, men beslut om insats saknas.'],
    [
      !isAccepterat && hasOavgjordPlacering(lage),
      'Placeringen är omedelbar: besluta om fortsatt insats, eller att den avslutas.',
    ],
  );
}

/** Somebody may still be at the meeting. */
export const MOTE_OPPET = 'Ett möte är varken utcheckat eller inställt (steg 4).';

/** An open meeting is missing and no hindrance: when all else is done this is where the akt stands, and it says why. */
function avslutSaknas(lage: AktLage): string[] {
  return sentences(
    [lage.avslutad === null, 'Akten är inte avslutad.'],
    [lage.avslutad === null && lage.moten.utcheckas.length > 0, MOTE_OPPET],
  );
}

/** Before an akt is closed every other step is done, not needed, or marked by a person with a reason. */
function avslutHinder(lage: AktLage): string[] {
  return STEG.filter((steg) => steg.id !== 'avslut' && isOpen(steg.id, lage)).map(
    (steg) => `Steg ${steg.nr} ${steg.namn} är varken klart eller markerat som att det inte behövs.`,
  );
}

function isOpen(id: StegId, lage: AktLage): boolean {
  // In an aktualisering closing is itself the answer of step 3, and the steps after it belong to the personakter.
  if (lage.slag === 'aktualisering' && getSteg(id).nr > 2) return false;
  if (lage.markeringar.some((one) => one.steg === id)) return false;
  const regel = STEGREGLER[id];
  return regel.behovsEj(lage) === null && regel.saknas(lage).length > 0;
}

function byHand(sentence: string, rest: Pick<Stegregel, 'hinder' | 'behovsEj'>): Stegregel {
  return { formular: false, saknas: () => [sentence], akutNog: notEnough, ...rest };
}

function inPersonakt(regel: Stegregel): Stegregel {
  return {
    ...regel,
    behovsEj: (lage) =>
      lage.slag === 'aktualisering' && lage.utredningInledd !== null
        ? 'Görs i personakterna, sedan utredning är inledd.'
        : regel.behovsEj(lage),
  };
}

/** One rule for each of the twelve steps; those of steps 1 to 3 stand in their own file. */
export const STEGREGLER: Readonly<Record<StegId, Stegregel>> = {
  ...INKOMSTREGLER,
  planering: inPersonakt({
    formular: true,
    saknas: planeringSaknas,
    hinder: utredningFirst,
    behovsEj: endsEarly,
    akutNog: notEnough,
  }),
  skyddsbedomning: inPersonakt({
    formular: true,
    saknas: skyddsbedomningSaknas,
    hinder: utredningFirst,
    behovsEj: endsEarly,
    akutNog: notEnough,
  }),
  'vidare-efter': inPersonakt({
    formular: true,
    saknas: vidareEfterSaknas,
    hinder: bedomningFirst,
    behovsEj: endsEarly,
    akutNog: notEnough,
  }),
  matchning: inPersonakt({
    formular: true,
    saknas: matchningSaknas,
    hinder: bedomningFirst,
    behovsEj: matchningBehovsEj,
    akutNog: notEnough,
  }),
  verkstallighet: inPersonakt(
    byHand('Markera när insatsen är verkställd.', { hinder: beslutFirst, behovsEj: withoutInsats }),
  ),
  dokumentation: { formular: true, saknas: dokumentationSaknas, hinder: nothing, behovsEj: never, akutNog: notEnough },
  planeringsmote: inPersonakt(
    byHand('Markera när planeringsmötet har hållits.', { hinder: beslutFirst, behovsEj: withoutInsats }),
  ),
  uppfoljning: inPersonakt(
    byHand('Markera när uppföljningen är klar; uppföljningsmöte hålls var tredje månad.', {
      hinder: beslutFirst,
      behovsEj: withoutInsats,
    }),
  ),
  avslut: { formular: true, saknas: avslutSaknas, hinder: avslutHinder, behovsEj: never, akutNog: notEnough },
};
