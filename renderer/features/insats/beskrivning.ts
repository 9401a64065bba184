import { type Datum, daysBetween, formatDatum } from '../../../shared/lib/tid.ts';
import {
  BEMANNING_NAMN,
  DJUR_NAMN,
  DRIFTFORM_NAMN,
  IVO_STATUS_NAMN,
  TILLGANGLIGHET_NAMN,
} from '../../../shared/modules/insats/namn.ts';
import { isIvoKontrollGammal, ivoLage, kraverIvo } from '../../../shared/modules/insats/rules.ts';
import { type InsatsPlats, PLATSTYP_NAMN } from '../../../shared/modules/insats/schema.ts';
import { FALT, TEXT } from './text.ts';

export interface Rad {
  readonly label: string;
  readonly value: string;
}

export interface Grupp {
  readonly rubrik: string;
  readonly rader: readonly Rad[];
}

/** A place in words, grouped as its form is. */
export function describePlats(plats: InsatsPlats): readonly Grupp[] {
  return [
    { rubrik: TEXT.grupp.plats, rader: platsRader(plats) },
    { rubrik: TEXT.grupp.malgrupp, rader: malgruppRader(plats.malgrupp) },
    { rubrik: TEXT.grupp.ivo, rader: ivoRader(plats) },
    { rubrik: TEXT.grupp.hus, rader: husRader(plats) },
    { rubrik: TEXT.grupp.stod, rader: stodRader(plats) },
    { rubrik: TEXT.grupp.geografi, rader: geografiRader(plats.geografi) },
    { rubrik: TEXT.grupp.kostnad, rader: kostnadRader(plats) },
    {
      rubrik: TEXT.grupp.text,
      rader: [
        { label: FALT.regler, value: plats.regler },
        { label: FALT.anteckning, value: plats.anteckning },
      ],
    },
  ];
}

/** Where two versions of a place differ, in words. */
export function comparePlatser(
  mine: InsatsPlats,
  theirs: InsatsPlats,
): readonly { readonly label: string; readonly mine: string; readonly theirs: string }[] {
  const theirRader = describePlats(theirs).flatMap(({ rader }) => rader);
  return describePlats(mine)
    .flatMap(({ rader }) => rader)
    .map((rad, index) => ({ label: rad.label, mine: rad.value, theirs: theirRader[index]?.value ?? '' }))
    .filter((rad) => rad.mine !== rad.theirs);
}

