import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { bilagor } from './akt-bilagor.ts';
import { jouranteckningar, jourkuvert } from './akt-jour.ts';
import { erbjudanden, korning } from './akt-matchning.ts';
import { moteshandelser, motesplaner } from './akt-mote.ts';
import { barnetsPlan, natverk, planer } from './akt-plan.ts';
import {
  AV,
  aktualisering,
  anteckningar,
  arendetyp,
  barnratt,
  bedomning,
  bedomningVuxen,
  beslut,
  handlingar,
  ID_BARN,
  INKOM,
  inkommet,
  instrument,
  intyg,
  personer,
  post,
  type Texter,
} from './akt-poster.ts';
import { granskningar, skydd, utlamnanden } from './akt-skydd.ts';

const CLOSED = '2026-12-14T09:00:00.000Z' as Tidpunkt;

/** `full` has every kind of entry; `tom` none; `kort` is an aktualisering of one line; `barn` a child's own akt. */
export const AKTER: Readonly<Record<'full' | 'tom' | 'kort' | 'barn' | 'akut' | 'fientlig', AktData>> = {
  full: fullAkt((text) => text),
  tom: tomAkt(),
  kort: kortAkt(),
  barn: barnakt(),
  akut: akutAkt(),
  fientlig: fullAkt(fientligt()),
};

function tomAkt(): AktData {
  return {
    kod: 'G-045',
    slag: 'personakt',
    roll: null,
    familj: null,
    familjekoder: [],
    oppnad: INKOM,
    avslutad: null,
    skrivs: '2026-12-14T09:30:00.000Z' as Tidpunkt,
    skrivsAv: AV,
    programversion: '0.1.0',
    installning: {
      kommun: 'Granvågs kommun',
      namnd: 'Socialnämnden i Granvåg',
      enhet: '',
      vaxel: '',
      overklagandeadress: '',
      langstaLastid: 15,
    },
    personer: [],
    aktualisering: null,
    inkommet: null,
    arendetyper: [],
    instrument: [],
    skyddsbedomningar: [],
    natverk: [],
    sakerhetsplaner: [],
    matchningar: [],
    erbjudanden: [],
    beslut: [],
    anteckningar: [],
    intyg: [],
    jouranteckningar: [],
    jourkuvert: null,
    skydd: [],
    motesplaner: [],
    moteshandelser: [],
    utlamnanden: [],
    kontrasigneringar: [],
    granskningar: [],
    checklistor: [],
    vidare: [],
    frister: [],
    barnratt: [],
    stegmarkeringar: [],
    tilldelningar: [],
    avslut: null,
    handlingar: [],
    bilagor: [],
    skyddadeSlag: [],
    egnaLagrum: [],
  };
}

function kortAkt(): AktData {
  return {
    ...tomAkt(),
    kod: 'A-2026-0131',
    slag: 'aktualisering',
    aktualisering: {
      inkom: INKOM,
      rad: 'Granne ringer om skrik och ett barn som gråter.',
      kanal: 'okant',
      anmalare: '',
      anmalareVillVaraOkand: false,
      natsSakert: '',
      farRingas: 'okant',
      ringtider: '',
      kontrollfraga: '',
      kontrollsvar: '',
      utovareNarvarande: 'okant',
      bakgrund: '',
      ansokan: 'okant',
      ansokanOrd: '',
      akut: false,
    },
  };
}

function akutAkt(): AktData {
  return {
    ...tomAkt(),
    kod: 'A-2026-0132',
    slag: 'aktualisering',
    personer: personer((text) => text),
    aktualisering: aktualisering((text) => text),
    arendetyper: [arendetyp(1, (text) => text)],
    skyddsbedomningar: [bedomning(2, { flaggor: ['BARN_BEVITTNAT'] }, ID_BARN)],
  };
}

function barnakt(): AktData {
  const [klient, barn, utovare] = personer((text) => text);
  if (!klient || !barn || !utovare) throw new RangeError('three persons are needed');
  return {
    ...tomAkt(),
    kod: 'G-046',
    roll: 'barn',
    familj: 'F-012',
    familjekoder: ['G-044'],
    personer: [{ ...barn, barnNr: 2 }, { ...klient, skydd: 'okant' }, utovare],
    inkommet: inkommet(1, (text) => text, true),
    skyddsbedomningar: [
      bedomning(2, { flaggor: ['BARN_BEVITTNAT'] }, ID_BARN),
      bedomning(
        4,
        {
          slag: 'barn',
          flaggor: ['BARN_BEVITTNAT', 'BARN_UTSATT'],
          barnetsRost: 'Tuva säger att hon gömmer sig i garderoben när det blir bråk.',
          slutsats: 'Tuva har bevittnat våld flera gånger och är rädd för att åka hem.',
        },
        ID_BARN,
      ),
    ],
    sakerhetsplaner: [barnetsPlan()],
    beslut: [
      beslut(3, (text) => text, { slag: 'inleda-utredning', galler: null, platsKod: '', erbjudandePostId: null }),
    ],
    barnratt: [barnratt(5)],
  };
}

