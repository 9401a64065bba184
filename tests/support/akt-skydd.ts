import type { PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { personer, post, type Texter } from './akt-poster.ts';

const ANDRA = {
  anvandareId: '6'.repeat(32),
  satt: 'pa-plats' as const,
  tid: '2026-11-23T09:00:00.000Z' as Tidpunkt,
  kontrasigneraSenast: null,
};

/** The client's protection, changed once by two people. */
export function skydd(t: Texter): AktData['skydd'] {
  const [klient] = personer(t);
  const kontaktvag = {
    formedling: true,
    kontakt: t('Växeln, fråga efter handläggaren.'),
    kuvertNummer: '12',
    kuvertPlats: t('Kassaskåp 2'),
  };
  const innehall = {
    niva: 'skyddad-folkbokforing' as const,
    beslutadAv: t('Skatteverket'),
    arendenummer: t('SKV 12-34'),
    fran: '2026-11-23' as Datum,
    till: '2027-11-23' as Datum,
    skal: t('Skatteverket har beslutat.'),
    kontaktvag,
    andraPerson: { ...ANDRA, namn: t('Kim Fiktivsson') },
  };
  return [post(16, 'skydd', innehall, { personId: klient?.id ?? null })];
}

export function utlamnanden(t: Texter): AktData['utlamnanden'] {
  const andraPerson = { ...ANDRA, namn: t('Kim Fiktivsson') };
  const filnamn = 'akt-G-044-2026-12-14-1030.pdf';
  return [post(22, 'utlamnande', { dokumentId: '7'.repeat(32), filnamn, mottagare: t('Almunda kommun'), andraPerson })];
}

/** Somebody has looked at two posts of a new colleague. */
export function granskningar(t: Texter): AktData['granskningar'] {
  const poster = ['8', '9'].map((tecken) => tecken.repeat(32) as PostId);
  return [post(23, 'granskning', { poster, kommentar: t('Läst. Skriv gärna vem som ringde.') })];
}
