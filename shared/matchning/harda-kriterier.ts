import { FLAGGOR } from '../instrument/flaggor.ts';
import { ivoLage, kraverIvo } from '../modules/insats/rules.ts';
import type { InsatsPlats } from '../modules/insats/schema.ts';
import {
  fromVet,
  type Kriterium,
  kommunnyckel,
  type Lage,
  met,
  notMet,
  nyckel,
  type Prov,
  unknown,
} from './kriterium.ts';

/** What excludes a place. Overridden only with a reason and a second person. */
export const HARDA_KRITERIER: readonly Kriterium[] = [
  {
    id: 'hotell-kritisk-flagga',
    slag: 'hard',
    namn: 'Hotell och kritiska flaggor',
    galler: ['HO'],
    prova: provaHotellFlagga,
  },
  {
    id: 'hotell-barn-utan-vuxen',
    slag: 'hard',
    namn: 'Hotell och barn utan vuxen',
    galler: ['HO'],
    prova: provaHotellBarn,
  },
  {
    id: 'dygnet-runt',
    slag: 'hard',
    namn: 'Hjälp eller personal dygnet runt',
    galler: ['HO', 'SL'],
    prova: provaDygnetRunt,
  },
  {
    id: 'lagenhet-akut',
    slag: 'hard',
    namn: 'Skyddslägenhet vid fara för livet',
    galler: ['SL'],
    prova: provaLagenhetAkut,
  },
  { id: 'malgrupp-vuxna', slag: 'hard', namn: 'Vilka vuxna platsen tar emot', galler: 'platser', prova: provaVuxna },
  { id: 'malgrupp-barn', slag: 'hard', namn: 'Vilka barn platsen tar emot', galler: 'platser', prova: provaBarn },
  { id: 'pojkar-alder', slag: 'hard', namn: 'Åldersgräns för pojkar', galler: 'platser', prova: provaPojkar },
  { id: 'antal-personer', slag: 'hard', namn: 'Hushållets storlek', galler: 'platser', prova: provaAntal },
  { id: 'drogfritt', slag: 'hard', namn: 'Drogfritt hus', galler: ['KC'], prova: provaDrogfritt },
  { id: 'ivo', slag: 'hard', namn: 'Tillstånd från IVO', galler: ['SB', 'KC', 'SL'], prova: provaIvo },
  { id: 'kand-rackvidd', slag: 'hard', namn: 'Utövarens kända räckvidd', galler: 'platser', prova: provaRackvidd },
  {
    id: 'leverantor',
    slag: 'hard',
    namn: 'Utförare med koppling till utövaren',
    galler: 'platser',
    prova: provaLeverantor,
  },
];

function provaHotellFlagga({ behov, kritiska }: Lage): Prov {
  if (kritiska.length > 0)
    return notMet(`Hotell utesluts vid kritisk flagga: ${kritiska.map((id) => FLAGGOR[id].etikett).join(', ')}.`);
  if (!behov.flaggorBedomda) return unknown('Flaggorna är inte bedömda. Hotell kräver att ingen kritisk flagga finns.');
  return met('Ingen kritisk flagga är höjd.');
}

function provaHotellBarn({ behov, ensamtBarn }: Lage): Prov {
  if (behov.barn.length === 0) return null;
  return ensamtBarn
    ? notMet('Ett barn under 18 år får inte bo på hotell utan vuxen.')
    : met('Barnen är tillsammans med en vuxen.');
}

function provaDygnetRunt({ behov }: Lage): Prov {
  const needs = [
    [behov.hjalpDygnetRunt, 'klienten behöver hjälp dygnet runt'],
    [behov.personalDygnetRunt, 'personal behövs dygnet runt'],
    [behov.akutSuicidal, 'klienten är akut självmordsnära'],
  ] as const;
  const reasons = needs.filter(([value]) => value === true).map(([, reason]) => reason);
  if (reasons.length > 0) return notMet(`Ingen personal finns på plats, och ${reasons.join(', ')}.`);
  if (needs.some(([value]) => value === null))
    return unknown('Det är inte känt om klienten behöver hjälp eller personal dygnet runt, eller är självmordsnära.');
  return met('Klienten behöver inte hjälp eller personal dygnet runt.');
}

