import type { BilagaId } from '../../shared/lib/id.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { AV, type Texter } from './akt-poster.ts';

/** One of each kind; the picture was struck. */
export function bilagor(t: Texter): AktData['bilagor'] {
  const gemensamt = { tillagd: '2026-11-22T12:00:00.000Z' as Tidpunkt, tillagdAv: t(AV) };
  return [
    {
      ...gemensamt,
      id: 'b1'.repeat(16) as BilagaId,
      nr: 1,
      slag: 'pdf',
      byte: 184_000,
      sha256: '3fa409bc11d2'.padEnd(64, '0'),
      filnamn: 'anmalan.pdf',
      beskrivning: t('Polisanmälan från den 18 november'),
      platsuppgifter: false,
      struken: null,
    },
    {
      ...gemensamt,
      id: 'b2'.repeat(16) as BilagaId,
      nr: 2,
      slag: 'jpeg',
      byte: 2_300_000,
      sha256: '77e1c04a9b55'.padEnd(64, '0'),
      filnamn: 'IMG_0412.jpg',
      beskrivning: t('Foto av dörren'),
      platsuppgifter: true,
      struken: { tidpunkt: '2026-11-23T07:30:00.000Z' as Tidpunkt, av: t(AV), skal: t('Hör till en annan akt.') },
    },
  ];
}
