/** French for the reader; rows as in `dictionary-de.ts`. Adjectives mostly follow their noun and are moved before it. */
export const frenchSmall =
  'au bord de la mer=by the sea,au bord du lac=by the lake,au bord de l eau=by the water,au bord d un lac=by a lake,le=the,la=the,les=the,un=a,une=a,des=some,du=of the,de=of,de la=of the,et=and,ou=or,avec=with,avec un=with a,sans=without,' +
  'sur=on,sous=under,dans=in,devant=in front of,derrière=behind,à côté de=next to,à côté du=next to the,près de=near,' +
  'au-dessus de=above,au dessus de=above,à gauche de=to the left of,à droite de=to the right of,entre=between,pour=for,' +
  'en=in,à=at,au=at the,aux=at the,par=by,pas de=no,aucun=no,deux=two,trois=three,quatre=four,cinq=five,six=six,sept=seven,' +
  'huit=eight,neuf=nine,dix=ten,douze=twelve,une douzaine de=a dozen,plusieurs=several,quelques=a few,beaucoup de=many,' +
  'la nuit=at night,de nuit=at night,dans la nuit=at night,au coucher du soleil=at sunset,au lever du soleil=at sunrise,' +
  'en hiver=in winter,en été=in summer,en automne=in autumn,au printemps=in spring,sous la pluie=in the rain,' +
  'dans le brouillard=in the fog,dans la neige=in the snow,à la plage=on the beach,sur la plage=on the beach,' +
  'sur une plage=on a beach,sur la lune=on the moon,dans l espace=in space,dans espace=in space,sous l eau=underwater,' +
  'à la montagne=in the mountains,dans le ciel=in the sky,qui dit=that says,avec le texte=with the text,appelé=called,' +
  'fond transparent=transparent background,fond blanc=white background,motif sans couture=seamless pattern,motif de=pattern of,' +
  'motif répétitif=seamless pattern,peinture à l huile=oil painting,peinture à huile=oil painting,aquarelle=watercolor,à aquarelle=watercolor,' +
  'pixel art=pixel art,dessin au crayon=pencil drawing,dessin à l encre=ink drawing,enseigne au néon=neon sign,néon=neon,' +
  'autocollant=sticker,affiche=poster,image de=picture of,une image de=picture of,photo de=photo of,une photo de=photo of,' +
  'dessine=draw,dessin de=drawing of,un dessin de=drawing of,peins=paint,crée=create,style=style,très=very,est=is,sont=are,son=his,sa=his,ses=his,' +
  'qui=that,il y a=there is,comme=like';

