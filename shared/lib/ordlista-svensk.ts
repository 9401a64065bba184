/**
 * The 2 048 words of generated passphrases and recovery sheets: own selection, 11 bits a word, sorted with `<`.
 *
 * Frozen: a recovery sheet on paper stores words, and a word's place here is what the sheet means. Adding, removing,
 * moving or respelling one word makes every sheet out there useless. A test holds the fingerprint.
 */
const ORD = `
abborre ackord adapter adel adress advent affär akrobat akustik akvarell album alfabet allmän altan amulett ananas
andrum anis anka ankel anorak ansikte anteckna antenn apa apelsin apelträd apotek apparat applåd aprikos aptit arbete
arena arkitekt arkiv armband armbåge arom artig artikel asfalt astronom atlas atlet atom augusti aula avlägsen avokado
avsnitt avstånd avtryck badboll badhus badkar badrock badrum bagage bagare bageri bagge baka bakelse bakplåt balans
balett balkong ballong bambu banan bandy banjo barn barnbok barnvagn basilika basket bassäng bastu batteri bebis beige
bekant bekväm berest berätta beröm beskriva besök bete betyg bidrag biff bikupa bil bild bilist biljard biljett
bilresa binda bingo bio biologi bison bistå bjuda björnbär blad blanda blankett blinka blixt blixtlås blomkål blomma
blomster blus bly blyerts blå blåbär blåmes blåsippa blåst blåval bok bokhylla bokmärke bokskog bokstav boll bomull
bonde bord bordduk borr borsta botanik bowling brandbil brasa bred bredda brev brevkort brevlåda bricka bris bro
broder broms brons brosch brottare brunn brygga bryna bräda bröd bubbla buffel bukett bukt buljong bulle bumerang burk
buskage buske buss butik bygga byggsats byrå byta byxa byxben bäck bädd bälte bänk bära bärnsten bäver båge båt båthus
böja böna börja börs camping ceder cello chans charm chef chips choklad cirkel cirkus citat citron cykel cykelväg
cykla cykling cylinder cymbal cypress dadel dagbok dagg daggmask daglig dagsljus dagtid damm dans dansgolv databas
dator datum december decimal deg dela delfin design dessert detalj diagram dialekt dialog diamant diameter digital
dikt dill dimma diplom dirigent diska diskbänk diskho disko diskus djungel djup djurpark docka dockhus dockskåp doft
dokument domare domherre domän dra drag dragspel drake drama dramatik drivhus droppa druva dryck dröm drömma drönare
dubbel duett duggregn duk duktig dun dunge duntäcke durkslag dusch duva dygn dykning dyna däck dörr dörrkarm egen
ejder ekollon ekonomi ekorre ekvator elastisk eldstad elefant elegant elev elvisp energi enig enkel esplanad examen
exempel extra fabrik familj fantasi farbror farfar fartyg fasan faster fat februari fena ferie fest festival fiber
ficka figur fika fikon film filmjölk filt finger finna fiol firma fisk fiskespö fisknät fjord fjäder fjäll fjäril
flagga flamingo flaska flinga flitig flock flod flodhäst flora fluffig fluga flyga flygel flygplan flytt flytväst
fläta flöda flöjt flöte foder folkdans folkpark folkvisa fontän forell form formel formulär fot fotbad fotboll foto
fotograf fotspår fralla fram framsida framtid framåt fred fredag fri frihet frimärke frisk frisör frost frukost frukt
frys fråga frö fröjd fuktig full funktion furu fyllning fyrkant fysik fälg fält färd färg färja fågel får fåtölj föl
följa fönster för förening förklara förkläde förråd förskola förslag försök förtjust gaffel galax galleri gammal
garage garanti garderob gardin garn gata gemensam genväg geometri gips giraff gissa gitarr givmild glaciär glad
gladlynt glass glasyr glasögon glida glimma glimt glittra glob global glädje glänsa glänta gnista godis godnatt golf
golfboll golv gorilla grad graf gran granne granskog gratis gren grep grilla grind groda grotta grund grupp grus gryn
gryning gryta grytlapp grädde gräddfil gränd gräns gräs gräslök gräva grävling grå grön grönkål grönsak grönska gröt
gul guld gullviva gulsparv gummi gunga gungstol gurka gurkmeja gymnast gympa gympasko gädda gäspning gäst gågata
gångjärn gås gåspenna gåva gök hacka hage hagel haka halka hallon halm halmstrå hals halsband halsduk halv halvö
hammare hamn hamra hamster hand handbok handboll handduk handel handfat handled handling handske handslag handtag
hantera hantverk harmoni harpa hatt hav havre havsbris havtorn hedra hektar hektisk hel helg helhet hembygd hemma
hemväg herde herrgård hicka himmel hingst hink hinna hiss historia hjortron hjälm hjälp hjälpsam hjälte hobby hockey
holk holme honung hopp hoppfull hopprep horisont horn hosta hotell hud humla hummer humor hund hungrig hurra hus
husdjur husmor hustru husvagn huvud hyacint hydda hylla hyra hyvel hyvla häck häfte häger hälft hälsning hämta
händelse händig hänga hängsle härlig härma häst hästsko hålla hållbar hår hårband hård hårnål höft hög högljudd högtid
höja höjd höjdhopp hök höna höra hörlur hörsal höst igelkott ikon index indigo ingefära ingenjör ingång inkomst inlägg
innehåll insikt insjö intresse invånare isbana isbjörn istapp jacka januari jazz jeans jobb jojo jolle jord jordbruk
jordgubb jubileum judo juice jul julbock julbord julgran juli julklapp jultomte jumper juni justera jämföra jämlik
jämn järn jäst jätte kabel kabin kaffe kaja kajak kajplats kajuta kaka kakao kakform kaktus kalas kalender kalk kalkon
kall kalv kam kamel kamera kamin kamma kamomill kamrat kanal kanel kanin kanna kanot kant kapell kapital kapitel kappa
kapris kapten karaktär karamell karneval karta kartong karusell kassa kassett kasta kastanj kastrull katalog kategori
katt kattunge kaviar kemi keps keramik kikare kilo kind kiosk kittel kiwi kjol klapp klar klarhet klass klassrum
klimat klippa klister klo klocka klok kloster klubba klyfta kläder klämma klänga klänning klättra klöver knapp
knappnål knop knopp knott knut knyta knä knåda koala kobbe kock koffert kofta koja koka kokbok kokosnöt kola kolibri
koll kollega koloni kolonn kolsyra koltrast komedi komet komfort komma kommun kompass kompis komplett komplex kompost
kongress konsert konst konstnär kontakt kontor kontrast kopia kopp koppel koppling korall korg korgstol kork korn
kornett korp korrekt korridor korsning korsord kort korv kosmos kostnad kostym kotlett kotte krabba kraftig krage
krama krans krasse krater kratta kreativ kredit krets kringla krispig kristall krita krocket krok krokodil krokus krom
krona kronblad kruka krusbär krydda krympa krypin kryss kräm kråka kudde kula kuling kuliss kultur kund kundvagn
kunnig kupol kupong kurs kurva kusin kust kuvert kvadrat kvarn kvarter kvarts kvast kvist kvitto kvittra kväll
kyckling kyla kylskåp kyrka kälke källa känga känguru känsla käpp kärlek kärna kärr kål kålrot kök köld köpa köpman
kör körsbär lada laddare ladugård lag lagun lakan lakrits lama lamm lampa lampett landa landskap landsväg lantbruk
larv last lastbil lav lavendel lax leda leende legend lejon lek lekfull lekplats leksak lektion len leopard lera leta
leverans lexikon lift ligga lila lime limpa lindra lingon linjal linje linne lista liten liter livboj livbåt livlig
ljud ljudbok ljung ljus ljusblå ljuvlig lobby locka lodjur logga logik logisk lokal lossa lots lov luft lugn lukta
lunch lustig luta lycka lyfta lyftkran lykta lyra lysa lyssna lyx läcker läder lägenhet läger lägereld läkare läktare
lämna längd längtan läpp lära lärka läsare läsebok läsesal läsk läsning lätt läxa låna lång lås låt lödder löfte lök
lönn lönnlöv löpare löpning lördag lösa lövskog lövträd lövverk macka madrass magasin mage magisk magister magnet
magplask majs majskolv makaron makrill mala malm mamma mandel mandolin manet mango manual manus mapp maraton margarin
marin markis marknad marmelad marmor mars marsipan marsvin maskin maskot maskros massage massiv mast mat match matlåda
matros matsal matsäck matta medalj medvind mejsel mekanik melodi melon mening meny metall meteor metod middag mikro
mikrofon mild miljö mineral miniatyr minister mink minne minska minus minut mirakel mitt mjuk mjöl mjölk mjölnare
mobil mocka modell modern modig modul mogen moln moment montera monument moped mopp morbror morgon mormor morot
morrhår mortel mosaik mossa moster motiv motor motorhuv motto mugg mun munk munspel muntlig mur murgröna mus museum
musik musikal mussla mustasch mutter mygga myggnät mynta myra mysig mystik märke mässa mässing mäta mål målgång måndag
måne mångfald månsken mård mås måttband måttsats möbel möblera möjlig mönster mörk möte nacke nagel nalle narciss natt
natur navel nejlika nektarin neutral nickel nickning nivå noggrann norm norr norrsken not novell november nudel nummer
nyckel nyfiken nyhet nylon nypon nysning nystan nyttig nyår näbb näckros närhet näring närvaro näsa näsduk nässla nät
nätverk nål nöjd nöje oas objekt ocean odla odling offert ojämn oktav oktober olik oliv olivolja olja ollon olympisk
omdöme omelett omgång område omslag omtanke onsdag onyx opal opera optik optimist ord ordbok ordspråk oregano organ
orgel original orkester ormbunke ornament orre ost ostkaka ostron oval ovanlig ozon packa padda paddel paddla paj
paket palats palett pall palm panda panna pannkaka panorama papegoja papper paprika paradis paraply parasoll parfym
park parkera parkett partitur passage pasta pastej pastell patent pausa pedal peka pelikan pendel peng penna pensel
pension peppar peppra perfekt period perrong persika persilja pianist piano picknick pigg pigment pilgrim pilot
piltavla pingis pingvin pion pipa pistill pizza plakat planet planka plansch planta plantage plantera plaska plast
plats platå plocka ploga plommon plus plätt plånbok podium poesi poet pokal polare polera polka pollen ponny pool
popcorn poppel populär porla porslin portal portion porträtt posthus potatis poäng praktik pralin precis premiär
presens press prick prima primär princip prins pris prisma privat procent produkt profil program projekt promenad
prova prydlig prägel präst publik puck pudding puder pulka pulpet puls pulver pumpa punkt purjo purpur pussel pust
putsa pyjamas pynt pyramid päls pärla pärlemor pärlhöna pärm päron påfågel påsk pöl rabarber rabatt radar radera
radhus radie radio raket rakhyvel ram ramla ramp ramsa rapphöna rapport rask rast ratt recept redskap reflex reform
refräng regatta regel regi region reglage regn regnbåge regnrock regnskog rejäl rekord rektor relief renhet rensa
repris reptil resa reserv respekt resultat resurs resväska retro ribba riddare ridning ridå rik rikedom riktig
riktning rim rimfrost ring rinna ripa ris risotto rita ritual rivjärn robot robust rock rodd roddbåt roder rolig
roller roman rondell ropa rosett rosmarin rosta rostbröd rot rotera rotfrukt rotmos rova rubrik rulla rum rund russin
rustning ruta rutin rygg ryggsäck rykte rymd rytm ryttare räcke räddning rädisa räka ränna ränta rättvisa räv råd
rådjur råg råvara röd rödbeta rödhake rödlök rönnbär röra rörelse röst sadel safari saffran saft sagolik sallad salt
salvia samla samling sammet samtal sand sandal sandlåda sandsten satellit savann sax saxofon schack schampo schema
sedel segel segelbåt segla segling sekund sele selleri semester semla senap servera servett servis servitör shorts
sida siffra signal silke sill silver simhall simma simning sirap sjal sjunga sjö sjöbod sjöfart sjögräs sjölejon
sjöman sjöstad skafferi skala skata sked skepp skicka skidspår skiffer skina skinka skiss skjorta skjul sko skog skola
skolgård skolväg skorpa skorsten skratt skridsko skriva skruv skugga skulptur skum skur skvalpa skydda skyffel skylt
skymning skägg skämt skär skärgård skärm skål skåp skåpbil sköld skölja skörd sladd slalom slask slev slips slott
sluss sluta släde släkt släppa slätt slöjd smak smal smart smed smidig smultron smutsig smälta småsten smör smörask
smörgås smörkniv snabb snabel snickare snickra snigel snäcka snäll snö snöboll snödriva snöfall snögubbe snöre socker
soffa sol solbad solkräm solros solsken sommar sopa soppa soptunna sortera sova sovrum sovsäck spackel spak spara
sparris sparsam sparv spegel spela spenat spets spik spiral spis sportig sprallig sprida springa språk språng spån
spårvagn stad staket stall stam stanna stapla stare stark station staty stava stavelse steg stek sticka stilla stjärna
stol stolpe stor stork strand strumpa struts stryka sträcka stråle strössel stubbe student studsa stuga styre styrman
städa stämpel stänga stängel stå stål ståtlig stöd stödja stövel sugrör summa sund sur surfing susa svala svalka svamp
svan svart svenska svälja svänga sväva svåger svår sybord sylt syltburk symaskin syren syrsa syskon syster säckpipa
sägen säker säkring säl sälg sälja sällsynt sända säng sänka såg sångare sås söder söka sömn söndag söt tabell tablett
tacka tak takpapp takränna tala tall tallrik tand tandkräm tandvård tangent tango tapet tass tavla taxi teater
teckning tegel tejp tekanna tekniker tekopp telefon teleskop tenn tennis termos tesil tidning tidpunkt tiger tillbaka
tillit timglas timjan timmer tisdag tistel titta tjock tjäder tjärn toalett toffel tomat torg torka torn torp torr
torsdag torsk trafik traktor trana trappa trasa triangel trilling trivas trivsel trogen troll trollspö trombon tropisk
trottoar trumma trumpet trycka trygg trygghet träd trädgård trädkoja träsk träslöjd tröja tröskel tröst trött tuba
tugga tuggummi tulpan tumme tumstock tundra tunga tunn tunnel tupp tupplur tur turist turkos tvilling tvätta tvätteri
tvål tyg tygpåse tyst täcke tält tändare tänka tärning tävling tåg tågbana tågresa tålamod tålig tång tårta tömma
törstig ubåt uggla ugn ull undulat ung ungdom upptäckt urskog uteplats utflykt utomhus utsikt uttala vacker vad vagn
vaken vakna vakt vallmo valnöt valp valross vandra vandring vanilj vanlig vante varm varsam vatten vattna vaxkrita
vaxljus vecka ved vedspis veranda verkstad vessla vete vetefält vika viktig villa vimpel vinbär vindruta vindspel
vinge vinkel vinkning vinter vintrig vinäger visa viskning visp vissna vit vitkål vitlök vitsippa vrida vulkan vykort
väckarur väder väderlek vädra väga vägg vägkarta välja vän vända vänskap vänster vänta värd värdinna värme väska väst
väva växa växel växthus våffla våg vågskål våning vår vårda vårsol vårsång våt yoga zebra zink äggkopp äggröra äkta
älg älv ämne äng äppelmos äppelpaj äpple ärlig ärlighet ärm ärta äventyr åka åker åkerbär åra årstid åska åskmoln åsna
ödmjuk öga ögonbryn öken önska öppen öppna öra öre örhänge örngott ösa öster öva
`;

/** 2 048 unique lower-case words of 3 to 8 letters (a-z, å, ä, ö, composed form), in ascending code unit order. */
export const SVENSKA_ORD: readonly string[] = Object.freeze(ORD.trim().split(/\s+/));
