import type { Datum } from '../lib/tid.ts';
import type { AktLage } from './aktlage.ts';
import { isServicesamtalNog, samtaletRackerInte } from './stegregel.ts';
import { INKOMSTREGLER } from './stegregler-in.ts';
import type { Uppgift } from './uppgifter.ts';

type NextWorkingDay = (datum: Datum) => Datum;

/** What no signature waited for and somebody must do soon after it, each by its own day. Acute work leaves most of it. */
export function efterhandTasksOf(lage: AktLage, nextWorkingDay: NextWorkingDay): Uppgift[] {
  return [
    ...barnetsSkal(lage, nextWorkingDay),
    ...samtycke(lage, nextWorkingDay),
    ...atgarder(lage, nextWorkingDay),
    ...kontrasignering(lage),
    ...servicesamtal(lage),
    ...utanDrojsmal(lage),
    ...obesvarad(lage, nextWorkingDay),
    ...barnratt(lage, nextWorkingDay),
  ];
}

/**
 * A decision gives its reasons, and a child's copy of one that was written about the adult points to hers. The child's own
 * are written in its full assessment. lagrum: fl.motivering
 */
function barnetsSkal({ beslut, skyddsbedomning }: AktLage, nextWorkingDay: NextWorkingDay): Uppgift[] {
  const forsta = beslut.find(({ signerat, barnetsSkalSaknas }) => signerat && barnetsSkalSaknas === true);
  if (forsta === undefined || skyddsbedomning === 'signerad') return [];
  const text = 'Skriv skälen för barnet i barnets skyddsbedömning: beslutet i akten hänvisar till den vuxnas akt.';
  return [{ steg: 'skyddsbedomning', text, forfaller: nextWorkingDay(forsta.datum) }];
}

/** A child's immediate assessment, or one in acute work, is signed before anybody has written what is done. */
function atgarder({ slag, utanAtgarder }: AktLage, nextWorkingDay: NextWorkingDay): Uppgift[] {
  return utanAtgarder.map((bedomd) => ({
    steg: slag === 'aktualisering' ? 'arendetyp' : 'skyddsbedomning',
    text: 'Skriv vilka åtgärder skyddsbedömningen leder till: omedelbart skydd behövs.',
    forfaller: nextWorkingDay(bedomd),
  }));
}

/**
 * A talk that was held and written down where the law asks for a case. The case is opened the same day: a child in it may
 * be in danger, and an application is owed a decision.
 */
function servicesamtal(lage: AktLage): Uppgift[] {
  const { slag, vidare, servicesamtal: hallet, utredningInledd } = lage;
  if (slag !== 'aktualisering' || vidare !== 'servicesamtal' || hallet === null || utredningInledd !== null) return [];
  if (isServicesamtalNog(lage)) return [];
  return [{ steg: 'vidare', text: samtaletRackerInte(lage), forfaller: hallet }];
}

/** Violence against a child, or witnessed by one, is investigated without delay: no preliminary fortnight runs first. */
function utanDrojsmal({ slag, barnIVald, utredningInledd, avslutad }: AktLage): Uppgift[] {
  if (slag !== 'aktualisering' || barnIVald === null || utredningInledd !== null || avslutad !== null) return [];
  const text =
    'Inled utredning utan dröjsmål: ett barn är utsatt för våld eller har bevittnat det. Kontakta inte en vårdnadshavare som misstänks för våldet först.';
  return [{ steg: 'vidare', text, forfaller: barnIVald }];
}

/**
 * A report that was judged and then left, or handed over without anybody who accepted, is in no list of what came in any
 * more: it stays with the whole unit until somebody has taken it on (S004). While the fortnight of a child's report runs,
 * that clock says it; acute work is owed an answer the very day.
 */
