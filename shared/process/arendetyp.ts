import { z } from 'zod';
import { FLAGGKALLOR, FLAGGOR, FlaggId, isKritisk } from '../instrument/flaggor.ts';
import { Datum, daysBetween } from '../lib/tid.ts';

const vet = z.boolean().nullable();

/** What is known when the kind of case is judged. Null is always "nobody knows yet", never "no". */
export const ArendetypFakta = z.object({
  /** Ids of the short questions that were answered with yes. */
  kortaFragorJa: z.array(z.string().max(60)),
  /** Threat, violence or other abuse has been told or seen outside the short questions. */
  uppgiftOmVald: vet,
  relation: z.enum(['narstaende', 'heder', 'annan']).nullable(),
  /** A person judges that protective measures beyond ordinary support are needed, now or foreseeably. */
  skyddBehovs: vet,
  flaggor: z.array(z.object({ flagga: FlaggId, kalla: z.enum(FLAGGKALLOR) })),
  hotMotLivet: vet,
  /** The one question that older posts asked for the two below; null since then. */
  vapenEllerStrypning: vet.default(null),
  vapen: vet.default(null),
  strypning: vet.default(null),
  /** The latest threat to life, use of weapon or strangulation. */
  senasteHandelse: Datum.nullable(),
  utovareFri: vet,
  tryggNatt: vet,
  barnIFara: vet,
  tvangsresaInom14Dagar: vet,
  suicidrisk: vet,
});
export type ArendetypFakta = z.infer<typeof ArendetypFakta>;

export const Kriterieutfall = z.object({
  kriterium: z.string(),
  /** What the criterion says. */
  text: z.string(),
  /** The facts that meet it, that speak against it, or that are missing; Swedish sentences. */
  fakta: z.array(z.string()),
});
export type Kriterieutfall = z.infer<typeof Kriterieutfall>;

export const Bedomt = z.object({
  /** A proposal: a person decides, with a reason. */
  forslag: z.enum(['ja', 'nej', 'oklart']),
  mening: z.string(),
  uppfyllda: z.array(Kriterieutfall),
  ejUppfyllda: z.array(Kriterieutfall),
  okanda: z.array(Kriterieutfall),
});
export type Bedomt = z.infer<typeof Bedomt>;

export const ArendetypForslag = z.object({ skyddsarende: Bedomt, akut: Bedomt });
export type ArendetypForslag = z.infer<typeof ArendetypForslag>;

interface Provning {
  readonly utfall: 'uppfyllt' | 'ej-uppfyllt' | 'okant';
  readonly fakta: string[];
}

interface Kriterium {
  readonly id: string;
  readonly text: string;
  readonly prova: (fakta: ArendetypFakta, idag: Datum) => Provning;
}

/** The working definition counts back this far. It is no limit of safety: what is older may still be acute. */
const AKUT_DAGAR = 7;

// Working definitions of the project; no statute defines either word. A municipality decides otherwise with a reason.
const SKYDDSARENDE: readonly Kriterium[] = [
  { id: 'skydd-vald', text: 'Hot, våld eller andra övergrepp förekommer.', prova: provaVald },
  { id: 'skydd-relation', text: 'Det kommer från en närstående eller har hedersmotiv.', prova: provaRelation },
  {
    id: 'skydd-behov',
    text: 'Skyddsåtgärder utöver vanligt stöd behövs nu eller kan förutses.',
    prova: provaSkyddsbehov,
  },
];

const AKUT: readonly Kriterium[] = [
  {
    id: 'akut-a',
    text: 'Trovärdigt hot mot livet, vapen eller strypning de senaste sju dagarna, och utövaren är fri.',
    prova: provaLivsfara,
  },
  {
    id: 'akut-b',
    text: 'Klienten har ingen trygg plats i natt.',
    prova: provaSvar(
      'tryggNatt',
      false,
      'Det finns ingen trygg plats i natt.',
      'Det finns en trygg plats i natt.',
      'Det är inte känt om natten är trygg.',
    ),
  },
  {
    id: 'akut-c',
    text: 'Ett barn är i omedelbar fara.',
    prova: provaSvar(
      'barnIFara',
      true,
      'Ett barn är i omedelbar fara.',
      'Inget barn är i omedelbar fara.',
      'Det är inte känt om något barn är i fara.',
    ),
  },
  {
    id: 'akut-d',
    text: 'Tvångsresa eller tvångsäktenskap inom fjorton dagar.',
    prova: provaSvar(
      'tvangsresaInom14Dagar',
      true,
      'Tvångsresa eller tvångsäktenskap befaras inom fjorton dagar.',
      'Ingen tvångsresa eller tvångsäktenskap befaras inom fjorton dagar.',
      'Det är inte känt om tvångsresa eller tvångsäktenskap planeras.',
    ),
  },
  {
    id: 'akut-e',
    text: 'Akut självmordsrisk som hänger ihop med våldet.',
    prova: provaSvar(
      'suicidrisk',
      true,
      'Det finns akut självmordsrisk.',
      'Det finns ingen akut självmordsrisk.',
      'Det är inte känt om det finns självmordsrisk.',
    ),
  },
];

