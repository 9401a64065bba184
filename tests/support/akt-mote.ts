import type { AnvandareId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import type { MoteshandelseInnehall, MotesplanInnehall } from '../../shared/modules/mote/schema.ts';
import { post, type Texter } from './akt-poster.ts';

/** A plan of a meeting with two workers. */
export function motesplanInnehall(own: Partial<MotesplanInnehall> = {}): MotesplanInnehall {
  return {
    borjar: '2026-11-26T14:00:00.000Z' as Tidpunkt,
    slutar: '2026-11-26T15:00:00.000Z' as Tidpunkt,
    medarbetare: [
      { id: '6'.repeat(32) as AnvandareId, namn: 'Vera Test' },
      { id: '8'.repeat(32) as AnvandareId, namn: 'Ola Fiktivsson' },
    ],
    moter: 'Klienten',
    kollega: '',
    ensamSkal: '',
    lokal: 'saker-lokal',
    lokalBokad: true,
    lokalText: '',
    tolk: 'telefon',
    sprak: 'dari',
    tolkval: ['annan-del-av-landet', 'utan-namn-och-ort'],
    resvag: '',
    telefon: 'ja',
    bil: 'inte-an',
    sagasTillAndra: '',
    barn: '',
    chef: 'Enhetschefen',
    chefInformerad: '2026-11-24T08:00:00.000Z' as Tidpunkt,
    utcheckning: '2026-11-26T15:30:00.000Z' as Tidpunkt,
    ringer: 'Chefen',
    ringerTill: 'Arbetstelefonerna: 070-1740640 och 070-1740641.',
    sedan: 'Ring 112 och säg var mötet hålls.',
    ovrigt: '',
    ...own,
  };
}

/** One meeting whose plan was changed once, so that both versions stand in the akt. */
export function motesplaner(t: Texter): AktData['motesplaner'] {
  const texter = {
    moter: t('Klienten'),
    lokalText: t('Samtalsrummet på andra våningen.'),
    resvag: t('Buss till torget, sedan hämtar vi med tjänstebil.'),
    sagasTillAndra: t('Hon är på ett möte om arbete.'),
    barn: t('Barn 1, tillsammans med en barnhandläggare.'),
    ovrigt: t('Ta med ett busskort.'),
    ringer: t('Chefen'),
    sedan: t('Ring 112 och säg var mötet hålls.'),
  };
  const forsta = post(31, 'motesplan', motesplanInnehall(texter));
  const andrad = { ...texter, tolk: 'pa-plats' as const, utcheckning: '2026-11-26T15:30:00.000Z' as Tidpunkt };
  return [forsta, post(32, 'motesplan', motesplanInnehall(andrad), { ersatter: forsta.id })];
}

export function moteshandelser(t: Texter): AktData['moteshandelser'] {
  return [
    moteshandelse(43, 'incheckning', '2026-11-26T14:02:00.000Z', ''),
    moteshandelse(44, 'utcheckning', '2026-11-26T15:20:00.000Z', t('Alla är på säker plats.')),
  ];
}

function moteshandelse(nr: number, slag: MoteshandelseInnehall['slag'], handelse: string, text: string) {
  const tid = handelse as Tidpunkt;
  const moteId = post(31, 'motesplan', null).id;
  return post(nr, 'moteshandelse', { slag, moteId, text }, { handelse: tid, signerad: tid });
}
