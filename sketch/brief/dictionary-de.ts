/**
 * German for the reader: small words, then nouns, adjectives and verbs that prompts use most. A row reads
 * `German=English`; inflected forms are undone by `languages.ts`, so nouns stand in the singular and adjectives bare.
 */
export const germanSmall =
  'der=the,die=the,das=the,den=the,dem=the,des=of the,ein=a,eine=a,einen=a,einem=a,einer=a,eines=of a,und=and,oder=or,' +
  'mit=with,ohne=without,auf=on,auf dem=on the,unter=under,über=over,neben=next to,vor=in front of,hinter=behind,in=in,' +
  'im=in the,am=at the,an=at,bei=at,zwischen=between,zum=to the,zur=to the,von=of,vom=of the,aus=made of,für=for,um=around,' +
  'durch=through,links von=to the left of,rechts von=to the right of,links neben=to the left of,' +
  'rechts neben=to the right of,auf der linken seite=on the left,kein=no,keine=no,keinen=no,zwei=two,drei=three,' +
  'vier=four,fünf=five,sechs=six,sieben=seven,acht=eight,neun=nine,zehn=ten,elf=eleven,zwölf=twelve,ein paar=a few,' +
  'einige=several,mehrere=several,viele=many,ein dutzend=a dozen,nachts=at night,bei nacht=at night,' +
  'in der nacht=at night,bei sonnenuntergang=at sunset,im sonnenuntergang=at sunset,bei sonnenaufgang=at sunrise,' +
  'am abend=in the evening,am morgen=in the morning,im winter=in winter,im sommer=in summer,im herbst=in autumn,' +
  'im frühling=in spring,im regen=in the rain,bei regen=in the rain,im nebel=in the fog,im schnee=in the snow,' +
  'am strand=on the beach,auf dem mond=on the moon,im weltraum=in space,im weltall=in space,unter wasser=underwater,' +
  'am himmel=in the sky,auf dem meer=on the sea,in den bergen=in the mountains,auf einer wiese=in a meadow,der=the,' +
  'sehr=very,als=as,wie=like,ist=is,sind=are,der aufschrift=the text,mit der aufschrift=with the text,' +
  'auf dem steht=that says,auf der steht=that says,namens=called,transparenter hintergrund=transparent background,' +
  'weißer hintergrund=white background,nahtloses muster=seamless pattern,nahtloses muster aus=seamless pattern of,' +
  'muster aus=pattern of,ölgemälde=oil painting,aquarell=watercolor,pixelkunst=pixel art,bleistiftzeichnung=pencil drawing,' +
  'tuschezeichnung=ink drawing,strichzeichnung=line art,leuchtreklame=neon sign,als aquarell=watercolor,aufkleber=sticker,' +
  'plakat=poster,bild von=picture of,ein bild von=picture of,zeichnung=drawing,foto=photo,zeichne=draw,male=paint,' +
  'erstelle=create,bitte=please,sein=his,seinem=his,ihr=her,ihrem=her,es=it';

