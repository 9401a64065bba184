import { getInstrument } from '../../shared/instrument/registry.ts';
import { frysInstrument } from '../../shared/instrument/score.ts';
import type { DokumentId, PersonId, PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import type { Barnratt } from '../../shared/modules/barnratt/schema.ts';
import type { Person } from '../../shared/modules/person/schema.ts';
import type { Post, Postslag } from '../../shared/modules/post/schema.ts';
import { type ArendetypFakta, foreslaArendetyp } from '../../shared/process/arendetyp.ts';
import { barnrattInnehall } from './barnratt.ts';
import { barnNummer, klientNummer } from './people.ts';

/** Every free text of an akt goes through one of these. */
export type Texter = (text: string) => string;

/** What leads to a person. No template may put it on paper. */
export const SKYDDAT = { telefon: '070-1740612', granne: 'Lillhamra västra', kodord: 'lingonris' } as const;

export const NAMN = {
  klient: 'Åsa Provander',
  barn: 'Tuva Provander',
  utovare: 'Melker Fiktivsson',
  handlaggare: 'Sam Bergtall-Test',
} as const;

/** In the intyg of the full akt it may not stand where anybody is placed, or which municipality is dangerous. */
export const PLATSORD = ['SB-07', 'KC-02', 'Almunda', 'Norrsele'] as const;

export const PERSONNUMMER = { klient: klientNummer, barn: barnNummer } as const;

export const AV = `${NAMN.handlaggare}, samordnare`;
export const INKOM = '2026-11-19T12:10:00.000Z' as Tidpunkt;
export const ID_KLIENT = id<PersonId>(1);
export const ID_BARN = id<PersonId>(2);
export const ID_UTOVARE = id<PersonId>(3);

export function id<T extends string>(number: number): T {
  return number.toString(16).padStart(32, '0') as T;
}

export function post<T>(nr: number, slag: Postslag, innehall: T, own: Partial<Post<T>> = {}): Post<T> {
  const signerad = `2026-11-${String(19 + Math.floor(nr / 6)).padStart(2, '0')}T14:${String(nr % 60).padStart(2, '0')}:00.000Z`;
  return {
    id: id<PostId>(100 + nr),
    nr,
    slag,
    version: 1,
    personId: null,
    handelse: signerad as Tidpunkt,
    signerad: signerad as Tidpunkt,
    signeradAv: AV,
    ersatter: null,
    innehall,
    ...own,
  };
}

export function person(own: Partial<Person> & Pick<Person, 'id' | 'roll'>): Person {
  return {
    namn: '',
    personnummer: '',
    fodd: null,
    kon: 'okant',
    skydd: 'okant',
    sprak: '',
    rev: 0,
    barnNr: null,
    anmarkningar: [],
    ...own,
  };
}

export function aktualisering(t: Texter): NonNullable<AktData['aktualisering']> {
  return {
    inkom: INKOM,
    rad: t('Klienten ringer och berättar att hon har blivit slagen i natt.'),
    kanal: 'telefon',
    anmalare: t('Skolkuratorn'),
    anmalareVillVaraOkand: true,
    natsSakert: `Ring ${SKYDDAT.telefon} vardagar. Väninnan bor i ${SKYDDAT.granne}.`,
    farRingas: 'ja',
    ringtider: t('Vardagar 9–11'),
    kontrollfraga: t('Vad hette första hunden?'),
    kontrollsvar: t('Kola'),
    utovareNarvarande: 'nej',
    bakgrund: t('Paret separerade i augusti.\n\nTidigare kontakt med socialjouren i oktober.'),
    ansokan: 'ja',
    ansokanOrd: t('Jag vill inte hem i kväll.'),
    akut: true,
  };
}

export function personer(t: Texter): Person[] {
  return [
    person({
      id: ID_KLIENT,
      roll: 'klient',
      namn: t(NAMN.klient),
      personnummer: klientNummer,
      kon: 'kvinna',
      skydd: 'skyddad-folkbokforing',
      sprak: 'svenska',
    }),
    person({
      id: ID_BARN,
      roll: 'barn',
      barnNr: 1,
      namn: t(NAMN.barn),
      personnummer: barnNummer,
      kon: 'kvinna',
      skydd: 'sekretessmarkering',
    }),
    person({
      id: ID_UTOVARE,
      roll: 'utovare',
      namn: t(NAMN.utovare),
      fodd: '1984-07-31' as Datum,
      kon: 'man',
      skydd: 'ingen',
    }),
  ];
}

export const FAKTA: ArendetypFakta = {
  kortaFragorJa: ['hotad', 'fysiskt-vald'],
  uppgiftOmVald: true,
  relation: 'narstaende',
  skyddBehovs: true,
  flaggor: [{ flagga: 'STRYPNING', kalla: 'bedomning' }],
  hotMotLivet: true,
  vapenEllerStrypning: true,
  vapen: null,
  strypning: null,
  senasteHandelse: '2026-11-18' as Datum,
  utovareFri: true,
  tryggNatt: false,
  barnIFara: null,
  tvangsresaInom14Dagar: false,
  suicidrisk: null,
};

export function arendetyp(nr: number, t: Texter): AktData['arendetyper'][number] {
  return post(nr, 'arendetyp', {
    fakta: FAKTA,
    forslag: foreslaArendetyp(FAKTA, '2026-11-19' as Datum),
    skyddsarende: 'ja',
    akut: 'ja',
    skal: t('Strypning i går och hot om att döda. Ingen trygg plats i natt.'),
  });
}

export function bedomning(
  nr: number,
  own: Partial<AktData['skyddsbedomningar'][number]['innehall']>,
  personId: PersonId,
) {
  return post(
    nr,
    'skyddsbedomning',
    {
      slag: 'omedelbar' as const,
      underlag: '',
      valdOchHot: '',
      vald: [],
      natverk: '',
      resurser: '',
      onskemal: '',
      barnetsRost: '',
      information: '',
      lamnadInformation: [],
      flaggor: [],
      avfardadeFlaggor: [],
      behovAvSkydd: 'ja' as const,
      slutsats: 'Barnet behöver skydd tillsammans med sin mamma.',
      atgarder: '',
      vantarMedSkydd: false,
      sakerhetsplan: '',
      instrumentPostId: null,
      ...own,
    },
    { personId },
  );
}

export function inkommet(nr: number, t: Texter, medVuxen: boolean): NonNullable<AktData['inkommet']> {
  return post(nr, 'inkommet', {
    kod: 'A-2026-0132',
    aktualisering: aktualisering(t),
    skyddsarende: 'ja',
    akut: true,
    skal: t('Strypning i går och ingen trygg plats i natt.'),
    kortaFragor: true,
    medVuxen,
    barnNr: medVuxen ? 2 : null,
    risk: {
      bedomd: INKOM,
      flaggor: medVuxen ? ['HOT_DOD'] : ['HOT_DOD', 'STRYPNING', 'VAPEN_ANVANT'],
      akutGrundA: true,
      akutSuicidal: false,
    },
  });
}

export function beslut(
  nr: number,
  t: Texter,
  own: Partial<AktData['beslut'][number]['innehall']>,
): AktData['beslut'][number] {
  return post(nr, 'beslut', {
    slag: 'insats',
    beslut: t('Bistånd beviljas i form av skyddat boende.'),
    motivering: t('Behovet av skydd kan inte tillgodoses på annat sätt.'),
    beslutsfattare: t('Maria Provander, enhetschef'),
    delegation: t('Delegationsordningen 4.2'),
    foredragande: t(AV),
    deltagare: t('Kim Testare, jurist'),
    galler: { fran: '2026-11-20' as Datum, till: '2027-02-20' as Datum },
    erbjudandePostId: id<PostId>(109),
    platsKod: 'SB-07',
    samtycke: null,
    barnetsSkalSaknas: false,
    hinder: [],
    kontrasigneraSenast: null,
    lagrum: [
      { id: 'sol.bistand', text: '11 kap. 1 § socialtjänstlagen (2025:400)', verifierad: true },
      { id: 'sol.bistand-utover', text: '11 kap. 4 § socialtjänstlagen (2025:400)', verifierad: false },
    ],
    ...own,
  });
}

export function instrument(nr: number, t: Texter): AktData['instrument'][number] {
  const svar = {
    instrumentId: 'farlighet',
    version: 1,
    svar: {
      upptrappning: { svar: 'ja', kommentar: t('Sedan i somras.') },
      strypning: { svar: 'ja', kommentar: '' },
      'vapen-anvant': { svar: 'nej', kommentar: '' },
      'barn-finns': { svar: 'ja', kommentar: '' },
      'barn-bevittnat': { svar: 'ja', kommentar: '' },
      droger: { svar: 'ej-stalld', kommentar: t('Samtalet bröts.') },
    },
    egenSkattning: 3,
  };
  return post(nr, 'instrument', frysInstrument(getInstrument('farlighet', 1), svar), { personId: ID_KLIENT });
}

export function anteckningar(t: Texter): AktData['anteckningar'] {
  const kalla = { kalla: 'klienten', art: 'fakta' } as const;
  return [
    post(
      15,
      'anteckning',
      { ...kalla, text: t('Klienten berättar att hon blev slagen den 18 november.\n\nHon har sökt vård.') },
      { handelse: '2026-11-18T22:15:00.000Z' as Tidpunkt },
    ),
    post(16, 'anteckning', {
      kalla: 'egen-iakttagelse',
      art: 'bedomning',
      text: t('Klienten är mycket rädd och behöver skydd redan i kväll.'),
    }),
    post(
      17,
      'anteckning',
      { ...kalla, text: t('Klienten blev slagen den 17 november.') },
      { ersatter: id<PostId>(115) },
    ),
    post(
      20,
      'anteckning',
      { kalla: 'ej-angiven', art: 'fakta', text: t('Avstämning med skyddat boende.') },
      { handelse: '2026-12-02T10:00:00.000Z' as Tidpunkt, signerad: '2026-12-02T10:20:00.000Z' as Tidpunkt },
    ),
  ];
}

export function intyg(t: Texter): AktData['intyg'][number] {
  return post(19, 'intyg', {
    skyddsform: 'skyddad-folkbokforing',
    personIds: [ID_KLIENT, ID_BARN],
    kannedom: t('Nämnden känner familjen sedan den 19 november 2026 och har haft fyra samtal.'),
    iakttagelser: t('Klienten hade synliga märken på halsen.'),
    klientensUppgifter: t('Hon har blivit tagen om halsen vid två tillfällen.'),
    handlingar: t('Journalkopia från akutmottagning.'),
    hotFran: t('Tidigare make'),
    hotet: t('Upprepat våld, strypning och hot om att döda.'),
    forstaHandelse: '2025-03-01' as Datum,
    senasteHandelse: '2026-11-18' as Datum,
    riskbedomning: t(
      'Risken för nytt allvarligt våld bedöms som hög den 20 november 2026, med stöd av frågor om fara.',
    ),
    men: t('Blir vistelseorten känd är det fara för liv och hälsa.'),
    atgarder: t('Polisanmälan är gjord. Kontaktförbud är sökt.'),
    samtycke: { grund: 'samtycke', datum: '2026-11-22' as Datum },
    undertecknare: t(AV),
    vaxel: '040-6280400',
  });
}

export function handlingar(t: Texter): AktData['handlingar'] {
  const lamnad = { tidpunkt: '2026-11-23T08:05:00.000Z' as Tidpunkt, av: t(AV), exemplar: 1 };
  const handling = (nr: number, own: Pick<AktData['handlingar'][number], 'mall' | 'postId' | 'utslapp'>) => ({
    id: id<DokumentId>(500 + nr),
    skapad: '2026-11-22T10:00:00.000Z' as Tidpunkt,
    sidor: nr,
    byte: 20_000,
    sha256: `${nr}a`.repeat(32),
    filnamn: `${own.mall}-G-044-2026-11-22.pdf`,
    ...own,
  });
  return [
    handling(2, {
      mall: 'intyg',
      postId: id<PostId>(119),
      utslapp: [
        { ...lamnad, mottagare: t('Skatteverket'), satt: 'skrivare', exemplar: 2 },
        { ...lamnad, mottagare: t('Klienten'), satt: 'fil' },
      ],
    }),
    handling(1, { mall: 'beslut', postId: id<PostId>(114), utslapp: [] }),
  ];
}

export function bedomningVuxen(nr: number, t: Texter): AktData['skyddsbedomningar'][number] {
  return bedomning(
    nr,
    {
      slag: 'vuxen',
      underlag: t('Två samtal med klienten och frågor om fara.'),
      valdOchHot: t('Strypning den 18 november. Hot om att döda sedan separationen.'),
      vald: [
        {
          slag: 'fysiskt',
          forsta: t('2019'),
          senaste: t('18 november'),
          hurOfta: t('Någon gång i månaden'),
          allvar: t('Strypning, svartnade för ögonen.'),
          ord: t('Jag trodde att jag skulle dö.'),
        },
        { slag: 'ekonomiskt', forsta: '', senaste: '', hurOfta: '', allvar: t('Har inget eget bankkort.'), ord: '' },
      ],
      lamnadInformation: [
        {
          vad: t('Telefonen och besök i skyddat boende.'),
          nar: '2026-11-19' as Datum,
          sprak: t('svenska'),
          forstod: 'delvis',
        },
      ],
      natverk: t('En syster i en annan del av landet.'),
      resurser: t('Fast arbete. Söker själv hjälp.'),
      onskemal: t('Vill bo kvar med barnet tills skolan slutar.'),
      information: t('Vad ett skyddat boende innebär, också vad det begränsar.'),
      flaggor: ['STRYPNING', 'HOT_DOD', 'BARN_BEVITTNAT'],
      avfardadeFlaggor: [{ flagga: 'GRAVID', skal: t('Klienten är inte gravid.') }],
      slutsats: t('Hög risk för nytt allvarligt våld.'),
      vantarMedSkydd: false,
      sakerhetsplan: '',
      atgarder: t('Skyddat boende, polisanmälan och anmälan om barnet.'),
      instrumentPostId: id<PostId>(105),
    },
    ID_KLIENT,
  );
}

/** The trial of the decision that is post 3. */
export function barnratt(nr: number): Barnratt {
  return post(nr, 'barnratt', barnrattInnehall([id<PostId>(103)]));
}