/**
 * Which criteria the facts meet, and what follows from that. Skyddsärende needs all three criteria; acute needs one of
 * five. A yes to a short question alone never makes a skyddsärende.
 */
export function foreslaArendetyp(fakta: ArendetypFakta, idag: Datum): ArendetypForslag {
  const skydd = sort(SKYDDSARENDE, fakta, idag);
  const akut = sort(AKUT, fakta, idag);
  return {
    skyddsarende: skyddsforslag(skydd),
    akut: akutforslag(akut),
  };
}

type Sorterat = Pick<Bedomt, 'uppfyllda' | 'ejUppfyllda' | 'okanda'>;

function sort(kriterier: readonly Kriterium[], fakta: ArendetypFakta, idag: Datum): Sorterat {
  const all = kriterier.map(({ id, text, prova }) => ({ kriterium: id, text, ...prova(fakta, idag) }));
  const pick = (utfall: Provning['utfall']) =>
    all
      .filter((one) => one.utfall === utfall)
      .map(({ kriterium, text, fakta: lines }) => ({ kriterium, text, fakta: lines }));
  return { uppfyllda: pick('uppfyllt'), ejUppfyllda: pick('ej-uppfyllt'), okanda: pick('okant') };
}

function skyddsforslag(utfall: Sorterat): Bedomt {
  if (utfall.ejUppfyllda.length > 0)
    return { forslag: 'nej', mening: 'Uppgifterna talar mot ett skyddsärende. Du avgör.', ...utfall };
  if (utfall.okanda.length > 0)
    return {
      forslag: 'oklart',
      mening: 'Uppgifterna räcker inte för ett förslag. Ta reda på mer, eller avgör ändå.',
      ...utfall,
    };
  return { forslag: 'ja', mening: 'Uppgifterna talar för ett skyddsärende. Du avgör.', ...utfall };
}

function akutforslag(utfall: Sorterat): Bedomt {
  if (utfall.uppfyllda.length > 0)
    return { forslag: 'ja', mening: 'Uppgifterna talar för att det är akut. Du avgör.', ...utfall };
  if (utfall.okanda.length > 0)
    return {
      forslag: 'oklart',
      mening: 'Det går inte att utesluta att det är akut. Ta reda på mer, eller avgör ändå.',
      ...utfall,
    };
  return { forslag: 'nej', mening: 'Uppgifterna talar mot att det är akut. Du avgör.', ...utfall };
}

function provaVald({ kortaFragorJa, uppgiftOmVald, flaggor }: ArendetypFakta): Provning {
  const fakta: string[] = [];
  if (kortaFragorJa.length > 0) fakta.push(`Korta frågor med svaret ja: ${kortaFragorJa.length}.`);
  if (uppgiftOmVald === true) fakta.push('Det finns uppgifter om hot eller våld.');
  if (flaggor.length > 0) fakta.push(`Höjda flaggor: ${flaggor.map((one) => FLAGGOR[one.flagga].etikett).join(', ')}.`);
  if (fakta.length > 0) return { utfall: 'uppfyllt', fakta };
  if (uppgiftOmVald === false)
    return { utfall: 'ej-uppfyllt', fakta: ['Inga uppgifter om hot eller våld har kommit fram.'] };
  return { utfall: 'okant', fakta: ['Det är inte känt om det förekommer hot eller våld.'] };
}

function provaRelation({ relation }: ArendetypFakta): Provning {
  if (relation === 'narstaende') return { utfall: 'uppfyllt', fakta: ['Utövaren är en närstående.'] };
  if (relation === 'heder') return { utfall: 'uppfyllt', fakta: ['Våldet har hedersmotiv.'] };
  if (relation === 'annan')
    return { utfall: 'ej-uppfyllt', fakta: ['Utövaren är varken närstående eller har hedersmotiv.'] };
  return { utfall: 'okant', fakta: ['Det är inte känt vem utövaren är i förhållande till klienten.'] };
}

