import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { AV, personer, post, SKYDDAT, type Texter } from './akt-poster.ts';

const LASNING = '5'.repeat(32);

/** An evening with the jour: the page was opened, and a note made. */
export function jouranteckningar(t: Texter): AktData['jouranteckningar'] {
  const by = { signeradAv: `${AV} (jour)` };
  const lasning = { lasningId: LASNING };
  return [
    post(19, 'jouranteckning', { slag: 'lasning', skal: 'klienten-ringer', text: t('Hon ringer.'), ...lasning }, by),
    post(20, 'jouranteckning', { slag: 'anteckning', skal: null, text: t('Hon är trygg i natt.'), ...lasning }, by),
  ];
}

export function jourkuvert(t: Texter): NonNullable<AktData['jourkuvert']> {
  return {
    nr: 7,
    oversikt: {
      version: 2,
      kod: 'G-044',
      skriven: '2026-12-14T09:30:00.000Z' as Tidpunkt,
      avslutad: false,
      akut: true,
      hot: {
        flaggor: ['STRYPNING', 'NY_FLAGGA'],
        slutsats: t('Hög risk.'),
        bedomd: '2026-11-20T09:00:00.000Z' as Tidpunkt,
      },
      plan: { atgarder: t('Ring polisen om han syns till.'), beslut: t('Skyddat boende.'), plats: 'SB-07' },
      sakerhetsplan: {
        gjord: '2026-11-19T17:00:00.000Z' as Tidpunkt,
        ikvall: t('Sover hos sin syster. Ringer 112 om han kommer dit.'),
        kontakter: [t('Systern: Hämtar barnet')],
        kodord: SKYDDAT.kodord,
        kodordBetyder: t('Systern ringer 112 när hon hör kodordet.'),
      },
      natsSakert: t('Genom en väninna.'),
      kontakter: [{ roll: 'klient', slag: 'kontaktvag', varde: t('Väninnan'), anvandning: t('Efter klockan 18.') }],
      personer: personer(t).map(({ roll, namn, personnummer, fodd, skydd }) => ({
        roll,
        namn,
        personnummer,
        fodd,
        skydd,
      })),
    },
  };
}
