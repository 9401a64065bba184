import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../electron/documents/fonts.ts';
import { renderAkt, renderPdf } from '../../electron/documents/render-pdf.ts';
import type { Dokument } from '../../shared/mallar/define.ts';
import { MALLREGISTER, omslagMall } from '../../shared/mallar/registry.ts';
import { AKTER } from '../support/akt-data.ts';
import { NAMN, PERSONNUMMER, PLATSORD, SKYDDAT } from '../support/akt-poster.ts';
import { metadataOf, probePdfa, textOf } from '../support/pdfa.ts';

const fonts = await loadFonts();
const FOLDER = new URL('./modell/', import.meta.url);
/** Set to write the stored models anew, after a change that is meant. */
const WRITE = process.env['GOLDEN'] === '1';
const INLAGA = { sidor: 12, sha256: 'ab'.repeat(32), filnamn: 'inlaga-G-044-2026-12-14-1030.pdf' };

/** What must stand in the document of the full akt; single words, since a table cell may break between two. */
const OBLIGATORISKT: Readonly<Record<keyof typeof MALLREGISTER, readonly string[]>> = {
  aktualisering: ['A-2026-0132', '13.10', 'Telefon', 'Anmälare', 'okänd', 'Bakgrund', 'akut', 'Personer', 'Skäl'],
  skyddsbedomning: [
    'Underlag',
    'Våldet',
    'Nätverk',
    'Resurser',
    'önskemål',
    'Barn',
    'Slutsats',
    'Åtgärder',
    'Strypning',
    'verifiera',
    'Namnteckning',
  ],
  matchning: ['Behov', 'Farozoner', 'SB-07', 'KC-02', 'utesluts', 'IVO', 'Okänt', 'Uppfyllt', 'revision'],
  beslut: [
    'Beslutsdag',
    'Beslutsfattare',
    'Föredragande',
    'deltagit',
    'Lagrum',
    'Motivering',
    'överklagar',
    'förvaltningsrätten',
    'tre',
    'Namnteckning',
  ],
  journal: ['Infört', 'Källa', 'Rättar', 'Rättad', 'Sent', 'Bedömt'],
  intyg: [
    'Provander',
    PERSONNUMMER.klient,
    PERSONNUMMER.barn,
    'Skatteverket',
    'Klienten',
    'samtycke',
    'Bedömt',
    'växeln',
    'mäter',
    'Namnteckning',
    'G-044',
  ],
  avslut: ['Orsak', 'slutade', 'Risk', 'Rensning', 'Namnteckning'],
  inlaga: [
    'Innehåll',
    'Aktualisering',
    'Ärendetyp',
    'Beslut',
    'Skyddsbedömningar',
    'Frågor',
    'Matchning',
    'Erbjudanden',
    'Intyg',
    'öppna',
    'Vera',
    'Grannar',
    'spärrad',
    'Avslut',
    'Jouren',
    'Journal',
  ],
  sakerhetsplan: [
    'Tackar nej',
    'Vill vänta',
    'Ersatt av',
    'låser',
    'Telefon och konton',
    'Tvåstegsinloggning',
    'Packlista',
    'Systern',
    'Kodord',
    'Följs upp',
    'Namnteckning',
  ],
  lista: ['112', 'Grannen', 'Systern', 'Medicin', 'Riv'],
  jourkuvert: ['kuvert', '7', 'Hot', 'Strypning', 'Plan', 'nås', 'Personer', 'Kvittens'],
  motesblad: ['Checka', '16.30', 'Vera', 'Chefen', '112', 'Innan', 'spårning', 'Frågor', 'Stödord'],
};

const mallar = Object.entries(MALLREGISTER) as [keyof typeof MALLREGISTER, (typeof MALLREGISTER)['beslut']][];
const akter = Object.entries(AKTER) as [keyof typeof AKTER, (typeof AKTER)['full']][];
const rutor = mallar.flatMap(([mallId, mall]) => akter.map(([namn, akt]) => ({ mallId, namn, mall, akt })));