function provaSkyddsbehov(fakta: ArendetypFakta, idag: Datum): Provning {
  const lines: string[] = [];
  if (fakta.skyddBehovs === true) lines.push('Någon har bedömt att skyddsåtgärder behövs.');
  // Flags from the short questions do not count here: a yes there opens a talk, it is not an assessment of need.
  const kritiska = fakta.flaggor.filter((one) => one.kalla !== 'korta-fragor' && isKritisk(one.flagga));
  if (kritiska.length > 0)
    lines.push(`Kritiska flaggor: ${kritiska.map((one) => FLAGGOR[one.flagga].etikett).join(', ')}.`);
  for (const { id, prova } of AKUT) {
    const { utfall, fakta: akutFakta } = prova(fakta, idag);
    if (utfall === 'uppfyllt') lines.push(`Akut enligt grund ${id.at(-1)}: ${akutFakta.join(' ')}`);
  }
  if (lines.length > 0) return { utfall: 'uppfyllt', fakta: lines };
  if (fakta.skyddBehovs === false)
    return { utfall: 'ej-uppfyllt', fakta: ['Någon har bedömt att vanligt stöd räcker.'] };
  return { utfall: 'okant', fakta: ['Behovet av skydd är inte bedömt. Ett ja i de korta frågorna räcker inte.'] };
}

/** Yes to either is yes; no only when both were asked and denied, or when the older question was. */
function vapenEllerStrypningOf({ vapen, strypning, vapenEllerStrypning }: ArendetypFakta): boolean | null {
  if (vapen === true || strypning === true || vapenEllerStrypning === true) return true;
  return (vapen === false && strypning === false) || vapenEllerStrypning === false ? false : null;
}

function provaLivsfara(fakta: ArendetypFakta, idag: Datum): Provning {
  const { hotMotLivet, senasteHandelse, utovareFri } = fakta;
  const vald = vapenEllerStrypningOf(fakta);
  if (hotMotLivet === false && vald === false)
    return { utfall: 'ej-uppfyllt', fakta: ['Inget hot mot livet, inget vapen och ingen strypning.'] };
  if (hotMotLivet !== true && vald !== true)
    return { utfall: 'okant', fakta: ['Det är inte känt om det finns hot mot livet, vapen eller strypning.'] };
  const lines = [
    ...(hotMotLivet === true ? ['Det finns ett trovärdigt hot mot livet.'] : []),
    ...(fakta.vapenEllerStrypning === true ? ['Vapen eller strypning har förekommit.'] : []),
    ...(fakta.vapen === true ? ['Vapen har förekommit.'] : []),
    ...(fakta.strypning === true ? ['Strypning har förekommit.'] : []),
  ];
  if (utovareFri === false) return { utfall: 'ej-uppfyllt', fakta: [...lines, 'Utövaren är inte fri just nu.'] };
  if (senasteHandelse === null) return { utfall: 'okant', fakta: [...lines, 'Det är inte känt när det hände senast.'] };
  if (daysBetween(senasteHandelse, idag) > AKUT_DAGAR)
    return {
      utfall: 'okant',
      fakta: [
        ...lines,
        'Det är mer än sju dagar sedan. Det är ingen säkerhetsgräns: faran kan vara lika stor. Bedöm själv.',
      ],
    };
  if (utovareFri === null) return { utfall: 'okant', fakta: [...lines, 'Det är inte känt om utövaren är fri.'] };
  return { utfall: 'uppfyllt', fakta: [...lines, 'Utövaren är fri.'] };
}

function provaSvar(
  falt: 'tryggNatt' | 'barnIFara' | 'tvangsresaInom14Dagar' | 'suicidrisk',
  meets: boolean,
  uppfyllt: string,
  ejUppfyllt: string,
  okant: string,
): Kriterium['prova'] {
  return (fakta) => {
    const value = fakta[falt];
    if (value === null) return { utfall: 'okant', fakta: [okant] };
    return value === meets ? { utfall: 'uppfyllt', fakta: [uppfyllt] } : { utfall: 'ej-uppfyllt', fakta: [ejUppfyllt] };
  };
}
