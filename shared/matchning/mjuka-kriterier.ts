import { isIvoKontrollGammal, ivoLage, kraverIvo } from '../modules/insats/rules.ts';
import { type InsatsPlats, PLATSTYPER, type Platstyp } from '../modules/insats/schema.ts';
import {
  condition,
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

/** What is weighed: none of these excludes a place by itself. */
export const MJUKA_KRITERIER: readonly Kriterium[] = [
  { id: 'typvillkor', slag: 'soft', namn: 'Villkor för insatstypen', galler: PLATSTYPER, prova: provaTypvillkor },
  { id: 'samma-kommun', slag: 'soft', namn: 'Samma kommun som utövaren', galler: 'platser', prova: provaSammaKommun },
  { id: 'bemanning', slag: 'soft', namn: 'Bemanning', galler: ['KC', 'SB', 'JF', 'HV'], prova: provaBemanning },
  {
    id: 'ivo-kontroll',
    slag: 'soft',
    namn: 'Kontroll hos IVO',
    galler: ['KC', 'SB', 'SL', 'HV'],
    prova: provaIvoKontroll,
  },
  {
    id: 'barnansvarig',
    slag: 'soft',
    namn: 'Namngiven person för varje barn',
    galler: ['KC', 'SB', 'SL'],
    prova: provaBarnansvarig,
  },
  { id: 'heder', slag: 'soft', namn: 'Kunskap om hedersrelaterat våld', galler: 'platser', prova: provaHeder },
  { id: 'beroende', slag: 'soft', namn: 'Beroende', galler: 'platser', prova: provaBeroende },
  { id: 'tillganglighet', slag: 'soft', namn: 'Tillgänglighet', galler: 'platser', prova: provaTillganglighet },
  { id: 'natter', slag: 'soft', namn: 'Hur länge', galler: 'platser', prova: provaNatter },
  {
    id: 'lediga',
    slag: 'soft',
    namn: 'Lediga platser',
    galler: ['KC', 'SB', 'SL', 'HO', 'JF', 'HV'],
    prova: provaLediga,
  },
  { id: 'djur', slag: 'soft', namn: 'Djur', galler: 'platser', prova: provaDjur },
  { id: 'syskon', slag: 'soft', namn: 'Syskon tillsammans', galler: 'platser', prova: provaSyskon },
  { id: 'sprak', slag: 'soft', namn: 'Språk', galler: PLATSTYPER, prova: provaSprak },
  { id: 'skola', slag: 'soft', namn: 'Skola', galler: 'platser', prova: provaSkola },
  { id: 'kost', slag: 'soft', namn: 'Religion och mat', galler: 'platser', prova: provaKost },
  { id: 'vard', slag: 'soft', namn: 'Vård', galler: 'platser', prova: provaVard },
  { id: 'pendling', slag: 'soft', namn: 'Pendling', galler: 'platser', prova: provaPendling },
];

const TYPVILLKOR: Readonly<Partial<Record<Platstyp, string>>> = {
  HO: 'Enheten bokar utan klientens namn, personal ringer varje dag, kvittot visar inte kommunen, och nästa lösning är klar i tid.',
  JF: 'Kräver samtycke från vårdnadshavarna och från barn som har fyllt 15 år, eller beslut enligt LVU.',
  OV: 'Ordna säker resväg, egna tider och egen ingång.',
  KP: 'Kontrollera bakgrunden och kräv samma säkerhet som på enheten.',
  PS: 'Polisen beslutar. Telefonen får inte kunna spåras av utövaren.',
  HV: 'Skyddet ska vara avtalat med utföraren.',
  KV: 'Kräver nya lås och att kontaktförbud och hyresrätt är prövade. Samma dag svar till Kronofogden vid avhysning.',
  AK: 'Kräver starkare anknytning dit, klientens önskan och att behovet är långvarigt. Själva begäran kan röja vistelseorten.',
};

function provaTypvillkor(_lage: Lage, plats: InsatsPlats): Prov {
  const text = TYPVILLKOR[plats.typ];
  return text === undefined ? null : condition(text);
}

// In a large city the same municipality is the normal case: to be judged, not excluded.
function provaSammaKommun({ zoner }: Lage, { geografi }: InsatsPlats): Prov {
  if (zoner === null || zoner.length === 0) return null;
  if (geografi.kommun === null || geografi.kommun === '')
    return unknown('Det är inte känt i vilken kommun platsen ligger.');
  const kommun = kommunnyckel(geografi.kommun);
  return zoner.some((zon) => zon.nyckel === kommun)
    ? condition('Ligger i samma kommun som utövaren vistas eller når. Bedöm om det är säkert.')
    : met('Ligger i en annan kommun än där utövaren vistas.');
}

function provaBemanning({ behov, kritiska }: Lage, { bemanning }: InsatsPlats): Prov {
  const needed = behov.hjalpDygnetRunt === true || behov.personalDygnetRunt === true || behov.akutSuicidal === true;
  if (!needed && kritiska.length === 0) return null;
  if (bemanning === null) return unknown('Det är inte känt när det finns personal.');
  if (bemanning === 'dygnet-runt') return met('Personal dygnet runt.');
  if (needed) return notMet('Personal behövs dygnet runt, men finns inte dygnet runt.');
  return condition('Personal finns inte dygnet runt: gör upp om kvällar och nätter.');
}

function provaIvoKontroll({ idag, ivoKontrollFran }: Lage, plats: InsatsPlats): Prov {
  if (kraverIvo(plats))
    return isIvoKontrollGammal(plats, ivoKontrollFran)
      ? condition('Kontrollen hos IVO är äldre än ett år: gör om den.')
      : null;
  if (plats.driftform === 'kommunal' || ivoLage(plats, idag) === 'giltig') return null;
  return plats.typ === 'HV'
    ? condition('Ta reda på om utföraren har tillstånd från IVO.')
    : condition('Enskild utförare: ta reda på om boendet i praktiken är ett skyddat boende och behöver tillstånd.');
}

function provaBarnansvarig({ behov }: Lage, plats: InsatsPlats): Prov {
  if (behov.barn.length === 0 || !(plats.typ === 'SB' || plats.skyddatBoende)) return null;
  return fromVet(plats.barnansvarig, {
    ja: 'En namngiven person finns för varje barn.',
    nej: 'Ingen namngiven person finns för varje barn: kräv en.',
    okant: 'Fråga vem som ansvarar för varje barn.',
  });
}

function provaHeder({ behov }: Lage, plats: InsatsPlats): Prov {
  if (!behov.flaggor.includes('HEDER_KOLLEKTIV')) return null;
  return fromVet(plats.hederskompetens, {
    ja: 'Har kunskap om hedersrelaterat våld.',
    nej: 'Saknar kunskap om hedersrelaterat våld.',
    okant: 'Det är inte känt om platsen har kunskap om hedersrelaterat våld.',
  });
}

function provaBeroende({ behov }: Lage, plats: InsatsPlats): Prov {
  if (behov.aktivtBeroende !== true && !behov.flaggor.includes('KLIENT_BEROENDE')) return null;
  if (plats.typ === 'HO') return notMet('Hotell är olämpligt vid beroende.');
  if (behov.aktivtBeroende === true && plats.drogfritt === true) return notMet('Kräver drogfrihet.');
  return fromVet(plats.beroendekompetens, {
    ja: 'Har kunskap om beroende.',
    nej: 'Saknar kunskap om beroende.',
    okant: 'Det är inte känt om platsen har kunskap om beroende.',
  });
}

function provaTillganglighet({ behov }: Lage, { tillganglighet }: InsatsPlats): Prov {
  if (behov.tillganglighet === 'behovs-ej') return null;
  if (behov.tillganglighet === null)
    return behov.flaggor.includes('FUNKTION') ? unknown('Det är inte känt vilken tillgänglighet som behövs.') : null;
  if (tillganglighet === null) return unknown('Det är inte känt hur tillgänglig platsen är.');
  if (tillganglighet === 'full' || tillganglighet === behov.tillganglighet) return met('Tillgängligheten räcker.');
  return tillganglighet === 'delvis'
    ? condition('Platsen är bara delvis tillgänglig: gå igenom vad som behövs.')
    : notMet('Platsen är inte tillgänglig.');
}

function provaNatter({ behov }: Lage, { maxNatter }: InsatsPlats): Prov {
  if (maxNatter === null) return null;
  if (behov.natter === null) return condition(`Högst ${maxNatter} nätter: planera nästa lösning.`);
  return behov.natter > maxNatter
    ? notMet(`Behovet är ${behov.natter} nätter; platsen kan användas högst ${maxNatter}.`)
    : met(`Räcker i tid (högst ${maxNatter} nätter).`);
}

function provaLediga({ ledigaFran, formatDag, personer }: Lage, { lediga }: InsatsPlats): Prov {
  if (lediga === null) return unknown('Det är inte känt om det finns plats: ring och fråga.');
  const dag = formatDag(lediga.datum);
  if (lediga.datum < ledigaFran)
    return condition(`Senaste uppgift om lediga platser är från ${dag} (${lediga.antal}): ring och fråga.`);
  return lediga.antal >= Math.max(1, personer)
    ? met(`Plats fanns ${dag} (${lediga.antal}).`)
    : notMet(`Det fanns inte plats för hushållet ${dag} (${lediga.antal}).`);
}

function provaDjur({ behov }: Lage, { djur }: InsatsPlats): Prov {
  if (behov.djur === 0) return null;
  if (djur === null) return unknown('Det är inte känt om djur får följa med: fråga.');
  if (djur === 'efter-fraga') return condition('Djur kan få följa med: fråga först.');
  return djur === 'ja'
    ? met('Djur får följa med.')
    : notMet('Djur får inte följa med: ordna någon annanstans för djuret.');
}

function provaSyskon({ behov }: Lage, plats: InsatsPlats): Prov {
  if (!behov.onskar.syskonTillsammans || behov.barn.length < 2) return null;
  return fromVet(plats.syskonTillsammans, {
    ja: 'Syskonen kan bo tillsammans.',
    nej: 'Syskonen kan inte bo tillsammans.',
    okant: 'Det är inte känt om syskonen kan bo tillsammans.',
  });
}

function provaSprak({ behov, sprak }: Lage, plats: InsatsPlats): Prov {
  if (sprak.size === 0) return null;
  if (plats.sprak.length === 0) return unknown('Det är inte känt vilka språk personalen talar.');
  const shared = plats.sprak.filter((one) => sprak.has(nyckel(one)));
  return shared.length > 0
    ? met(`Personalen talar ${shared.join(', ')}.`)
    : notMet(`Personalen talar inte ${behov.sprak.join(', ')}: tolk behövs.`);
}

function provaSkola({ behov }: Lage, plats: InsatsPlats): Prov {
  if (!behov.onskar.skola) return null;
  return fromVet(plats.skolaNara, {
    ja: 'Skola eller förskola finns nära.',
    nej: 'Skola eller förskola finns inte nära.',
    okant: 'Det är inte känt hur skola eller förskola kan ordnas.',
  });
}

function provaKost({ behov }: Lage, plats: InsatsPlats): Prov {
  if (behov.kost.length === 0) return null;
  if (plats.kost.length === 0) return unknown('Det är inte känt om önskemål om religion och mat kan mötas.');
  const offered = new Set(plats.kost.map(nyckel));
  const missing = behov.kost.filter((one) => !offered.has(nyckel(one)));
  return missing.length === 0
    ? met('Önskemål om religion och mat kan mötas.')
    : notMet(`Kan inte möta: ${missing.join(', ')}.`);
}

function provaVard({ behov }: Lage, plats: InsatsPlats): Prov {
  if (!behov.onskar.vard) return null;
  return fromVet(plats.vardNara, {
    ja: 'Den vård som behövs finns nära.',
    nej: 'Den vård som behövs finns inte nära.',
    okant: 'Det är inte känt om den vård som behövs finns nära.',
  });
}

function provaPendling({ behov }: Lage, plats: InsatsPlats): Prov {
  if (!behov.onskar.pendling) return null;
  return fromVet(plats.pendling, {
    ja: 'Det går att pendla.',
    nej: 'Det går inte att pendla.',
    okant: 'Det är inte känt om det går att pendla.',
  });
}
