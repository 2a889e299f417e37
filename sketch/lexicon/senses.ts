/**
 * Nouns whose first sense in the dictionary, or whose emoji keyword, is not what a prompt means by them. It exists
 * because "hammock" is a hill there, "toaster" a person, and "suit" a card. A row reads `noun` (nothing stands in:
 * the word is lettered) or `noun>stand-in`; it must name only nouns that no curated row has.
 */
import { names } from './names.ts';

const rows =
  'pansy>flower,ostrich>bird,emu>bird,toaster,hammock,microwave,oven,stove,buggy>cart,tank,missile>rocket,' +
  'grill,gun,pistol,rifle,revolver,road,shelter>hut,office>office building,garden,bathroom>bathtub,' +
  'library>books,stick,net,pipe,pole,cane,frame>picture frame,piece,player>person,fighter>person,' +
  'manager>office worker,machine>gear,engine>gear,motor>gear,tube,wall>brick,weapon>crossed swords,uniform,' +
  'collage>picture frame,dinner>dish,breakfast>fried egg,pool,landing,cord>rope,rail,decoration,dive,' +
  'toy>teddy bear,transportation>car,female>woman,male>man,babe>baby,diet,sugar,lather>bubble,opening,' +
  'mortar,uncle>man,aunt>woman,sister>girl,brother>boy,giant>troll,suit>coat,cell,compress,round,blade,' +
  'ordinary,foreigner>person,deportee>person,buff,parent>person,receiver,rancher>farmer,parasite,trap,' +
  'photo>camera,highway,root,tray,reflector,collar,closet>door,stocking>sock,auto>car,safe,barge>boat,' +
  'canteen>bottle,steeple>church,garage>house,stable>house with garden,bomber>airplane,irons,chisel,handle,' +
  'match,stock,ray,sole,perch,pike,flounder,kicker,cracker>cookie,cooker,boxer>dog,setter>dog,pointer>dog,' +
  'warbler>bird,roller,sprinkler,sucker>lollipop,ranger>person,rover>car,cruiser>ship,fighter jet>airplane,' +
  'copper,spring,deck,batter,bowler>top hat,hanger,squash,date,fig,palm reader>person,punch,mole,tick,bluff,' +
  'bum,rag,counter,' +
  // Common things that have a fair neighbour.
  'candlelight>candle,candle light>candle,candlestick holder>candle,lily pad>lotus,lilypad>lotus,poster>picture frame,' +
  'artwork frame>picture frame,sculpture>statue,pelican>bird,yarn ball>yarn,' +
  'wool ball>yarn,starfish>star,star fish>star,sea star>star,stroller>shopping cart,' +
  'swan boat>boat,rowing>rowboat,' +
  'gaming controller>game controller,controller>game controller,console>game controller,pothos>potted plant,' +
  'smartwatch>watch,cassette>videocassette,cassette tape>videocassette,video tape>videocassette,' +
  'cave man>man,caveman>man,commuter>person,' +
  'musketeer>knight,gladiator>knight,centurion>knight,duke>prince,duchess>princess,' +
  'shopper>person,customer>person,teenager>boy,teen>boy,youngster>boy,granddaughter>girl,' +
  'grandson>boy,nephew>boy,niece>girl,bridesmaid>woman,groomsman>man,barista>waiter,bartender>waiter,' +
  'waitress>woman,hostess>woman,florist>woman,librarian>woman,secretary>woman,nanny>woman,housewife>woman,' +
  'shopkeeper>man,postman>man,mailman>man,janitor>man,' +
  'hippie>man,hipster>man,goddess>woman,god>old man,saint>old man,prophet>old man,philosopher>old man,hermit>old man,' +
  'elf hat>winter hat,skyscrapers>skyscraper,hamlet>house,suburb>house,' +
  'mansion>castle,manor>castle,ruin>castle,kingdom>castle,citadel>castle,' +
  'sports bag>backpack,duffel bag>backpack,tote bag>handbag,hot dog stand>market stall,food cart>market stall,' +
  'ice cream truck>truck,lifeboat>rowboat,' +
  'mars rover>robot,' +
  // Ideas, by what people draw for them.
  'freedom>dove,liberty>dove,hope>seedling,peace>dove,love>heart,romance>heart,passion>fire,friendship>handshake,' +
  'teamwork>handshake,trust>handshake,partnership>handshake,success>trophy,victory>trophy,winning>trophy,' +
  'achievement>trophy,luck>four leaf clover,fortune>four leaf clover,wealth>treasure chest,' +
  'time>hourglass,eternity>hourglass,patience>hourglass,deadline>alarm clock,loneliness>bare tree,solitude>bare tree,' +
  'sadness>broken heart,grief>wilted flower,sorrow>wilted flower,heartbreak>broken heart,joy>balloon,' +
  'happiness>sun,optimism>sun,celebration>party popper,party>party popper,death>skull,danger>skull,fear>ghost,' +
  'horror>ghost,nightmare>ghost,dream>crescent moon,dreams>crescent moon,sleep>crescent moon,insomnia>crescent moon,' +
  'intelligence>brain,mind>brain,thought>light bulb,creativity>light bulb,innovation>light bulb,inspiration>light bulb,' +
  'imagination>light bulb,wisdom>owl,knowledge>books,education>graduation cap,learning>books,science>microscope,' +
  'chemistry>test tube,biology>dna,physics>atom symbol,health>apple,fitness>running shoe,sport>football,' +
  'justice>balance scale,law>balance scale,equality>balance scale,strength>biceps,power>lightning bolt,' +
  'energy>lightning bolt,electricity>lightning bolt,speed>rocket,progress>rocket,ambition>mountain peak,' +
  'challenge>mountain peak,adventure>backpack,travel>suitcase,vacation>palm tree,holiday>palm tree,journey>suitcase,' +
  'nature>tree,growth>seedling,ecology>seedling,sustainability>seedling,beauty>rose,elegance>swan,innocence>lamb,' +
  'courage>lion,bravery>lion,pride>lion,loyalty>dog,cunning>fox,betrayal>dagger,war>crossed swords,battle>crossed swords,' +
  'conflict>crossed swords,chaos>tornado,transformation>butterfly,metamorphosis>butterfly,rebirth>phoenix,magic>magic wand,' +
  'mystery>magnifying glass,curiosity>magnifying glass,secret>key,security>lock,privacy>lock,communication>speech bubble,' +
  'conversation>speech bubble,technology>gear,engineering>gear,industry>gear,art>artist palette,fashion>dress,' +
  'cooking>chef,cuisine>chef,rhythm>drum,faith>church,religion>church,prayer>candle,' +
  'artificial intelligence>robot,ai>robot,machine learning>robot,robotics>robot,climate change>globe,' +
  'global warming>globe,internet>globe,mental health>brain,self care>lotus,mindfulness>lotus,meditation>lotus,yoga>lotus,' +
  'perfume>lotion bottle,outlet>electric plug,charger>electric plug,phone charger>electric plug,scanner>printer,' +
  'lego>toy block,lego brick>toy block,spatula>spoon,whisk>spoon,ivy>leaf,crowd>family,tower>castle,anger>angry face,rage>angry face,fury>angry face,nostalgia>gramophone,memory>camera,memories>camera,peaceful>dove,' +
  'serenity>lotus,calm>lotus,happy>sun,sad>wilted flower,lonely>bare tree,angry>angry face,' +
  'autumn vibes>autumn leaf,spring vibes>tulip';

/** A noun's stand-in; the empty string when nothing may stand in; undefined for nouns that are not listed. */
export const senses: ReadonlyMap<string, string> = new Map([
  ...names,
  ...rows.split(',').map((row): [string, string] => {
    const [noun = '', standIn = ''] = row.split('>');
    return [noun, standIn];
  }),
]);