function provaLagenhetAkut({ behov }: Lage): Prov {
  if (behov.akutGrundA === true)
    return notMet('Skyddslägenhet utesluts när ärendet är akut på grund av hot mot livet, vapen eller strypning.');
  if (behov.akutGrundA === null) return unknown('Det är inte känt om ärendet är akut på grund av fara för livet.');
  return met('Ärendet är inte akut på grund av fara för livet.');
}

function provaVuxna({ behov }: Lage, { malgrupp }: InsatsPlats): Prov {
  if (behov.vuxna.length === 0) return null;
  const kon = behov.vuxna.map((vuxen) => vuxen.kon);
  if (kon.includes('man') && malgrupp.man === false) return notMet('Tar inte emot män.');
  if (kon.includes('kvinna') && malgrupp.kvinnor === false) return notMet('Tar inte emot kvinnor.');
  if (malgrupp.man === false && malgrupp.kvinnor === false) return notMet('Tar inte emot vuxna.');
  if (malgrupp.man === true && malgrupp.kvinnor === true) return met('Tar emot vuxna av alla kön.');
  if (kon.some((one) => one === null || one === 'annat'))
    return unknown('Det är inte känt om platsen passar alla vuxna i hushållet.');
  const asked = [kon.includes('man') ? malgrupp.man : true, kon.includes('kvinna') ? malgrupp.kvinnor : true];
  return asked.includes(null)
    ? unknown('Det är inte känt vilka vuxna platsen tar emot.')
    : met('Tar emot de vuxna i hushållet.');
}

function provaBarn({ behov, ensamtBarn }: Lage, { malgrupp }: InsatsPlats): Prov {
  if (behov.barn.length === 0) return null;
  if (malgrupp.barn === false) return notMet('Tar inte emot barn.');
  if (ensamtBarn && malgrupp.ensamtBarn === false) return notMet('Tar inte emot barn utan vuxen.');
  const aldrar = behov.barn.flatMap((barn) => barn.alder ?? []);
  const { barnFran, barnTill } = malgrupp;
  const outside = aldrar.filter(
    (alder) => (barnFran !== null && alder < barnFran) || (barnTill !== null && alder > barnTill),
  );
  if (outside.length > 0) return notMet(`Tar inte emot barn som är ${outside.join(', ')} år.`);
  if (malgrupp.barn === null) return unknown('Det är inte känt om platsen tar emot barn.');
  if (ensamtBarn && malgrupp.ensamtBarn === null)
    return unknown('Det är inte känt om platsen tar emot barn utan vuxen.');
  if (barnFran === null || barnTill === null) return unknown('Det är inte känt vilka åldrar platsen tar emot.');
  if (aldrar.length < behov.barn.length && (barnFran > 0 || barnTill < 17))
    return unknown('Åldern är inte känd för alla barn.');
  return met(`Tar emot hushållets barn (${behov.barn.length}).`);
}

function provaPojkar({ behov }: Lage, { malgrupp }: InsatsPlats): Prov {
  const { pojkarTill } = malgrupp;
  if (pojkarTill === null || behov.barn.length === 0) return null;
  const boys = behov.barn.filter((barn) => barn.kon === 'pojke');
  if (boys.some((barn) => barn.alder !== null && barn.alder > pojkarTill))
    return notMet(`Tar inte emot pojkar över ${pojkarTill} år.`);
  // A child whose sex or age nobody has told may be the boy who is turned away at the door.
  const uncertain = behov.barn.some(
    (barn) =>
      (barn.kon === 'pojke' && barn.alder === null) ||
      ((barn.kon === null || barn.kon === 'annat') && (barn.alder ?? 17) > pojkarTill),
  );
  return uncertain
    ? unknown(`Pojkar tas emot till och med ${pojkarTill} år; ålder eller kön är inte känt för alla barn.`)
    : met(`Åldersgränsen för pojkar (${pojkarTill} år) hindrar inte.`);
}

