import { describe, expect, it } from 'vitest';
import { Lagrum } from '../../shared/lagrum/define.ts';
import { type Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import { AKTER } from '../support/akt-data.ts';
import { post as postOf } from '../support/akt-poster.ts';
import { build, faltOf } from '../support/mallar.ts';

const { full } = AKTER;

describe('what spoke against a place', () => {
  it('stands in the akt and not in the decision that the party gets', () => {
    const [first] = full.beslut;
    if (first === undefined) throw new RangeError('the full akt has a decision');
    const hinder = ['Platsen ligger inom utövarens kända räckvidd.'];
    const utesluten = { ...first, innehall: { ...first.innehall, hinder, kontrasigneraSenast: null } };
    const akt = { ...full, beslut: [utesluten] };
    expect(JSON.stringify(build('inlaga', akt))).toContain(hinder[0]);
    expect(JSON.stringify(build('beslut', akt, utesluten.id))).not.toContain(hinder[0]);
  });
});

it('a decision tells the party who took part only where somebody did, and the akt also where nobody did', () => {
  const [first] = full.beslut;
  if (first === undefined) throw new RangeError('the full akt has a decision');
  const innehall = { ...first.innehall, delegation: '', foredragande: 'Kim Testare', deltagare: '' };
  const akt = { ...full, beslut: [{ ...first, innehall }] };
  const rows = (mall: 'beslut' | 'inlaga') =>
    ['Delegation', 'Föredragande', 'Övriga som deltagit'].map((etikett) => faltOf(build(mall, akt), etikett));
  expect(rows('beslut')).toEqual([[], ['Kim Testare'], []]);
  expect(rows('inlaga')).toEqual([['Inget är antecknat.'], ['Kim Testare'], ['Inget är antecknat.']]);
});

it('the rules of an appeal are named as they were known when the decision was signed', () => {
  const [first] = full.beslut;
  if (first === undefined) throw new RangeError('the full akt has a decision');
  const avslag = { ...first, innehall: { ...first.innehall, slag: 'avslag' as const } };
  const lagrum = Lagrum.parse({
    id: 'sol.overklagande',
    lag: 'socialtjänstlagen (2025:400)',
    paragraf: '99 kap.',
    text: 'Vilka beslut som får överklagas.',
    gallerFran: '2025-07-01',
    gallerTill: null,
    verifierad: 'kontrollerad',
    kalla: 'Kommunjuristen.',
  });
  const rules = (sparat: string) =>
    JSON.stringify(
      build(
        'beslut',
        { ...full, beslut: [avslag], egnaLagrum: [{ lagrum, sparat: Tidpunkt.parse(sparat) }] },
        avslag.id,
      ),
    );
  expect(rules('2020-01-01T00:00:00.000Z')).toContain('99 kap. socialtjänstlagen');
  expect(rules('2099-01-01T00:00:00.000Z')).not.toContain('99 kap.');
});

describe('a countersigning', () => {
  it('is told with its day until it is there, then with who, when and what was said', () => {
    const [offered] = full.erbjudanden;
    if (offered === undefined) throw new RangeError('the full akt has an offer');
    const undantag = offered.erbjudande.innehall.undantag.map((ett) =>
      ett.slag === 'hard' ? { ...ett, kontrasigneraSenast: '2026-11-24' as Datum, kontrasignerad: null } : ett,
    );
    const erbjudande = { ...offered.erbjudande, innehall: { ...offered.erbjudande.innehall, undantag } };
    const akt = { ...full, erbjudanden: [{ ...offered, erbjudande }] };
    expect(faltOf(build('inlaga', akt), 'Kontrasignerat')).toEqual(['Inte kontrasignerat']);
    const innehall = { postId: erbjudande.id, yttrande: 'Jag står bakom undantaget.' };
    const kontrasigneringar = [postOf(22, 'kontrasignering', innehall, { signeradAv: 'Kim Testare' })];
    const inlaga = build('inlaga', { ...akt, kontrasigneringar });
    expect(faltOf(inlaga, 'Kontrasignerat')).toEqual([expect.stringMatching(/Kim Testare. Post nr 22.$/)]);
    expect(faltOf(inlaga, 'Ställningstagande')).toEqual([innehall.yttrande]);
  });
});