/** German nouns in the singular, with odd plurals; rows as above. */
export const germanNouns =
  'konzertplakat=concert poster,filmplakat=movie poster,veranstaltungsplakat=event poster,flöte=flute,kamin=fireplace,lagerfeuer=campfire,dorf=village,wasserfall=waterfall,' +
  'hund=dog,katze=cat,kater=cat,pferd=horse,kuh=cow,schwein=pig,schaf=sheep,ziege=goat,hase=rabbit,kaninchen=rabbit,' +
  'maus=mouse,fuchs=fox,füchse=foxes,wolf=wolf,bär=bear,löwe=lion,tiger=tiger,elefant=elephant,giraffe=giraffe,affe=monkey,' +
  'vogel=bird,vögel=birds,eule=owl,ente=duck,huhn=chicken,hahn=rooster,pinguin=penguin,papagei=parrot,adler=eagle,fisch=fish,' +
  'hai=shark,wal=whale,delfin=dolphin,krake=octopus,krebs=crab,schlange=snake,frosch=frog,frösche=frogs,schildkröte=turtle,' +
  'biene=bee,schmetterling=butterfly,spinne=spider,schnecke=snail,igel=hedgehog,eichhörnchen=squirrel,hirsch=deer,reh=deer,' +
  'drache=dragon,einhorn=unicorn,mann=man,männer=men,frau=woman,kind=child,junge=boy,mädchen=girl,baby=baby,könig=king,' +
  'königin=queen,prinzessin=princess,ritter=knight,zauberer=wizard,hexe=witch,astronaut=astronaut,koch=chef,arzt=doctor,' +
  'lehrer=teacher,bauer=farmer,roboter=robot,person=person,menschen=people,leute=people,familie=family,baum=tree,bäume=trees,' +
  'blume=flower,rose=rose,tulpe=tulip,sonnenblume=sunflower,kaktus=cactus,blatt=leaf,blätter=leaves,gras=grass,pilz=mushroom,' +
  'apfel=apple,äpfel=apples,birne=pear,banane=banana,orange=orange,zitrone=lemon,erdbeere=strawberry,kirsche=cherry,' +
  'traube=grape,ananas=pineapple,karotte=carrot,tomate=tomato,kartoffel=potato,brot=bread,käse=cheese,kuchen=cake,torte=cake,' +
  'eis=ice cream,ei=egg,eier=eggs,pizza=pizza,kaffee=coffee,tee=tea,milch=milk,bier=beer,wein=wine,tasse=cup,kaffeetasse=coffee cup,' +
  'glas=glass,gläser=glasses,flasche=bottle,teller=plate,schüssel=bowl,teekanne=teapot,kanne=teapot,topf=pot,messer=knife,gabel=fork,' +
  'löffel=spoon,deckel=lid,tisch=table,holztisch=wooden table,küchentisch=kitchen table,stuhl=chair,stühle=chairs,sofa=sofa,' +
  'bett=bed,lampe=lamp,fenster=window,tür=door,buch=book,bücher=books,kerze=candle,uhr=clock,schlüssel=key,regenschirm=umbrella,' +
  'tasche=bag,hut=hat,hüte=hats,krone=crown,schuh=shoe,stiefel=boot,kleid=dress,schal=scarf,brille=glasses,hemd=shirt,' +
  'auto=car,bus=bus,zug=train,fahrrad=bicycle,motorrad=motorcycle,flugzeug=airplane,rakete=rocket,schiff=ship,boot=boat,' +
  'segelboot=sailboat,heißluftballon=hot air balloon,ballon=balloon,luftballon=balloon,haus=house,häuser=houses,schloss=castle,' +
  'burg=castle,kirche=church,leuchtturm=lighthouse,brücke=bridge,zelt=tent,laden=shop,café=cafe,bäckerei=bakery,schild=sign,' +
  'stadt=city,straße=street,wald=forest,wiese=meadow,feld=field,garten=garden,park=park,strand=beach,meer=sea,see=lake,fluss=river,' +
  'berg=mountain,berge=mountains,wüste=desert,schnee=snow,himmel=sky,mond=moon,sonne=sun,stern=star,wolke=cloud,regenbogen=rainbow,' +
  'regen=rain,nebel=fog,küche=kitchen,zimmer=room,weltraum=space,gitarre=guitar,klavier=piano,geige=violin,trommel=drum,' +
  'trompete=trumpet,saxophon=saxophone,saxofon=saxophone,ball=ball,bälle=balls,drachen=kite,geschenk=gift,herz=heart,herzen=hearts,' +
  'logo=logo,poster=poster,sonnenuntergang=sunset,nacht=night,vase=vase,korb=basket,zeitung=newspaper,avocado=avocado';

/** German colours, sizes, moods and materials; rows as above. */
export const germanAdjectives =
  'rot=red,blau=blue,grün=green,gelb=yellow,schwarz=black,weiß=white,grau=gray,braun=brown,lila=purple,violett=purple,rosa=pink,' +
  'pink=pink,türkis=turquoise,golden=golden,silbern=silver,hellblau=light blue,dunkelblau=dark blue,dunkelgrün=dark green,' +
  'hellgrün=light green,orangefarben=orange,groß=big,klein=small,riesig=huge,winzig=tiny,alt=old,neu=new,jung=young,schön=beautiful,' +
  'süß=cute,glücklich=happy,fröhlich=happy,traurig=sad,wütend=angry,müde=sleepy,hölzern=wooden,gläsern=glass,rund=round,lustig=funny,' +
  'dunkel=dark,hell=bright,minimalistisch=minimal,sternenklar=starry';

/** German verbs and participles, by the English participle that the reader knows; rows as above. */
export const germanVerbs =
  'liest=reading,lesend=reading,reitet=riding,reitend=riding,fährt=driving,trägt=wearing,hält=holding,spielt=playing,isst=eating,' +
  'trinkt=drinking,sitzt=sitting,sitzend=sitting,steht=standing,schläft=sleeping,schlafend=sleeping,fliegt=flying,läuft=running,' +
  'rennt=running,geht=walking,tanzt=dancing,tanzend=dancing,schwimmt=swimming,springt=jumping,liegt=lying,fliegend=flying';