function obesvarad(lage: AktLage, nextWorkingDay: NextWorkingDay): Uppgift[] {
  const { slag, akut, barn, arendetypBedomd, overlamnad, vidare, utredningInledd, avslutad } = lage;
  if (slag !== 'aktualisering' || arendetypBedomd === null || utredningInledd !== null || avslutad !== null) return [];
  if (vidare === 'servicesamtal' || (barn.length > 0 && overlamnad === null && !akut)) return [];
  const senast = overlamnad?.datum ?? arendetypBedomd;
  const forfaller = akut ? senast : nextWorkingDay(senast);
  return INKOMSTREGLER.vidare.saknas(lage).map((text) => ({ steg: 'vidare', text, forfaller }));
}

/** After an acute decision the trial may wait until this many working days later; every other decision has it the same day. */
const BARNRATT_ARBETSDAGAR = 3;

/** Each decision about a child is tried against the four principles of barnkonventionen, in the child's own akt. */
function barnratt({ slag, akut, barnrattOprovad }: AktLage, nextWorkingDay: NextWorkingDay): Uppgift[] {
  if (slag !== 'personakt') return [];
  const dagar = barnrattOprovad.map((beslut) => {
    if (!akut && beslut.slag !== 'omedelbar-placering') return beslut.datum;
    let dag = beslut.datum;
    for (let steg = 0; steg < BARNRATT_ARBETSDAGAR; steg += 1) dag = nextWorkingDay(dag);
    return dag;
  });
  const [forfaller] = dagar.toSorted();
  if (forfaller === undefined) return [];
  const text = `Pröva barnets rätt för ${dagar.length === 1 ? 'ett beslut' : `${dagar.length} beslut`}: barnkonventionens fyra principer, Barnahus, polisanmälan och hur barnet fick veta.`;
  return [{ steg: 'dokumentation', text, forfaller }];
}

const KONTRASIGNERA = {
  beslut: 'Kontrasignera beslutet: hårda krav talade emot platsen. Det görs av någon annan än den som signerade.',
  erbjudande: 'Kontrasignera undantaget i erbjudandet. Det görs av någon annan än den som signerade.',
  skydd: 'Kontrasignera det ändrade skyddet. Det görs av någon annan än den som signerade.',
  utlamnande: 'Kontrasignera att hela akten lämnades som fil. Det görs av någon annan än den som signerade.',
} as const;
const KONTRASIGNERAS_I = {
  beslut: 'dokumentation',
  erbjudande: 'matchning',
  skydd: 'planering',
  utlamnande: 'avslut',
} as const;

/** A hard criterion set aside without a second person on the spot. The day is the one that was signed. */
function kontrasignering({ kontrasigneras }: AktLage): Uppgift[] {
  return kontrasigneras.map(({ vad, senast }) => ({
    steg: KONTRASIGNERAS_I[vad],
    text: KONTRASIGNERA[vad],
    forfaller: senast,
  }));
}

const SAMTYCKESGRUND = ['sol.barn-skyddat-boende', 'l79.forutsattningar', 'l79.omedelbar-insats'];

/** A child placed before anybody knew whether both guardians consent, until a decision rests on the answer. */
function samtycke({ beslut }: AktLage, nextWorkingDay: NextWorkingDay): Uppgift[] {
  const signerade = beslut.filter(({ signerat }) => signerat);
  const placering = signerade.findLast(({ samtycke: svar }) => svar === 'inte-utrett' || svar === 'nej');
  if (placering === undefined) return [];
  const senare = signerade.slice(signerade.indexOf(placering));
  const isSettled = senare.some(
    ({ slag, lagrum }) => slag === 'avsluta-insats' || lagrum?.some((id) => SAMTYCKESGRUND.includes(id)),
  );
  if (isSettled) return [];
  const text =
    placering.samtycke === 'nej'
      ? 'Pröva vad barnets placering kan vila på: vårdnadshavarna samtycker inte, och lagen (2024:79) gäller bara i skyddat boende tillsammans med en vårdnadshavare.'
      : 'Ta reda på om båda vårdnadshavarna samtycker till barnets placering, och fatta beslut efter svaret.';
  return [{ steg: 'dokumentation', text, forfaller: nextWorkingDay(placering.datum) }];
}
