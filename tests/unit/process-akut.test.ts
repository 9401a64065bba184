import { describe, expect, test } from 'vitest';
import type { AktLage } from '../../shared/process/aktlage.ts';
import { tasksOf } from '../../shared/process/uppgifter.ts';
import { enMarkering, enPersonakt, etLage, FREDAG, insatsbeslut, MANDAG, nu, steget } from '../support/aktlage.ts';

const inlett = { slag: 'inleda-utredning', datum: FREDAG, signerat: true, gallerInsats: false };
const omedelbar = { ...insatsbeslut, slag: 'omedelbar-placering' };

/** The steps that an immediate placement leaves to be done. */
const lagen = (lage: AktLage) =>
  (['skyddsbedomning', 'vidare-efter', 'matchning', 'dokumentation'] as const).map((id) => steget(lage, id).lage);

describe('acute work', () => {
  test('goes on to the assessment when the kind of case is decided, and lists the short questions as missing', () => {
    const lage = enPersonakt({ akut: true, kortaFragor: false });
    expect(nu(lage)).toBe('skyddsbedomning');
    expect(steget(lage, 'arendetyp')).toMatchObject({ lage: 'todo', saknas: ['De korta frågorna är inte besvarade.'] });
  });

  test('asks for the utredning first in an acute aktualisering', () => {
    expect(nu(etLage({ akut: true, arendetypBedomd: FREDAG }))).toBe('vidare');
    expect(nu(etLage({ akut: true }))).toBe('arendetyp');
  });

  describe('after an immediate placement', () => {
    const placerad = enPersonakt({
      akut: true,
      beslut: [inlett, omedelbar],
      anteckningar: { signerade: 1, utkast: 0 },
    });
    const bedomd: AktLage = { ...placerad, skyddsbedomning: 'signerad' };
    const matchad: AktLage = { ...bedomd, matchningar: 1 };
    const beslutad: AktLage = { ...matchad, beslut: [inlett, omedelbar, insatsbeslut] };

    test('leaves assessment, matching and ordinary decision to be done, each said in words', () => {
      expect(lagen(placerad)).toEqual(['now', 'todo', 'todo', 'todo']);
      expect(steget(placerad, 'vidare-efter').saknas).toEqual([
        'Skyddsbedömningen är inte signerad (steg 5).',
        'Placeringen är omedelbar: ta ställning till hur det går vidare efter skyddsbedömningen.',
      ]);
      expect(steget(placerad, 'matchning').saknas).toContain(
        'Platsen valdes omedelbart: pröva den och andra i en matchning.',
      );
      expect(steget(placerad, 'dokumentation').saknas).toEqual([
        'Placeringen är omedelbar: besluta om fortsatt insats, eller att den avslutas.',
      ]);
    });

    test('makes the place safe before it is compared with others', () => {
      expect(nu(bedomd)).toBe('verkstallighet');
      expect(nu({ ...bedomd, markeringar: [enMarkering('verkstallighet')] })).toBe('matchning');
    });

    test('takes a matching for an answer to how it goes on only when the assessment is made', () => {
      expect(steget({ ...placerad, matchningar: 1 }, 'vidare-efter').lage).toBe('todo');
      expect(steget(matchad, 'vidare-efter').lage).toBe('done');
      expect(steget(matchad, 'matchning').saknas).toEqual(['Inget erbjudande är lämnat.']);
    });

    test('is settled by the ordinary decision, or by the decision that ends it', () => {
      expect(lagen(beslutad)).toEqual(['done', 'done', 'done', 'done']);
      const slut = { slag: 'avsluta-insats', datum: MANDAG, signerat: true, gallerInsats: false };
      expect(steget({ ...bedomd, beslut: [inlett, omedelbar, slut] }, 'dokumentation').lage).toBe('done');
      expect(steget({ ...bedomd, beslut: [inlett, omedelbar, slut] }, 'vidare-efter').lage).toBe('todo');
    });

    test('is open again after a second immediate placement', () => {
      const igen = { ...beslutad, beslut: [...beslutad.beslut, omedelbar] };
      expect(steget(igen, 'dokumentation').lage).toBe('todo');
    });

    test('leaves the matching of a child to the adult, but not the decision about the child', () => {
      const barnet: AktLage = { ...bedomd, roll: 'barn', matchasIAnnanAkt: true };
      expect(steget(barnet, 'matchning').lage).toBe('not-needed');
      expect(steget(barnet, 'vidare-efter').saknas).toHaveLength(1);
      expect(steget(barnet, 'dokumentation').saknas).toHaveLength(1);
    });

    test('keeps the akt from being closed as if all were done', () => {
      const hinder = steget({ ...bedomd, akut: false }, 'avslut').varfor;
      for (const nr of [6, 7, 9]) expect(hinder).toContain(`Steg ${nr} `);
    });
  });

  test('lists what came before as missing instead of stopping', () => {
    const lage = enPersonakt({ akut: true, beslut: [insatsbeslut] });
    expect(steget(lage, 'matchning').lage).toBe('done');
    expect(steget(etLage({ akut: true }), 'skyddsbedomning').saknas).toContain('Utredning är inte inledd (steg 3).');
  });

  test('owes what an immediate placement went before, each lack once and where it is mended', () => {
    const texts = tasksOf(enPersonakt({ akut: true, beslut: [inlett, omedelbar] }), FREDAG, () => MANDAG);
    expect(texts.map((task) => [task.steg, task.text])).toEqual([
      ['planering', 'Planera första mötet, eller markera att det inte behövs.'],
      ['skyddsbedomning', 'Skyddsbedömning saknas.'],
      ['vidare-efter', 'Placeringen är omedelbar: ta ställning till hur det går vidare efter skyddsbedömningen.'],
      ['matchning', 'Platsen valdes omedelbart: pröva den och andra i en matchning.'],
      ['matchning', 'Inget erbjudande är lämnat.'],
      ['verkstallighet', 'Markera när insatsen är verkställd.'],
    ]);
  });
});
