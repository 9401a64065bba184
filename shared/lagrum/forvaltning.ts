import { defineLagrum } from './define.ts';

const LAST = 'Lagtexten, SFS 2017:900.';
const EGEN = 'Egen kunskap; lagtexten är inte läst.';

export const FL_LAGRUM = defineLagrum({ lag: 'förvaltningslagen (2017:900)', gallerFran: '2018-07-01' }, [
  {
    id: 'fl.drojsmal',
    paragraf: '12 §',
    text: 'Den som har väntat sex månader på ett avgörande får begära att det fattas inom fyra veckor.',
    verifierad: 'att-verifiera',
    kalla: EGEN,
  },
  {
    id: 'fl.jav',
    paragraf: '16–18 §§',
    text: 'Den som är jävig får inte delta och ska genast anmäla det.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.kommunicering',
    paragraf: '25 §',
    text: 'Parten ska få del av allt av betydelse och kunna yttra sig före beslutet.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.dokumentation',
    paragraf: '27 §',
    text: 'Uppgifter som lämnas på annat sätt än skriftligt ska antecknas snarast, med datum och av vem.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.beslut-formen',
    paragraf: '28 §',
    text: 'Vem som får fatta beslut.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.beslut-dokumentation',
    paragraf: '31 §',
    text: 'För varje beslut ska framgå dagen, innehållet, vem som beslutat, föredraganden och övriga som deltagit.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.motivering',
    paragraf: '32 §',
    text: 'Ett beslut ska ha en klargörande motivering med de regler och omständigheter som har avgjort.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.underrattelse',
    paragraf: '33 §',
    text: 'Parten ska underrättas om beslutet och om hur det överklagas.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.overklagande-form',
    paragraf: '43 §',
    text: 'Ett överklagande är skriftligt, ställs till högre instans och lämnas till den myndighet som har beslutat.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.overklagande-tid',
    paragraf: '44 §',
    text: 'Överklagandet ska ha kommit in inom tre veckor från den dag då parten fick del av beslutet.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
  {
    id: 'fl.overklagande-sent',
    paragraf: '45 §',
    text: 'Ett för sent överklagande avvisas, utom när underrättelsen var felaktig.',
    verifierad: 'kontrollerad',
    kalla: LAST,
  },
]);

const ALLMAN = 'Allmän kunskap och Socialstyrelsens meddelandeblad 1/2019; lagtexten är inte läst.';

export const OSL_LAGRUM = defineLagrum(
  { lag: 'offentlighets- och sekretesslagen (2009:400)', gallerFran: '2009-06-30' },
  [
    {
      id: 'osl.registrering',
      paragraf: '5 kap. 1 §',
      text: 'Allmänna handlingar ska registreras så snart de har kommit in eller upprättats.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.sekretessmarkering',
      paragraf: '5 kap. 5 §',
      text: 'En handling får förses med en anteckning om sekretess; anteckningen är en varning, inget beslut.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.partsinsyn',
      paragraf: '10 kap. 3 §',
      text: 'Partens rätt till insyn och dess gränser.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.kontaktuppgifter',
      paragraf: '21 kap. 3 §',
      text: 'Sekretess för uppgift som kan röja var en hotad eller förföljd person finns.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.skyddad-folkbokforing-part',
      paragraf: '21 kap. 3 a §',
      text: 'Förstärkt sekretess för part som har skyddad folkbokföring.',
      gallerFran: '2019-01-01',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.folkbokforing',
      paragraf: '22 kap. 1 §',
      text: 'Sekretess i folkbokföringen, som sekretessmarkeringen hör till.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.skyddad-folkbokforing',
      paragraf: '22 kap. 2 §',
      text: 'Sekretess i ärenden om skyddad folkbokföring.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
    {
      id: 'osl.socialtjanst',
      paragraf: '26 kap. 1 §',
      text: 'Socialtjänstsekretess: en uppgift får lämnas ut bara om det står klart att ingen lider men.',
      verifierad: 'att-verifiera',
      kalla: ALLMAN,
    },
  ],
);
