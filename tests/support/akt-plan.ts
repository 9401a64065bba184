import type { PersonId } from '../../shared/lib/id.ts';
import type { Datum } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { ID_BARN, ID_KLIENT, post, type Texter } from './akt-poster.ts';

type Plan = AktData['sakerhetsplaner'][number];

/** A plan with nothing in it but tonight. */
export function plan(nr: number, own: Partial<Plan['innehall']>, personId: PersonId): Plan {
  return post(
    nr,
    'sakerhetsplan',
    {
      slag: 'vuxen' as const,
      hallning: null,
      hallningSkal: '',
      varningstecken: '',
      platser: '',
      ikvall: 'Sover hos sin syster.',
      digitalt: '',
      packat: '',
      barnen: '',
      barnTecken: '',
      barnPlatser: '',
      barnVuxna: '',
      barnRinga: '',
      barnSlipper: '',
      kontakter: [],
      digitalaPunkter: [],
      packlista: [],
      kodordBetyder: '',
      paPapper: [],
      uppfoljning: '2026-12-01' as Datum,
      utanUppfoljning: '',
      harKodord: false,
      ...own,
    },
    { personId },
  );
}

/** The client's plan, of whom the first version was replaced. */
export function planer(t: Texter): AktData['sakerhetsplaner'] {
  const forsta = plan(
    24,
    { hallning: 'vantar', hallningSkal: t('Vill vänta tills barnet har bytt grupp.') },
    ID_KLIENT,
  );
  const andra = plan(
    25,
    {
      hallning: 'tackar-nej',
      hallningSkal: t('Tror att det lugnar sig.'),
      varningstecken: t('Han blir tyst och låser ytterdörren.'),
      platser: t('Grannen i trapphuset bredvid. Inte köket.'),
      ikvall: t('Sover hos sin syster. Ringer 112 om han kommer dit.'),
      digitalt: t('Telefonen är delad. Ny telefon först, sedan nya lösenord.'),
      packat: t('En väska hos systern.'),
      barnen: t('Barnet går till grannen.'),
      kontakter: [
        { vem: t('Systern'), vad: t('Hämtar barnet'), vemRinger: 'bada' },
        { vem: t('En arbetskamrat'), vad: '', vemRinger: 'klienten' },
      ],
      digitalaPunkter: ['plats-av', 'tvasteg'],
      packlista: ['legitimation', 'medicin'],
      harKodord: true,
      kodordBetyder: t('Systern ringer 112 när hon hör kodordet.'),
      paPapper: ['platser', 'kontakter', 'packlista'],
    },
    ID_KLIENT,
  );
  return [forsta, andra];
}

/** Four around the client, one of them a threat that knows; written before the assessment (post 6). */
export function natverk(t: Texter): AktData['natverk'] {
  const innehall = {
    personer: [
      { vem: t('Systern'), relation: t('Syster'), hallning: 'stod', vetVar: 'ja', farKontaktas: 'ja', not: '' },
      {
        vem: t('Svärmodern'),
        relation: '',
        hallning: 'hot',
        vetVar: 'ja',
        farKontaktas: 'nej',
        not: t('Frågar barnet.'),
      },
      { vem: t('En kusin'), relation: t('Kusin'), hallning: 'hot', vetVar: 'nej', farKontaktas: 'nej', not: '' },
      { vem: t('Grannen'), relation: '', hallning: 'oklart', vetVar: 'oklart', farKontaktas: 'nej', not: '' },
    ],
  } satisfies AktData['natverk'][number]['innehall'];
  return [post(4, 'natverk', innehall, { personId: ID_KLIENT })];
}

/** A child's own plan. */
export function barnetsPlan(): Plan {
  return plan(
    5,
    {
      slag: 'barn',
      barnTecken: 'Pappa smäller i dörrarna.',
      barnPlatser: 'Till Elsa i porten bredvid.',
      barnVuxna: 'Fröken och mormor.',
      barnRinga: 'Jag säger vad jag heter och att någon bråkar.',
      barnSlipper: 'Jag behöver inte gå emellan.',
      ikvall: 'Jag sover hos mormor.',
      paPapper: ['barnRinga'],
    },
    ID_BARN,
  );
}
