import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNummer, kontrollera } from '../../shared/lib/personnummer.ts';
import { Datum } from '../../shared/lib/tid.ts';
import { allaPersonnummer, allaSamordningsnummer, testnummer } from '../support/testnummer.ts';

const IDAG = Datum.parse('2026-11-23');
const alla = [...allaPersonnummer, ...allaSamordningsnummer];

describe('kontrollera', () => {
  test('accepts every published personnummer without a remark and reads the day of birth', () => {
    for (const nummer of allaPersonnummer) {
      const fodd = `${nummer.slice(0, 4)}-${nummer.slice(4, 6)}-${nummer.slice(6, 8)}`;
      expect(kontrollera(nummer, IDAG)).toEqual({ nummer12: nummer, slag: 'personnummer', fodd, anmarkningar: [] });
    }
  });

  test('accepts every published samordningsnummer without a remark', () => {
    for (const nummer of allaSamordningsnummer) {
      const { nummer12, slag, anmarkningar } = kontrollera(nummer, IDAG);
      expect({ nummer12, slag, anmarkningar }).toEqual({
        nummer12: nummer,
        slag: 'samordningsnummer',
        anmarkningar: [],
      });
    }
  });

  test('leaves the day of birth unknown when month is 00 or day is 60', () => {
    for (const nummer of [...testnummer.manad00, ...testnummer.dag60]) {
      expect(kontrollera(nummer, IDAG).fodd).toBeNull();
    }
  });

  test('reads the day of a samordningsnummer less 60', () => {
    const [nummer = ''] = testnummer.samordningsnummer;
    expect(kontrollera(nummer, IDAG).fodd?.slice(8)).toBe(String(Number(nummer.slice(6, 8)) - 60).padStart(2, '0'));
  });

  test('reads ten digits with hyphen, plus, blanks and other dashes as the same number', () => {
    for (const nummer of alla.filter((one) => one > '1927')) {
      const kort = `${nummer.slice(2, 8)}-${nummer.slice(8)}`;
      for (const text of [kort, kort.replace('-', ''), ` ${kort.replace('-', ' – ')} `, formatNummer(nummer)]) {
        expect(kontrollera(text, IDAG).nummer12).toBe(nummer);
      }
    }
    for (const nummer of alla.filter((one) => one < '1926')) {
      expect(kontrollera(`${nummer.slice(2, 8)}+${nummer.slice(8)}`, IDAG).nummer12).toBe(nummer);
    }
  });

  test('warns about every single wrong digit among the last four, and still gives the number', () => {
    for (const nummer of alla) {
      for (let place = 8; place < 12; place += 1) {
        const wrong = nummer.slice(0, place) + ((Number(nummer[place]) + 1) % 10) + nummer.slice(place + 1);
        const kontroll = kontrollera(wrong, IDAG);
        expect(kontroll.nummer12).toBe(wrong);
        expect(kontroll.anmarkningar).toEqual(['Kontrollsiffran stämmer inte. Jämför numret med källan.']);
      }
    }
  });

  test('warns about a day that does not exist', () => {
    const [nummer = ''] = testnummer.vuxna;
    const { fodd, anmarkningar } = kontrollera(`${nummer.slice(0, 4)}0230${nummer.slice(8)}`, IDAG);
    expect(fodd).toBeNull();
    expect(anmarkningar).toContain('Dagen i numret finns inte. Jämför numret med källan.');
  });

  test('warns about a birth in the future, also when month and day are unknown', () => {
    const [barn = ''] = testnummer.barn;
    const [okand = ''] = testnummer.manad00;
    const framtid = 'Dagen i numret ligger i framtiden. Jämför numret med källan.';
    expect(kontrollera(barn, Datum.parse('1999-01-01')).anmarkningar).toEqual([framtid]);
    expect(kontrollera(okand, Datum.parse('1900-01-01')).anmarkningar).toEqual([framtid]);
  });

  test('says what form a number has when the text is none', () => {
    for (const text of ['', 'okänt', '123', '1'.repeat(13), 'T' + (testnummer.vuxna[0] ?? '').slice(1)]) {
      const { nummer12, anmarkningar } = kontrollera(text, IDAG);
      expect(nummer12).toBeNull();
      expect(anmarkningar).toHaveLength(1);
    }
  });

  test('never throws and never gives anything but twelve digits or null', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789+- '), minLength: 8, maxLength: 16 })),
        (text) => {
          const { nummer12 } = kontrollera(text, IDAG);
          return nummer12 === null || /^\d{12}$/.test(nummer12);
        },
      ),
    );
  });
});
