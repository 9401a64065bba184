import { describe, expect, it } from 'vitest';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import { AKTER } from '../support/akt-data.ts';
import { NAMN } from '../support/akt-poster.ts';
import { build, faltOf, rubriker } from '../support/mallar.ts';

const { full, barn } = AKTER;

describe('a säkerhetsplan', () => {
  const [forsta, gallande] = full.sakerhetsplaner;

  it('says of an earlier version what took its place, and of the code word only that there is one', () => {
    expect(faltOf(build('sakerhetsplan', full, forsta?.id), 'Ersatt av')[0]).toMatch(/^Post nr 25, /);
    expect(faltOf(build('sakerhetsplan', full, gallande?.id), 'Ersatt av')).toEqual([]);
    expect(faltOf(build('sakerhetsplan', full, gallande?.id), 'Kodord')[0]).toMatch(/^Finns bland/);
    expect(faltOf(build('sakerhetsplan', full, forsta?.id), 'Kodord')).toEqual(['Inget är bestämt.']);
  });

  it('gives a child headings in a child’s words, and nothing of the adult’s', () => {
    const found = rubriker(build('sakerhetsplan', barn, barn.sakerhetsplaner[0]?.id), 1);
    expect(found).toContain('Så ringer jag 112');
    expect(found).not.toContain('Varningstecken');
  });

  it('goes home with the client without akt, authority or name, and only with what was chosen', () => {
    const lista = build('lista', full, gallande?.id);
    expect(rubriker(lista, 1)).toEqual(['Säkra platser', 'Personer att kontakta', 'Packlistan']);
    const paper = JSON.stringify(lista);
    for (const word of [full.kod, 'Granvåg', 'Social', NAMN.klient, NAMN.utovare, 'äkerhetsplan', 'låser', 'kodord'])
      expect(paper).not.toContain(word);
    expect(rubriker(build('lista', full, forsta?.id), 1)).toEqual([]);
  });

  it('is in the printed akt with all its versions', () => {
    const found = rubriker(build('inlaga', full), 2).filter((text) => text.startsWith('Säkerhetsplan'));
    expect(found).toHaveLength(2);
  });
});

/** What an assessment tells kind by kind, and what was told in return. */
const tables = (akt: AktData) =>
  build('skyddsbedomning', akt, akt.skyddsbedomningar[0]?.id).block.filter(
    (one) => one.typ === 'tabell' && one.kolumner.some(({ rubrik }) => /klientens ord|Förstod/.test(rubrik)),
  );

describe('violence kind by kind', () => {
  it('is a table where it was told so, and nothing in an assessment from before', () => {
    expect(tables(full)).toHaveLength(2);
    expect(JSON.stringify(tables(full))).toContain('Jag trodde att jag skulle dö.');
    const older = full.skyddsbedomningar.map((post) => ({
      ...post,
      innehall: { ...post.innehall, vald: [], lamnadInformation: [] },
    }));
    expect(tables({ ...full, skyddsbedomningar: older })).toEqual([]);
  });
});

describe('a network', () => {
  it('stands in the assessments that were made with it, with the threats that know first, and in no other', () => {
    const [bedomning] = full.skyddsbedomningar;
    const made = build('skyddsbedomning', full, bedomning?.id).block;
    expect(JSON.stringify(made)).toContain('2. Svärmodern: vet var klienten är');
    expect(JSON.stringify(made)).not.toContain('3. En kusin:');
    const senare = { ...full, natverk: full.natverk.map((post) => ({ ...post, nr: 99 })) };
    expect(JSON.stringify(build('skyddsbedomning', senare, bedomning?.id).block)).not.toContain('Svärmodern');
    expect(JSON.stringify(build('skyddsbedomning', { ...full, natverk: [] }, bedomning?.id))).not.toContain(
      'Får kontaktas',
    );
  });
});
