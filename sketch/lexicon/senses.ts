/**
 * Nouns whose first sense in the dictionary, or whose emoji keyword, is not what a prompt means by them. It exists
 * because "hammock" is a hill there, "toaster" a person, and "suit" a card. A row reads `noun` (nothing stands in:
 * the word is lettered) or `noun>stand-in`; it must name only nouns that no curated row has.
 */
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
  'bum,rag,counter';

/** A noun's stand-in; the empty string when nothing may stand in; undefined for nouns that are not listed. */
export const senses: ReadonlyMap<string, string> = new Map(
  rows.split(',').map((row): [string, string] => {
    const [noun = '', standIn = ''] = row.split('>');
    return [noun, standIn];
  }),
);
