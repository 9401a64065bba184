import { describe, expect, it } from 'vitest';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { ALDRIG_MEDDELANDE, hasKontakt, kontaktText } from '../../shared/modules/aktualisering/kontakt.ts';
import { AktualiseringUppgifter } from '../../shared/modules/aktualisering/schema.ts';

const om = (own: object = {}) =>
  AktualiseringUppgifter.parse({ inkom: Tidpunkt.parse('2026-11-23T10:00:00.000Z'), rad: 'Ett samtal.', ...own });

describe('how the client is reached', () => {
  it('is nothing while nobody has written anything, also in what was stored before it was asked', () => {
    expect(hasKontakt(om())).toBe(false);
    expect(kontaktText(om())).toBe('');
    expect(om()).toMatchObject({ farRingas: 'okant', kontrollfraga: '', ansokan: 'okant' });
  });

  it('says when to call, what to ask first, and that nothing is ever left on an answering machine', () => {
    const kontakt = om({
      natsSakert: 'Genom en väninna.',
      farRingas: 'ja',
      ringtider: 'Vardagar 9–11',
      kontrollfraga: 'Vad hette första hunden?',
      kontrollsvar: 'Kola',
    });
    expect(kontaktText(kontakt)).toBe(
      [
        'Genom en väninna.',
        'Får ringas. Tider: Vardagar 9–11.',
        'Kontrollfråga: Vad hette första hunden? Svar: Kola',
        ALDRIG_MEDDELANDE,
      ].join('\n'),
    );
  });

  it('warns against calling when nobody has said that it is safe', () => {
    expect(kontaktText(om({ natsSakert: 'Genom en väninna.' }))).toContain('ring inte');
    expect(kontaktText(om({ farRingas: 'nej' }))).toContain('Får inte ringas.');
  });
});