function expectStored(name: string, dokument: Dokument): void {
  const file = new URL(`${name}.json`, FOLDER);
  const text = `${JSON.stringify(dokument, null, 1)}\n`;
  if (WRITE) writeFileSync(file, text);
  expect(existsSync(file), `${name} is not stored: run with GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Every string that is printed as it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

describe.each(rutor)('$mallId of the akt "$namn"', ({ mallId, namn, mall, akt }) => {
  const dokument = mall.build({ akt, postId: null });

  it('becomes a PDF/A file that says what the model says, without anybody in its metadata', async () => {
    const { bytes } = await renderPdf(dokument, { fonts });
    expect(probePdfa(bytes).faults).toEqual([]);
    const text = textOf(bytes);
    // What the client carries home says nothing of where it comes from.
    const isKlientens = mallId === 'lista';
    expect(text.includes('SEKRETESS')).toBe(!isKlientens);
    expect(text.includes(akt.kod)).toBe(!isKlientens);
    const model = textsOf(dokument).join('');
    for (const char of ['å', '{', '}', '%']) expect(count(text, char)).toBeGreaterThanOrEqual(count(model, char));
    const metadata = metadataOf(bytes);
    for (const needle of [...Object.values(NAMN), ...Object.values(PERSONNUMMER)])
      expect(metadata).not.toContain(needle);
  });

  it('puts nothing on paper that leads to a person', () => {
    const model = JSON.stringify(dokument);
    for (const needle of Object.values(SKYDDAT)) expect(model).not.toContain(needle);
  });

  if (namn !== 'fientlig') {
    it('is built as it is stored', () => expectStored(`${mallId}.${namn}`, dokument));
  }
});

describe('the full akt', () => {
  it.each(mallar)('has everything mandatory in its %s', async (mallId, mall) => {
    const text = textOf((await renderPdf(mall.build({ akt: AKTER.full, postId: null }), { fonts })).bytes);
    for (const word of OBLIGATORISKT[mallId]) expect(text).toContain(word);
  });

  it('has an intyg that names no place, no dangerous municipality and no other person', () => {
    const model = JSON.stringify(
      MALLREGISTER.intyg.build({ akt: AKTER.full, postId: AKTER.full.intyg[0]?.id ?? null }),
    );
    for (const needle of [...PLATSORD, NAMN.utovare]) expect(model).not.toContain(needle);
  });
});

describe.each(akter)('the bound akt "%s"', (namn, akt) => {
  it('has a cover without a name or a number, which names the pages and the hash of what it covers', async () => {
    const cover = JSON.stringify(omslagMall.build({ akt, inlaga: INLAGA }));
    for (const { namn: name, personnummer } of akt.personer) {
      expect(cover).not.toContain(JSON.stringify(name).slice(1, -1));
      if (personnummer !== '') expect(cover).not.toContain(personnummer);
    }
    for (const needle of [...Object.values(NAMN), ...Object.values(SKYDDAT)]) expect(cover).not.toContain(needle);

    const inlaga = MALLREGISTER.inlaga.build({ akt, postId: null });
    const bound = await renderAkt(
      { omslag: (fakta) => omslagMall.build({ akt, inlaga: { ...INLAGA, ...fakta } }), inlaga },
      { fonts },
    );
    expect(probePdfa(bound.akt.bytes).faults).toEqual([]);
    const [first = ''] = textOf(bound.akt.bytes).split('\f');
    expect(first).toContain(bound.inlaga.sha256.slice(0, 32));
    expect(first).toContain(bound.inlaga.sha256.slice(32));
    expect(first).toMatch(new RegExp(`Sidor i inlagan +${bound.inlaga.sidor}\\b`));
    expect(bound.akt.sidor).toBe(bound.inlaga.sidor + 1);
  });

  if (namn !== 'fientlig') {
    it('has a cover as it is stored', () => expectStored(`omslag.${namn}`, omslagMall.build({ akt, inlaga: INLAGA })));
  }
});

it('stores no model that no template makes', () => {
  const known = new Set(['omslag', ...mallar.map(([mallId]) => mallId)]);
  for (const file of readdirSync(FOLDER)) {
    const [mallId = '', namn = ''] = file.split('.');
    expect(known.has(mallId) && namn in AKTER, file).toBe(true);
  }
});