function fullAkt(t: Texter): AktData {
  return {
    ...tomAkt(),
    kod: 'G-044',
    roll: 'vuxen',
    familj: 'F-012',
    familjekoder: ['G-046'],
    avslutad: '2026-12-14' as Datum,
    installning: {
      kommun: 'Granvågs kommun',
      namnd: 'Socialnämnden i Granvåg',
      enhet: 'Enheten för våld i nära relationer',
      vaxel: '040-6280400',
      overklagandeadress: 'Socialnämnden\n999 99 Granvåg',
      langstaLastid: 15,
    },
    personer: personer(t),
    inkommet: inkommet(1, t, false),
    arendetyper: [arendetyp(2, t)],
    instrument: [instrument(5, t)],
    skyddsbedomningar: [bedomningVuxen(6, t)],
    natverk: natverk(t),
    sakerhetsplaner: planer(t),
    matchningar: [post(7, 'matchning', korning(t))],
    erbjudanden: erbjudanden(t),
    beslut: [
      beslut(14, t, {}),
      beslut(3, t, {
        slag: 'inleda-utredning',
        galler: null,
        platsKod: '',
        erbjudandePostId: null,
        beslut: t('Utredning inleds.'),
      }),
    ],
    anteckningar: anteckningar(t),
    intyg: [intyg(t)],
    jouranteckningar: jouranteckningar(t),
    jourkuvert: jourkuvert(t),
    skydd: skydd(t),
    motesplaner: motesplaner(t),
    moteshandelser: moteshandelser(t),
    utlamnanden: utlamnanden(t),
    granskningar: granskningar(t),
    handlingar: handlingar(t),
    bilagor: bilagor(t),
    skyddadeSlag: ['telefon', 'arbetsplats', 'telefon'],
    stegmarkeringar: [
      post(18, 'stegmarkering', { steg: 'planering', lage: 'behovs-ej', skal: t('Mötet hölls samma dag.') }),
    ],
    checklistor: [
      post(24, 'checklista', {
        steg: 'planering',
        version: 3,
        punkter: [
          { text: t('Boka rum utan fönster mot gatan.'), klar: true },
          { text: t('Välj tolk från en annan del av landet.'), klar: false },
        ],
      }),
    ],
    tilldelningar: [
      post(22, 'tilldelning', {
        handelse: 'tilldelad',
        person: 'Vera Test',
        uppdrag: 'ansvarig',
        jav: { relation: 'finns', beskrivning: t('Grannar tills för tio år sedan.') },
        skal: '',
      }),
      post(23, 'tilldelning', {
        handelse: 'sparrad',
        person: 'Ola Fiktivsson',
        uppdrag: null,
        jav: null,
        skal: t('Släkt med klienten.'),
      }),
    ],
    avslut: post(
      21,
      'avslut',
      {
        orsak: 'malet-uppnatt',
        sammanfattning: t('Klienten har egen bostad och fortsatt stöd.'),
        kvarstaendeRisk: t('Utövaren är fri. Risken prövas igen vid ny kontakt.'),
        rensning: [
          { id: 'kopior', svar: 'ja' },
          { id: 'metall', svar: 'inte-aktuellt' },
        ],
      },
      { handelse: CLOSED, signerad: CLOSED },
    ),
  };
}

/** Text that has broken programs before; one of the pieces for each text in turn. */
function fientligt(): Texter {
  const pieces = [
    `Ett ord utan slut: ${'å'.repeat(20_000)}`,
    'Styrtecken \u0000\u0001\u0007\u001b[31m\u007f\u0085\u2028\u2029 slut',
    'Hon svarade 😀👩‍👧 och grät',
    'Vänster \u202eretxeT agnåL\u202c مرحبا שלום höger',
    '{{kod}} ${namn} {0} %s <b>&amp;</b> </p> \\n (avslutad) Tj ET endstream',
    '\ud800 ensam halva \udfff',
    'a\u0301\u0308'.repeat(200),
    '   \n\n\n   ',
  ];
  let next = 0;
  return (text) => {
    const piece = pieces[next % pieces.length] ?? '';
    next += 1;
    return `${piece} ${text}`;
  };
}
