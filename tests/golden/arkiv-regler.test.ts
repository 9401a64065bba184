import { describe, expect, it } from 'vitest';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { sistaAnteckning } from '../../shared/mallar/block/post.ts';
import type { Dokument } from '../../shared/mallar/define.ts';
import { omslagMall } from '../../shared/mallar/registry.ts';
import { filnamnOf } from '../../shared/modules/dokument/filnamn.ts';
import { AKTER } from '../support/akt-data.ts';
import { NAMN, post } from '../support/akt-poster.ts';
import { build, faltOf, rubriker } from '../support/mallar.ts';

const { full, barn, kort, tom } = AKTER;

describe('the inlaga', () => {
  it('has its sections in the order of the archive', () => {
    expect(rubriker(build('inlaga', full), 1)).toEqual([
      'Om akten',
      'Aktualisering',
      'Ärendetyp',
      'Beslut',
      'Skydd',
      'Möten',
      'Skyddsbedömningar',
      'Nätverk',
      'Säkerhetsplaner',
      'Frågor och svar',
      'Matchning',
      'Erbjudanden',
      'Intyg',
      'Markerade steg',
      'Checklistor',
      'Granskat arbete av ny medarbetare',
      'Vem som har fått öppna akten',
      'Upprättade och lämnade handlingar',
      'Bilagor',
      'Lämnad till andra',
      'Avslut',
      'Jouren',
      'Journal',
    ]);
  });

  it('says to whom each document went, how, when and by whom, and which went nowhere', () => {
    const rader = build('inlaga', full).block.flatMap((one) => (one.typ === 'tabell' ? one.rader : []));
    const [intyg] = rader.filter(([handling]) => handling === 'Intyg till Skatteverket (post 19)');
    expect(intyg?.slice(1, 3)).toEqual(['sön 22 nov 2026', '2']);
    expect(intyg?.[3]?.replaceAll('\n', '')).toBe('2a'.repeat(32));
    expect(intyg?.[4]).toBe(
      [
        `Skatteverket, på papper, 2 exemplar, mån 23 nov 2026, 09.05, av ${NAMN.handlaggare}, samordnare`,
        `Klienten, som fil, mån 23 nov 2026, 09.05, av ${NAMN.handlaggare}, samordnare`,
      ].join('\n'),
    );
    expect(rader.filter((rad) => rad.at(-1) === 'Inte lämnad').map(([handling]) => handling)).toEqual([
      'Beslut (post 14)',
    ]);
  });

  it('has the intyg as a copy, which nobody signs', () => {
    const only = { ...tom, personer: full.personer, intyg: full.intyg };
    expect(isSigned(build('intyg', only))).toBe(true);
    expect(isSigned(build('inlaga', only))).toBe(false);
    expect(JSON.stringify(build('inlaga', only))).toContain('Kopia. Undertecknas på det exemplar som lämnas.');
    expect(JSON.stringify(build('intyg', only))).not.toContain('Kopia.');
  });

  it('says which protected data are not printed, and leaves a line for where they are', () => {
    expect(faltOf(build('inlaga', full), 'Skyddade uppgifter')).toEqual([
      'Telefon 2, arbetsplats 1. De är inte utskrivna.',
    ]);
    expect(faltOf(build('inlaga', full), 'Säker kontaktväg')[0]).toBe('Finns i akten. Den är inte utskriven.');
    expect(faltOf(build('inlaga', full), 'Förvaras eller förstörda')).toEqual(['']);
    expect(faltOf(build('inlaga', tom), 'Skyddade uppgifter')).toEqual(['Inga']);
    expect(faltOf(build('inlaga', tom), 'Förvaras eller förstörda')).toEqual([]);
  });

  it('has the decisions in date order, however they were entered', () => {
    const beslut = rubriker(build('inlaga', full), 2).filter((text) => text.startsWith('Beslut'));
    expect(beslut.map((text) => /\(post (\d+)\)/.exec(text)?.[1])).toEqual(['3', '14']);
  });

  it('lists the journal by month and every other post by what it is, its day and its number', () => {
    const listed = rubriker(build('inlaga', full), 2);
    expect(listed.filter((text) => /^(November|December) 2026$/.test(text))).toHaveLength(2);
    expect(listed.every((text) => /\(post \d+\)$|^Aktualisering A-|^(November|December) 2026$/.test(text))).toBe(true);
    expect(listed.some((text) => /^Avslut, mån 14 dec 2026 \(post 21\)$/.test(text))).toBe(true);
  });

  it('lists the clocks that were marked as done: which, when it was done, how and by whom, with the last entry in mind', () => {
    const innehall = { klocka: 'l79-understallning', hur: 'Underställt, målnumret står i journalen.' } as const;
    const frist = post(40, 'frist', innehall, { signerad: '2027-01-08T09:00:00.000Z' as Tidpunkt });
    const akt = { ...full, frister: [frist] };
    const rader = build('inlaga', akt).block.flatMap((one) => (one.typ === 'tabell' ? one.rader : []));
    expect(rader).toContainEqual([
      '40',
      'Underställning till förvaltningsrätten',
      expect.stringMatching(/ 2026$/),
      innehall.hur,
      expect.stringMatching(/^fre 8 jan 2027, 10.00, /),
    ]);
    expect(sistaAnteckning(akt)).toBe('2027-01-08');
  });

  it('calls a child a boy or a girl', () => {
    const pojke = full.personer.map((person) => (person.roll === 'barn' ? { ...person, kon: 'man' as const } : person));
    expect(konOf({ ...tom, personer: full.personer })).toEqual(expect.arrayContaining(['Kvinna', 'Flicka', 'Man']));
    expect(konOf({ ...tom, personer: pojke }).slice(0, 3)).toEqual(['Kvinna', 'Pojke', 'Man']);
  });

  it('counts what is there and what is not, and prints no empty section', () => {
    const counts = build('inlaga', kort).block.flatMap((one) => (one.typ === 'tabell' ? one.rader : []));
    expect(counts).toContainEqual(['Aktualisering', '1']);
    expect(counts).toContainEqual(['Beslut', '0']);
    expect(rubriker(build('inlaga', kort), 1)).toEqual(['Om akten', 'Aktualisering']);
    expect(rubriker(build('inlaga', tom), 1)).toEqual(['Om akten']);
  });
});