function provaAntal({ personer }: Lage, { malgrupp }: InsatsPlats): Prov {
  const max = malgrupp.maxPersoner;
  if (max === null) return unknown('Det är inte känt hur många personer platsen tar emot.');
  return personer > max
    ? notMet(`Hushållet är ${personer} personer; platsen tar högst ${max}.`)
    : met(`Hushållet får plats (${personer} av högst ${max}).`);
}

function provaDrogfritt({ behov }: Lage, plats: InsatsPlats): Prov {
  if (plats.drogfritt === false || behov.aktivtBeroende === false) return met('Drogfriheten hindrar inte.');
  if (behov.aktivtBeroende === null) return unknown('Det är inte känt om klienten har ett pågående beroende.');
  return plats.drogfritt === null
    ? unknown('Det är inte känt om huset kräver drogfrihet.')
    : notMet('Huset kräver drogfrihet, och klienten har ett pågående beroende.');
}

function provaIvo({ idag, formatDag }: Lage, plats: InsatsPlats): Prov {
  if (!kraverIvo(plats)) return null;
  const lage = ivoLage(plats, idag);
  if (lage === 'giltig' && plats.ivo.kontrollerad !== null) {
    const standing = plats.ivo.status === 'anmald' ? 'Anmäld till IVO' : 'Tillstånd från IVO';
    return met(`${standing}, kontrollerat ${formatDag(plats.ivo.kontrollerad)}.`);
  }
  if (lage === 'okand')
    return unknown('Det är inte kontrollerat om platsen har tillstånd från IVO eller är anmäld dit.');
  return notMet('Drivs som skyddat boende utan giltigt tillstånd från IVO eller anmälan dit.');
}

function provaRackvidd({ zoner }: Lage, { geografi }: InsatsPlats): Prov {
  if (zoner === null) return unknown('Utövarens räckvidd är inte kartlagd.');
  const reach = zoner.filter((zon) => zon.slag === 'kand-rackvidd');
  if (reach.length === 0) return met('Ingen känd räckvidd berör platsen.');
  if (geografi.kommun === null || geografi.kommun === '')
    return unknown('Det är inte känt i vilken kommun platsen ligger.');
  const kommun = kommunnyckel(geografi.kommun);
  const here = reach.filter((zon) => zon.nyckel === kommun);
  const zone = nyckel(geografi.zon);
  const hit = here.find((zon) => isWhole(zon.zon) || nyckel(zon.zon ?? '') === zone);
  if (hit !== undefined)
    return notMet(`Ligger inom utövarens kända räckvidd${hit.grund === '' ? '' : ` (${hit.grund})`}.`);
  if (here.length > 0 && zone === '')
    return unknown('Utövaren når delar av kommunen, och det är inte känt var platsen ligger.');
  return met('Ligger utanför utövarens kända räckvidd.');
}

function isWhole(zon: string | null): boolean {
  return zon === null || zon.trim() === '';
}

function provaLeverantor({ behov }: Lage, { leverantor }: InsatsPlats): Prov {
  const { leverantorskopplingar } = behov;
  if (leverantorskopplingar === null)
    return unknown('Det är inte känt om någon hos utföraren har koppling till utövaren.');
  if (leverantorskopplingar.length > 0 && leverantor === '') return unknown('Platsens utförare är inte angiven.');
  const linked = leverantorskopplingar.some((kod) => nyckel(kod) === nyckel(leverantor));
  return fromVet(!linked, {
    ja: 'Ingen känd koppling mellan utföraren och utövaren.',
    nej: 'Utföraren har personal med koppling till utövaren.',
    okant: '',
  });
}