/** Whom a place takes, in a few words: `kvinnor, barn 0–17 år`. */
export function malgruppInWords({ malgrupp }: InsatsPlats): string {
  const parts = [
    malgrupp.kvinnor === true ? FALT.kvinnor.toLowerCase() : null,
    malgrupp.man === true ? FALT.man.toLowerCase() : null,
    malgrupp.barn === true ? TEXT.aldrar(malgrupp.barnFran, malgrupp.barnTill) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? TEXT.okant : parts.join(', ');
}

/** How a place stands with IVO on a day: in a word, and how old the check is. */
export interface IvoBesked {
  readonly lage: 'kravs-ej' | ReturnType<typeof ivoLage>;
  readonly ord: string;
  readonly kontroll: string | null;
  readonly gammal: boolean;
}

export function ivoBesked(plats: InsatsPlats, idag: Datum): IvoBesked {
  if (!kraverIvo(plats)) return { lage: 'kravs-ej', ord: TEXT.ivo.kravsEj, kontroll: null, gammal: false };
  const lage = ivoLage(plats, idag);
  return {
    lage,
    ord: TEXT.ivo[lage],
    kontroll: kontrollOf(plats.ivo.kontrollerad, idag),
    gammal: isIvoKontrollGammal(plats, idag),
  };
}

function kontrollOf(kontrollerad: Datum | null, idag: Datum): string {
  if (kontrollerad === null) return TEXT.ivo.aldrig;
  const dagar = daysBetween(kontrollerad, idag);
  return dagar <= 0 ? TEXT.ivo.idag : TEXT.ivo.alder(dagar);
}

function platsRader(plats: InsatsPlats): Rad[] {
  return [
    { label: FALT.typ, value: PLATSTYP_NAMN[plats.typ] },
    { label: FALT.namn, value: plats.namn },
    { label: FALT.aktiv, value: jaNej(plats.aktiv) },
    { label: FALT.leverantor, value: plats.leverantor },
  ];
}

function malgruppRader(malgrupp: InsatsPlats['malgrupp']): Rad[] {
  return [
    ...jaNejRader(malgrupp, ['kvinnor', 'man', 'barn', 'ensamtBarn']),
    { label: FALT.barnFran, value: talOr(malgrupp.barnFran, TEXT.okant) },
    { label: FALT.barnTill, value: talOr(malgrupp.barnTill, TEXT.okant) },
    { label: FALT.pojkarTill, value: talOr(malgrupp.pojkarTill, TEXT.ingenGrans) },
    { label: FALT.maxPersoner, value: talOr(malgrupp.maxPersoner, TEXT.okant) },
  ];
}

function ivoRader({ driftform, skyddatBoende, ivo }: InsatsPlats): Rad[] {
  return [
    { label: FALT.driftform, value: DRIFTFORM_NAMN[driftform] },
    { label: FALT.skyddatBoende, value: jaNej(skyddatBoende) },
    { label: FALT.ivoStatus, value: IVO_STATUS_NAMN[ivo.status] },
    { label: FALT.ivoKontrollerad, value: ivo.kontrollerad === null ? TEXT.ivo.aldrig : formatDatum(ivo.kontrollerad) },
    {
      label: FALT.ivoGallerTill,
      value: ivo.gallerTill === null ? TEXT.ingenBortreGrans : formatDatum(ivo.gallerTill),
    },
  ];
}

function husRader(plats: InsatsPlats): Rad[] {
  const { bemanning, tillganglighet, djur } = plats;
  return [
    { label: FALT.sakerhet, value: talOr(plats.sakerhet, TEXT.okant) },
    { label: FALT.bemanning, value: bemanning === null ? TEXT.okant : BEMANNING_NAMN[bemanning] },
    { label: FALT.tillganglighet, value: tillganglighet === null ? TEXT.okant : TILLGANGLIGHET_NAMN[tillganglighet] },
    { label: FALT.djur, value: djur === null ? TEXT.okant : DJUR_NAMN[djur] },
    ...jaNejRader(plats, ['drogfritt', 'syskonTillsammans']),
    { label: FALT.kost, value: plats.kost.join(', ') },
    { label: FALT.maxNatter, value: plats.maxNatter === null ? TEXT.ingenGrans : TEXT.natter(plats.maxNatter) },
  ];
}

function stodRader(plats: InsatsPlats): Rad[] {
  return [
    ...jaNejRader(plats, ['beroendekompetens', 'hederskompetens', 'barnansvarig', 'skolaNara', 'vardNara', 'pendling']),
    { label: FALT.sprak, value: plats.sprak.join(', ') },
  ];
}

function geografiRader(geografi: InsatsPlats['geografi']): Rad[] {
  return [
    { label: FALT.kommun, value: geografi.kommun ?? TEXT.okant },
    { label: FALT.kommunkod, value: geografi.kommunkod ?? '' },
    { label: FALT.zon, value: geografi.zon },
  ];
}

function kostnadRader({ kostnad, lediga }: InsatsPlats): Rad[] {
  return [
    { label: FALT.kostnad, value: kostnad === null ? TEXT.okant : TEXT.kronor(kostnad.fran, kostnad.till) },
    {
      label: FALT.lediga,
      value: lediga === null ? TEXT.okant : TEXT.antalDen(lediga.antal, formatDatum(lediga.datum)),
    },
  ];
}

function jaNejRader<K extends keyof typeof FALT>(from: Readonly<Record<K, boolean | null>>, keys: readonly K[]): Rad[] {
  return keys.map((key) => ({ label: FALT[key], value: jaNej(from[key]) }));
}

function jaNej(value: boolean | null): string {
  if (value === null) return TEXT.okant;
  return value ? TEXT.ja : TEXT.nej;
}

function talOr(value: number | null, otherwise: string): string {
  return value === null ? otherwise : String(value);
}
