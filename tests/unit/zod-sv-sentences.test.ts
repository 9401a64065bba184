import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faltfelOf } from '../../shared/lib/zod-sv.ts';

function fel(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value);
  if (error === undefined) throw new Error('the value was taken');
  return faltfelOf(error);
}

describe('the sentences of a refused input', () => {
  it('keeps the sentences of our own and puts Swedish ones in place of zod’s', () => {
    const schema = z.object({
      eget: z.string().min(1, { error: 'Skriv ditt namn.' }),
      typ: z.string(),
      val: z.enum(['a', 'b']),
      tal: z.int().min(1).max(9),
      lista: z.array(z.string()).max(1),
      form: z.string().regex(/^x$/),
      steg: z.number().multipleOf(2),
      union: z.union([z.literal(1), z.literal(2)]),
    });
    const value = { eget: '', typ: 5, val: 'c', tal: 10, lista: ['a', 'b'], form: 'y', steg: 3, union: 3 };
    expect(fel(schema, value)).toEqual([
      { falt: 'eget', mening: 'Skriv ditt namn.' },
      { falt: 'typ', mening: 'Fyll i fältet.' },
      { falt: 'val', mening: 'Välj ett av alternativen.' },
      { falt: 'tal', mening: 'Texten eller talet är för stort.' },
      { falt: 'lista', mening: 'Texten eller talet är för stort.' },
      { falt: 'form', mening: 'Skriv på det sätt som fältet visar.' },
      { falt: 'steg', mening: 'Skriv ett helt tal.' },
      { falt: 'union', mening: 'Välj ett av alternativen.' },
    ]);
  });

  it('tells one fault per field, by its dotted path', () => {
    const schema = z.object({ a: z.array(z.object({ b: z.string().min(3).regex(/x/) })) });
    expect(fel(schema, { a: [{ b: 'xxx' }, { b: '' }] })).toEqual([{ falt: 'a.1.b', mening: 'Fyll i fältet.' }]);
    expect(fel(schema, null)).toEqual([{ falt: '', mening: 'Fyll i fältet.' }]);
  });

  it('never repeats a key or a value that was handed in', () => {
    const secret = 'Frideborg Fiktivsson.';
    const schema = z.strictObject({ a: z.enum(['x']), b: z.string().max(3), c: z.literal('y') });
    const faults = fel(schema, { a: secret, b: secret, c: secret, [secret]: secret });
    expect(faults.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(faults)).not.toContain('Frideborg');
  });
});