describe('the cover', () => {
  it('says the day of the last entry, from which gallring counts', () => {
    expect(lastEntry(full)).toEqual(['mån 14 dec 2026']);
    expect(lastEntry(tom)).toEqual(['tors 19 nov 2026']);
  });

  it('proposes the first day of gallring, five years after the last entry and unverified, of a closed akt alone', () => {
    expect(faltOf(cover(full), 'Gallras tidigast')).toEqual(['sön 14 dec 2031, förslag (att verifiera)']);
    expect(faltOf(cover(tom), 'Gallras tidigast')).toEqual(['Räknas när akten är avslutad']);
    expect(faltOf(cover(full), 'Bevaras, grund')).toEqual(['']);
  });

  it('has what the archive sorts by: whose akt, the other akter of the family, part, minute and version', () => {
    expect(faltOf(cover(full), 'Akten gäller')).toEqual(['Vuxen']);
    expect(faltOf(cover(barn), 'Akten gäller')).toEqual(['Barn']);
    expect(faltOf(cover(kort), 'Akten gäller')).toEqual([]);
    expect(faltOf(cover(full), 'Familjens andra akter')).toEqual(['G-046']);
    expect(faltOf(cover(full), 'Del')).toEqual(['______ av ______']);
    expect(faltOf(cover(full), 'Utskrivet')).toEqual(['mån 14 dec 2026, 10.30, med Skyddsakt 0.1.0']);
    expect(cover(full).datumnamn).toBe('Utskrivet');
  });

  it('says of the hash which file it is of, and nothing of the paper', () => {
    const text = JSON.stringify(cover(full).block);
    expect(text).toContain('gäller filen inlaga-G-044-2026-12-14-1030.pdf, som följer med akten');
    expect(text).not.toContain('sedan utskriften');
  });
});

/** The fourth column of the table of persons. */
function konOf(akt: AktData): (string | undefined)[] {
  return build('inlaga', akt).block.flatMap((one) => (one.typ === 'tabell' ? one.rader.map((rad) => rad[3]) : []));
}

function cover(akt: AktData): Dokument {
  const filnamn = filnamnOf('inlaga', akt.kod, akt.skrivs);
  return omslagMall.build({ akt, inlaga: { sidor: 1, sha256: '', filnamn } });
}

function lastEntry(akt: AktData): string[] {
  return faltOf(cover(akt), 'Sista anteckning');
}

function isSigned({ block }: Dokument): boolean {
  return block.some(({ typ }) => typ === 'underskrift');
}
