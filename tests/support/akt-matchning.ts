import type { PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import type { MatchningsKorning } from '../../shared/matchning/korning.ts';
import { AV, id, post, type Texter } from './akt-poster.ts';

/** A run as an akt stores it: written out, so that it stays as it is when the criteria change. */
export function korning(t: Texter): MatchningsKorning {
  return {
    version: 1,
    korning: '2026-11-20T08:40:00.000Z' as Tidpunkt,
    behov: {
      vuxna: [{ kon: 'kvinna' }],
      barn: [{ kod: 'Barn 1', alder: 9, kon: 'flicka', medVuxen: true }],
      flaggor: ['STRYPNING', 'HOT_DOD'],
      flaggorBedomda: true,
      akutGrundA: true,
      hjalpDygnetRunt: null,
      personalDygnetRunt: false,
      akutSuicidal: false,
      aktivtBeroende: false,
      tillganglighet: 'behovs-ej',
      djur: 1,
      sprak: ['svenska'],
      kost: [],
      natter: null,
      farozoner: [
        { kommun: 'Almunda', zon: 'norra', slag: 'kand-rackvidd', grund: t('Arbetar där.') },
        { kommun: 'Norrsele', zon: null, slag: 'vistelsekommun', grund: '' },
      ],
      leverantorskopplingar: null,
      onskar: { syskonTillsammans: false, skola: true, vard: false, pendling: false },
    },
    katalog: [
      { kod: 'SB-07', revision: 3 },
      { kod: 'KC-02', revision: 1 },
      { kod: 'OV-01', revision: 1 },
    ],
    resultat: [
      {
        kod: 'SB-07',
        typ: 'SB',
        revision: 3,
        sakerhet: 5,
        grupp: 'med-villkor',
        skal: ['Djur: fråga först.'],
        kriterier: [
          { id: 'ivo', slag: 'hard', utfall: 'met', text: 'Tillståndet är kontrollerat 2026-09-01.' },
          { id: 'drogfritt', slag: 'hard', utfall: 'unknown', text: 'Det är inte känt om huset är drogfritt.' },
          { id: 'egen-regel', slag: 'soft', utfall: 'condition', text: 'Djur: fråga först.' },
        ],
      },
      {
        kod: 'KC-02',
        typ: 'KC',
        revision: 1,
        sakerhet: null,
        grupp: 'utesluts',
        skal: ['Ligger inom utövarens kända räckvidd.'],
        kriterier: [
          { id: 'kand-rackvidd', slag: 'hard', utfall: 'not-met', text: 'Ligger inom utövarens kända räckvidd.' },
        ],
      },
      { kod: 'OV-01', typ: 'OV', revision: 1, sakerhet: null, grupp: 'uppfyller', skal: [], kriterier: [] },
    ],
  };
}

export function erbjudanden(t: Texter): AktData['erbjudanden'] {
  const tid = '2026-11-20T09:10:00.000Z' as Tidpunkt;
  const matchningPostId = id<PostId>(107);
  const nej = post(8, 'erbjudande', {
    platsKod: 'KC-02',
    matchningPostId,
    information: '',
    undantag: [
      {
        slag: 'hard' as const,
        platsKod: 'KC-02',
        kriterium: 'kand-rackvidd',
        skal: t('Enda plats med tolk i natt.'),
        av: t(AV),
        tid,
        andraPerson: { namn: t('Maria Provander'), satt: 'telefon' as const, tid },
        villkor: ['Högst en natt.'],
        kontrasigneraSenast: '2026-11-23' as Datum,
        kontrasignerad: null,
      },
    ],
  });
  const ja = post(9, 'erbjudande', {
    platsKod: 'SB-07',
    matchningPostId,
    information: t('Husregler och begränsad frihet gicks igenom.'),
    undantag: [
      {
        slag: 'soft' as const,
        platsKod: 'SB-07',
        kriterium: 'egen-regel',
        skal: t('Hunden stannar hos en vän.'),
        av: t(AV),
        tid,
      },
    ],
  });
  return [
    {
      erbjudande: nej,
      svar: post(10, 'erbjudandesvar', { erbjudandePostId: nej.id, svar: 'avbojt', skal: t('Vill inte bo så nära.') }),
    },
    { erbjudande: ja, svar: post(11, 'erbjudandesvar', { erbjudandePostId: ja.id, svar: 'accepterat', skal: '' }) },
    {
      erbjudande: post(12, 'erbjudande', { platsKod: 'OV-01', matchningPostId: null, information: '', undantag: [] }),
      svar: null,
    },
  ];
}
