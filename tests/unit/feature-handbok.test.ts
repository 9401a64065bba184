import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findKapitel,
  findLinkTarget,
  headingId,
  type Kapitel,
  readKapitel,
  searchKapitel,
} from '../../renderer/features/handbok/kapitel.ts';
import { FLAGGOR } from '../../shared/instrument/flaggor.ts';

const FOLDER = new URL('../../resources/handbok/', import.meta.url);

const SMALL = readKapitel({
  'handbok/02-akut.md':
    '# Akut\n\nRing **112** först.\n\n## När det inte går\n\n| Tangent | Gör |\n|---|---|\n| F8 | Döljer |\n',
  'handbok/01-borja.md': '# Börja här\n\n## Lösenfrasen\n\n- Lär dig den\n- Skriv den aldrig på en lapp\n',
});

function chapter(id: string): Kapitel {
  const found = findKapitel(SMALL, id);
  if (found === null) throw new Error(`no chapter ${id}`);
  return found;
}

describe('the chapters', () => {
  it('come in the order of their files, with title and headings', () => {
    expect(SMALL.map(({ id, titel }) => [id, titel])).toEqual([
      ['01-borja', 'Börja här'],
      ['02-akut', 'Akut'],
    ]);
    expect(chapter('akut').rubriker).toEqual([{ id: 'nar-det-inte-gar', text: 'När det inte går' }]);
  });

  it('that are shipped all have a title, and no heading twice', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    const shipped = readKapitel(
      Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')])),
    );
    expect(shipped.length).toBeGreaterThan(10);
    for (const { id, titel, rubriker } of shipped) {
      expect(titel).not.toBe(id);
      expect(new Set(rubriker.map((rubrik) => rubrik.id)).size).toBe(rubriker.length);
    }
  });
});

describe('a search', () => {
  it('finds words in lists and tables, and says under which heading', () => {
    expect(searchKapitel(SMALL, 'lapp aldrig').map(({ rubrik }) => rubrik?.text)).toEqual(['Lösenfrasen']);
    expect(searchKapitel(SMALL, 'F8')[0]?.kapitel.titel).toBe('Akut');
  });

  it('tells å from a and says nothing about a single sign', () => {
    expect(searchKapitel(SMALL, 'gar')).toEqual([]);
    expect(searchKapitel(SMALL, 'l')).toEqual([]);
  });
});

describe('a link of the handbook', () => {
  it('leads to a chapter by file name, with or without number, and to a heading', () => {
    const here = chapter('borja');
    expect(findLinkTarget(SMALL, here, '02-akut.md')).toEqual({ kapitel: '02-akut' });
    expect(findLinkTarget(SMALL, here, 'akut.md#nar-det-inte-gar')).toEqual({
      kapitel: '02-akut',
      rubrik: 'nar-det-inte-gar',
    });
    expect(findLinkTarget(SMALL, here, '#losenfrasen')).toEqual({ kapitel: '01-borja', rubrik: 'losenfrasen' });
  });

  it('never leads out of the program', () => {
    expect(findLinkTarget(SMALL, chapter('borja'), 'https://exempel.se/akut.md')).toBeNull();
    expect(findLinkTarget(SMALL, chapter('borja'), 'saknas.md')).toBeNull();
  });

  it('can be written from a heading by its id', () => {
    expect(headingId('Skyddsärende? Akut?')).toBe('skyddsarende-akut');
  });
});

function readAll(paths: readonly string[]): string {
  return paths.map((path) => readFileSync(path, 'utf8')).join('\n');
}

describe('the words of the handbook', () => {
  const handbok = readAll(globSync('resources/handbok/*.md'));

  it('name every button and box as the screen does', () => {
    const screens = readAll(
      globSync(['renderer/features/*/text.ts', 'renderer/client/*.tsx', 'shared/modules/*/flaggor.ts']),
    );
    const told = [...handbok.matchAll(/(?:välj(?:er)?(?: du)?|kryssa för|finns)\s+\*\*([^*]+)\*\*/gi)].map(
      ([, name]) => name,
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((name) => !new RegExp(`['\`]${name}(?:['\`]| \\$)`).test(screens))).toEqual([]);
  });

  it('name every critical flag as the screen does', () => {
    const told = handbok.replaceAll('\n', ' ');
    const critical = Object.values(FLAGGOR).filter(({ kritisk }) => kritisk);
    expect(critical.filter(({ etikett }) => !told.includes(etikett.toLowerCase()))).toEqual([]);
  });
});