/** French nouns in the singular, with odd plurals; rows as above. */
export const frenchNouns =
  'palmier=palm tree,cheminée=fireplace,feu de camp=campfire,village=village,cascade=waterfall,balle de tennis=tennis ball,' +
  'chien=dog,chat=cat,cheval=horse,chevaux=horses,vache=cow,cochon=pig,mouton=sheep,chèvre=goat,lapin=rabbit,souris=mouse,renard=fox,' +
  'loup=wolf,ours=bear,lion=lion,tigre=tiger,éléphant=elephant,girafe=giraffe,singe=monkey,oiseau=bird,oiseaux=birds,hibou=owl,' +
  'canard=duck,poule=chicken,coq=rooster,pingouin=penguin,manchot=penguin,perroquet=parrot,aigle=eagle,poisson=fish,requin=shark,' +
  'baleine=whale,dauphin=dolphin,pieuvre=octopus,crabe=crab,serpent=snake,grenouille=frog,tortue=turtle,abeille=bee,papillon=butterfly,' +
  'araignée=spider,escargot=snail,hérisson=hedgehog,écureuil=squirrel,cerf=deer,dragon=dragon,licorne=unicorn,homme=man,femme=woman,' +
  'enfant=child,garçon=boy,fille=girl,bébé=baby,roi=king,reine=queen,princesse=princess,chevalier=knight,sorcier=wizard,sorcière=witch,' +
  'astronaute=astronaut,chef=chef,médecin=doctor,robot=robot,personne=person,gens=people,famille=family,arbre=tree,fleur=flower,rose=rose,' +
  'tulipe=tulip,tournesol=sunflower,cactus=cactus,feuille=leaf,herbe=grass,champignon=mushroom,pomme=apple,poire=pear,banane=banana,' +
  'citron=lemon,fraise=strawberry,cerise=cherry,raisin=grape,ananas=pineapple,carotte=carrot,tomate=tomato,pain=bread,fromage=cheese,' +
  'gâteau=cake,gâteaux=cakes,glace=ice cream,œuf=egg,oeuf=egg,café=coffee,thé=tea,lait=milk,bière=beer,vin=wine,tasse=cup,verre=glass,' +
  'bouteille=bottle,assiette=plate,bol=bowl,théière=teapot,couteau=knife,fourchette=fork,cuillère=spoon,couvercle=lid,table=table,' +
  'chaise=chair,canapé=sofa,lit=bed,lampe=lamp,fenêtre=window,porte=door,livre=book,bougie=candle,horloge=clock,clé=key,parapluie=umbrella,' +
  'sac=bag,chapeau=hat,chapeaux=hats,couronne=crown,chaussure=shoe,botte=boot,robe=dress,écharpe=scarf,lunettes=glasses,voiture=car,' +
  'bus=bus,train=train,vélo=bicycle,moto=motorcycle,avion=airplane,fusée=rocket,bateau=boat,bateaux=boats,bateau à voile=sailboat,bateaux à voile=sailboats,voilier=sailboat,' +
  'montgolfière=hot air balloon,ballon=balloon,maison=house,château=castle,église=church,phare=lighthouse,pont=bridge,tente=tent,' +
  'magasin=shop,boulangerie=bakery,panneau=sign,ville=city,rue=street,forêt=forest,prairie=meadow,champ=field,jardin=garden,parc=park,' +
  'plage=beach,mer=sea,lac=lake,rivière=river,montagne=mountain,désert=desert,neige=snow,ciel=sky,lune=moon,soleil=sun,étoile=star,' +
  'nuage=cloud,arc-en-ciel=rainbow,pluie=rain,cuisine=kitchen,espace=space,guitare=guitar,piano=piano,violon=violin,tambour=drum,' +
  'trompette=trumpet,saxophone=saxophone,balle=ball,cerf-volant=kite,cadeau=gift,cœur=heart,coeur=heart,logo=logo,vase=vase,panier=basket,' +
  'journal=newspaper,avocat=avocado,couverture=blanket';

/** French colours, sizes, moods and materials; rows as above. */
export const frenchAdjectives =
  'rouge=red,bleu=blue,bleue=blue,vert=green,verte=green,jaune=yellow,noir=black,noire=black,blanc=white,blanche=white,gris=gray,' +
  'grise=gray,marron=brown,brun=brown,violet=purple,violette=purple,rose=pink,orange=orange,turquoise=turquoise,doré=golden,dorée=golden,' +
  'argenté=silver,grand=big,grande=big,petit=small,petite=small,gros=big,grosse=big,énorme=huge,minuscule=tiny,vieux=old,vieille=old,' +
  'nouveau=new,jeune=young,beau=beautiful,belle=beautiful,mignon=cute,mignonne=cute,heureux=happy,heureuse=happy,joyeux=happy,' +
  'triste=sad,fatigué=sleepy,rond=round,ronde=round,ancien=old,drôle=funny,sombre=dark,en bois=wooden,en verre=glass,minimaliste=minimal,' +
  'roux=red,rousse=red';

/** French verbs and participles, by the English participle that the reader knows; rows as above. */
export const frenchVerbs =
  'lit=reading,lisant=reading,qui lit=reading,monte=riding,montant=riding,à cheval sur=riding,conduit=driving,porte=wearing,portant=wearing,' +
  'qui porte=wearing,tient=holding,tenant=holding,joue de la=playing,joue du=playing,jouant=playing,joue=playing,mange=eating,' +
  'mangeant=eating,boit=drinking,assis=sitting,assise=sitting,debout=standing,dort=sleeping,endormi=sleeping,dormant=sleeping,vole=flying,' +
  'volant=flying,court=running,courant=running,marche=walking,marchant=walking,danse=dancing,dansant=dancing,nage=swimming,saute=jumping';
