import { datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';
import { RENSNINGSPUNKTER } from '../../shared/modules/avslut/schema.ts';

/** Contents of posts as a person would fill them in, for whoever needs one and not its details. */

export function stallning(now: Tidpunkt) {
  return {
    fakta: {
      kortaFragorJa: ['hotad'],
      uppgiftOmVald: true,
      relation: 'narstaende' as const,
      skyddBehovs: true,
      flaggor: [],
      hotMotLivet: false,
      vapen: false,
      strypning: false,
      senasteHandelse: datumOf(now),
      utovareFri: null,
      tryggNatt: true,
      barnIFara: null,
      tvangsresaInom14Dagar: null,
      suicidrisk: null,
    },
    skyddsarende: 'ja' as const,
    akut: 'nej' as const,
    skal: 'Hot har förekommit. Natten är trygg.',
  };
}

export function bedomningVuxen() {
  return {
    slag: 'vuxen' as const,
    flaggor: ['STRYPNING', 'HOT_DOD'],
    behovAvSkydd: 'ja' as const,
    slutsats: 'Risken är fortsatt hög.',
    atgarder: 'Ny kontakt i morgon.',
  };
}

export function beslutInnehall() {
  return {
    slag: 'annat' as const,
    beslut: 'Kontaktperson beviljas.',
    motivering: 'Behovet kan inte tillgodoses på annat sätt.',
    beslutsfattare: 'Sam Provander, samordnare',
    lagrumIds: ['sol.bistand'],
  };
}

export function avslutInnehall() {
  return {
    orsak: 'ej-skyddsarende' as const,
    sammanfattning: 'Inget skyddsbehov kom fram.',
    kvarstaendeRisk: 'Ingen känd.',
    rensning: RENSNINGSPUNKTER.map(({ id }) => ({ id, svar: 'ja' as const })),
  };
}
