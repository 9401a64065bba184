import type { PersonId, PostId } from '../../../shared/lib/id.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import { riskOf } from '../../../shared/modules/arendetyp/risk.ts';
import type { BeslutInnehall } from '../../../shared/modules/beslut/schema.ts';
import type { InkommetInnehall } from '../../../shared/modules/inkommet/schema.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { Post } from '../../../shared/modules/post/schema.ts';
import type { AktWrite, OpenContext } from '../context.ts';
import { insertPerson } from '../person/repo.ts';
import { beslutFormat, inkommetFormat, instrumentFormat, skyddFormat, skyddsbedomningFormat } from '../post/formats.ts';
import { insertPost, type Postformat } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';
import { insertSkyddadUppgift } from '../skyddad-uppgift/repo.ts';
import { fileServicesamtal } from './file-servicesamtal.ts';
import type { FrystBeslut } from './freeze-beslut.ts';
import type { Underlag } from './underlag.ts';

export interface Personaktsinnehall {
  readonly underlag: Underlag;
  readonly personId: PersonId;
  readonly beslut: readonly FrystBeslut[];
  /** Everyone who gets an akt through the same decision. */
  readonly personIds: readonly PersonId[];
}

/**
 * Writes the first page of a personakt: who, what came in, what was judged about this very person, and the decision.
 * Siblings and what concerns them stay out: one akt per person (OSF 2 §, SOSFS 2014:5).
 */
export async function fillPersonakt(akt: AktWrite, ctx: OpenContext, innehall: Personaktsinnehall): Promise<void> {
  const { underlag, personId, beslut } = innehall;
  const subject = underlag.personer.find(({ id }) => id === personId);
  if (subject === undefined) throw new RangeError('the subject is not among the persons');
  const idag = datumOf(ctx.now());
  const ids = new Map<PersonId, PersonId>();
  for (const person of relevantPersoner(subject, underlag.personer)) {
    const { id, rev: _rev, barnNr: _barnNr, anmarkningar: _anmarkningar, ...uppgifter } = person;
    const nyttId = ctx.newId() as PersonId;
    ids.set(id, nyttId);
    await insertPerson(akt, nyttId, uppgifter, idag);
  }
  for (const uppgift of underlag.uppgifter.filter((ett) => ett.personId === personId)) {
    await insertSkyddadUppgift(akt, { ...uppgift, id: ctx.newId(), personId: ids.get(personId) as PersonId });
  }

  const inkommet = inkommetFor(subject, innehall);
  await copyPost(akt, ctx, inkommetFormat, inkommet, ids.get(personId) ?? null);
  const about = (post: Post<unknown>) =>
    post.personId === personId || (post.personId === null && subject.roll === 'klient');
  const copies: Copies = { personer: ids, poster: new Map() };
  for (const post of underlag.instrument.filter(about)) await copySigned(akt, ctx, instrumentFormat, post, copies);
  for (const post of underlag.bedomningar.filter(about)) {
    const instrumentPostId = newIdOf(copies, post.innehall.instrumentPostId);
    const copy = { ...post, innehall: { ...post.innehall, instrumentPostId } };
    await copySigned(akt, ctx, skyddsbedomningFormat, copy, copies);
  }
  // Of nobody else: the way to reach the mother is not for the child's akt.
  for (const post of underlag.skydd.filter((ett) => ett.personId === personId)) {
    await copySigned(akt, ctx, skyddFormat, post, copies);
  }
  await fileServicesamtal(akt, ctx, innehall, subject);
  for (const ett of beslut) await insertBeslut(akt, ctx, ett);
}

/**
 * A child's akt takes when and how it came in, and points to the rest, which is about others: what was said of the adult,
 * why the case was judged so and which danger that tells of, the ways to reach her, and who told. The one she is protected from may be a guardian and ask
 * for the child's akt.
 */
function inkommetFor(subject: Person, { underlag, personIds }: Personaktsinnehall): InkommetInnehall {
  const { inkommet, arendetyp, personer } = underlag;
  if (subject.roll !== 'barn') return { ...inkommet, risk: riskOf(arendetyp, 'vuxen') };
  const hanvisning = `Se aktualiseringen ${inkommet.kod}.`;
  return {
    ...inkommet,
    aktualisering: {
      ...inkommet.aktualisering,
      rad: hanvisning,
      anmalare: hanvisning,
      bakgrund: '',
      natsSakert: '',
      farRingas: 'okant',
      ringtider: '',
      kontrollfraga: '',
      kontrollsvar: '',
      ansokan: 'okant',
      ansokanOrd: '',
    },
    skal: '',
    medVuxen: personer.some(({ id, roll }) => roll === 'klient' && personIds.includes(id)),
    barnNr: subject.barnNr,
    risk: null,
  };
}

/** The subject first; for an adult the children and the other party, for a child the adult and the other party. */
function relevantPersoner(subject: Person, personer: readonly Person[]): Person[] {
  const others = personer.filter(({ id, roll }) => id !== subject.id && (subject.roll === 'klient' || roll !== 'barn'));
  return [subject, ...others];
}

async function copyPost<T>(
  akt: AktWrite,
  ctx: OpenContext,
  format: Postformat<T>,
  innehall: T,
  personId: PersonId | null,
) {
  await insertPost(akt, format, {
    id: ctx.newId() as PostId,
    personId,
    handelse: ctx.now(),
    signerad: ctx.now(),
    signeradAv: signatureOf(ctx),
    ersatter: null,
    innehall,
    soktext: '',
  });
}

/** Which new ids the copied persons and posts have in this akt. */
interface Copies {
  readonly personer: ReadonlyMap<PersonId, PersonId>;
  readonly poster: Map<PostId, PostId>;
}

/** A post that stayed behind is not pointed to. */
function newIdOf(copies: Copies, id: PostId | null): PostId | null {
  return id === null ? null : (copies.poster.get(id) ?? null);
}

/** A copy keeps who signed it and when, and what it corrects: it is the same document in another akt. */
async function copySigned<T>(akt: AktWrite, ctx: OpenContext, format: Postformat<T>, post: Post<T>, copies: Copies) {
  const id = ctx.newId() as PostId;
  copies.poster.set(post.id, id);
  await insertPost(akt, format, {
    id,
    personId: post.personId === null ? null : (copies.personer.get(post.personId) ?? null),
    handelse: post.handelse,
    signerad: post.signerad,
    signeradAv: post.signeradAv,
    ersatter: newIdOf(copies, post.ersatter),
    innehall: post.innehall,
    soktext: '',
  });
}

async function insertBeslut(akt: AktWrite, ctx: OpenContext, beslut: FrystBeslut) {
  const innehall: BeslutInnehall = beslut.innehall;
  await insertPost(akt, beslutFormat, {
    id: ctx.newId() as PostId,
    personId: null,
    handelse: beslut.handelse,
    signerad: ctx.now(),
    signeradAv: signatureOf(ctx),
    ersatter: null,
    innehall,
    soktext: `${innehall.beslut}\n${innehall.motivering}`,
  });
}
