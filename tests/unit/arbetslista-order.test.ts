import { describe, expect, it } from 'vitest';
import { type AktId, AnvandareId } from '../../shared/lib/id.ts';
import { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktRad } from '../../shared/modules/akt/schema.ts';
import { buildArbetslista } from '../../shared/modules/arbetslista/rules.ts';

const IDAG = Datum.parse('2026-11-23');
const TILL = Datum.parse('2026-11-30');

function rad(kod: string, change: Partial<AktRad> = {}, forfaller: readonly string[] = []): AktRad {
  return {
    aktId: kod as AktId,
    kod,
    slag: kod.startsWith('A') ? 'aktualisering' : 'personakt',
    roll: null,
    familj: null,
    steg: 'arendetyp',
    skyddsarende: 'obedomt',
    akut: false,
    ansvarig: '',
    oppnad: Tidpunkt.parse('2026-11-20T08:00:00.000Z'),
    avslutad: null,
    avstamd: true,
    minAkt: true,
    harNyckel: true,
    uppgifter: forfaller.map((datum) => ({ steg: 'arendetyp', text: `Före ${datum}.`, forfaller: Datum.parse(datum) })),
    ...change,
  };
}

const koder = (list: readonly { readonly kod: string }[]) => list.map(({ kod }) => kod);

describe('the day’s work', () => {
  it('puts incoming reports that nobody has judged on top, oldest first', () => {
    const lista = buildArbetslista(
      [
        rad('A-2', { oppnad: Tidpunkt.parse('2026-11-22T08:00:00.000Z') }),
        rad('A-1'),
        rad('A-3', { skyddsarende: 'nej' }),
        rad('A-4', { avslutad: IDAG }),
        rad('G-1'),
      ],
      IDAG,
      TILL,
    );
    expect(koder(lista.inkomna)).toEqual(['A-1', 'A-2']);
    expect(lista.antalOppna).toBe(4);
  });

  it('parts what is owed by day, the last day of the week included, and drops what lies further away', () => {
    const lista = buildArbetslista(
      [rad('G-1', {}, ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01'])],
      IDAG,
      TILL,
    );
    const dagar = (list: typeof lista.veckan) => list.map(({ uppgift }) => uppgift.forfaller);
    expect(dagar(lista.forsenat)).toEqual(['2026-11-22']);
    expect(dagar(lista.idagLista)).toEqual(['2026-11-23']);
    expect(dagar(lista.veckan)).toEqual(['2026-11-24', '2026-11-30']);
  });

  it('puts acute akter first, then the earliest day, then the code', () => {
    const lista = buildArbetslista(
      [
        rad('G-3', {}, ['2026-11-21']),
        rad('G-2', {}, ['2026-11-20']),
        rad('G-1', {}, ['2026-11-21']),
        rad('G-9', { akut: true }, ['2026-11-22']),
      ],
      IDAG,
      TILL,
    );
    expect(koder(lista.forsenat)).toEqual(['G-9', 'G-2', 'G-1', 'G-3']);
    expect(lista.antalAkuta).toBe(1);
  });

  it('owes for a closed akt that somebody looks at what a new colleague has signed', () => {
    const stangd = rad('G-1', { avslutad: IDAG }, ['2026-11-20', '2026-11-21']);
    const granska = { av: AnvandareId.parse('b'.repeat(32)), antal: 1, aldst: IDAG };
    const [forsta, andra] = stangd.uppgifter;
    if (forsta === undefined || andra === undefined) throw new Error('two are owed');
    const lista = buildArbetslista([{ ...stangd, uppgifter: [forsta, { ...andra, granska }] }], IDAG, TILL);
    expect(lista.forsenat.map(({ uppgift }) => uppgift.granska)).toEqual([granska]);
  });

  it('owes nothing else for a closed akt', () => {
    const lista = buildArbetslista([rad('G-1', { avslutad: IDAG, akut: true }, ['2026-11-20'])], IDAG, TILL);
    expect(lista).toMatchObject({ forsenat: [], idagLista: [], veckan: [], antalOppna: 0, antalAkuta: 0 });
  });
});
