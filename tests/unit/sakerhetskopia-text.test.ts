import { describe, expect, it } from 'vitest';
import { isVaultFile } from '../../electron/vault/vault-files.ts';
import { aldreRubrik, aldreSaknas, storlek, utfall } from '../../renderer/features/sakerhetskopia/text.ts';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { isKopiaForsenad, KOPIA_GRANS_DAGAR } from '../../shared/modules/sakerhetskopia/rules.ts';

const FRAN = '2026-11-19T12:10:00.000Z' as Tidpunkt;
const ALDRE = { kopia: true, fran: FRAN, saknas: 214, osaker: false };

const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T23:30:00.000Z` as Tidpunkt;

describe('what is said of an older state', () => {
  it('names the day and the number of missing entries', () => {
    expect(`${aldreRubrik(ALDRE)} ${aldreSaknas(ALDRE)}`).toBe(
      'Det här är en säkerhetskopia från tors 19 nov 2026, 13.10. 214 händelser i loggen saknas.',
    );
  });

  it('says so when it cannot tell, when nothing is missing and when it is one', () => {
    const sentences = [null, 0, 1].map((saknas) => aldreSaknas({ ...ALDRE, saknas }));
    expect(sentences).toEqual([
      'Hur mycket som saknas går inte att säga på den här datorn.',
      'Inget saknas i loggen.',
      '1 händelse i loggen saknas.',
    ]);
  });

  it('does not call it a backup when somebody has put old files back', () => {
    expect(aldreRubrik({ ...ALDRE, kopia: false })).toMatch(/^Valvet är äldre än när det senast var öppet/);
  });
});

describe('what is said of a backup that was taken', () => {
  const tagen = {
    tagen: FRAN,
    akter: 5,
    byte: 1_234_567,
    mapp: 'skyddsakt-kopia-x',
    filer: 20,
    provade: 3,
    skadade: 1,
  };

  it('tells opened, keyless and compared apart', () => {
    expect(utfall(tagen)).toBe(
      'Den ligger i mappen skyddsakt-kopia-x. 3 av 5 akter är öppnade i kopian och hela. 1 har du ingen nyckel till. Alla 20 filer är jämförda med valvet.',
    );
    expect(utfall({ ...tagen, provade: 4 })).not.toMatch(/ingen nyckel/);
  });

  it('gives sizes with a comma', () => {
    expect(storlek(tagen.byte)).toBe('1,2 MB');
  });
});

describe('when a backup is overdue', () => {
  it('counts calendar days in Sweden from the last one', () => {
    const taken = '2026-11-01T22:30:00.000Z' as Tidpunkt;
    expect(isKopiaForsenad(taken, 1, on(KOPIA_GRANS_DAGAR))).toBe(false);
    expect(isKopiaForsenad(taken, 1, on(KOPIA_GRANS_DAGAR + 1))).toBe(true);
  });

  it('is so at once when there are akter and no backup, and not before', () => {
    expect(isKopiaForsenad(null, 1, on(1))).toBe(true);
    expect(isKopiaForsenad(null, 0, on(1))).toBe(false);
  });
});

describe('names in the list of a backup', () => {
  const id = 'a'.repeat(32);

  it('are those of a vault’s files', () => {
    for (const name of [
      'valv.a',
      'register.12.db',
      `akter/${id}.3.akt`,
      `akter/${id}.in/7`,
      `utkast/${id}`,
      'logg/2026-11.db',
    ])
      expect(isVaultFile(name), name).toBe(true);
  });

  it('never lead out of the vault, to its lock or to anything else', () => {
    const odd = [
      '../valv.a',
      '/etc/passwd',
      'akter/../../x',
      'las',
      'forsok',
      'aterstallning/valv.a',
      'undanlagt-1/valv.a',
    ];
    for (const name of [...odd, `akter\\${id}.1.akt`, `akter/${id}.1.akt/x`, 'register.1.db.fore-2', 'valv.a\n', ''])
      expect(isVaultFile(name), name).toBe(false);
  });
});
