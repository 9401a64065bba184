import { describe, expect, it } from 'vitest';
import type { Tidpunkt } from '../../shared/lib/tid.ts';
import { strukenBlock } from '../../shared/mallar/block/aktualisering.ts';
import { type AvslutInnehall, RENSNINGSPUNKTER, rensningspunkterFor } from '../../shared/modules/avslut/schema.ts';
import { post } from '../support/akt-poster.ts';

const avslut = (orsak: AvslutInnehall['orsak']) =>
  post(
    9,
    'avslut',
    { orsak, sammanfattning: 'Registrerad två gånger, se A-2026-0131.', kvarstaendeRisk: '', rensning: [] },
    { signerad: '2026-11-23T10:00:00.000Z' as Tidpunkt },
  );

describe('a report that is struck', () => {
  it('says so on paper before what it said, with who struck it and why', () => {
    const [block] = strukenBlock(avslut('felregistrerad'));
    expect(block).toMatchObject({ typ: 'ruta', rubrik: 'Felregistrerad' });
    expect(JSON.stringify(block)).toMatch(/Struken mån 23 nov 2026, .*A-2026-0131/);
  });

  it('is the only one that does', () => {
    expect(strukenBlock(null)).toEqual([]);
    expect(strukenBlock(avslut('ej-skyddsarende'))).toEqual([]);
  });

  it('is asked nothing about the cleaning of paper', () => {
    expect(rensningspunkterFor('felregistrerad')).toEqual([]);
    expect(rensningspunkterFor('annan')).toEqual(RENSNINGSPUNKTER);
    expect(rensningspunkterFor(null)).toEqual(RENSNINGSPUNKTER);
  });
});
