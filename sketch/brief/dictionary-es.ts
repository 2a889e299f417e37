/** Spanish for the reader; rows as in `dictionary-de.ts`. Adjectives mostly follow their noun and are moved before it. */
export const spanishSmall =
  'el=the,la=the,los=the,las=the,un=a,una=a,unos=some,unas=some,del=of the,de=of,de la=of the,y=and,e=and,o=or,con=with,sin=without,' +
  'en=in,sobre=on,encima de=on top of,encima del=on top of the,debajo de=under,bajo=under,delante de=in front of,' +
  'frente a=in front of,detrás de=behind,al lado de=next to,junto a=next to,cerca de=near,a la izquierda de=to the left of,' +
  'a la derecha de=to the right of,entre=between,para=for,a=at,al=at the,por=by,ningún=no,dos=two,tres=three,cuatro=four,cinco=five,' +
  'seis=six,siete=seven,ocho=eight,nueve=nine,diez=ten,doce=twelve,una docena de=a dozen,varios=several,varias=several,' +
  'algunos=a few,muchos=many,muchas=many,de noche=at night,en la noche=at night,por la noche=at night,al atardecer=at sunset,' +
  'al amanecer=at sunrise,en invierno=in winter,en verano=in summer,en otoño=in autumn,en primavera=in spring,bajo la lluvia=in the rain,' +
  'en la niebla=in the fog,en la nieve=in the snow,en la playa=on the beach,en una playa=on a beach,en la luna=on the moon,' +
  'en el espacio=in space,bajo el agua=underwater,en las montañas=in the mountains,en el cielo=in the sky,que dice=that says,' +
  'con el texto=with the text,llamado=called,llamada=called,fondo transparente=transparent background,fondo blanco=white background,' +
  'patrón sin costuras=seamless pattern,patrón de=pattern of,pintura al óleo=oil painting,acuarela=watercolor,al óleo=oil painting,' +
  'arte pixel=pixel art,dibujo a lápiz=pencil drawing,dibujo a tinta=ink drawing,letrero de neón=neon sign,neón=neon,pegatina=sticker,' +
  'cartel=poster,póster=poster,imagen de=picture of,una imagen de=picture of,foto de=photo of,una foto de=photo of,dibuja=draw,pinta=paint,' +
  'crea=create,dibujo de=drawing of,un dibujo de=drawing of,estilo=style,muy=very,es=is,son=are,su=his,sus=his,que=that,hay=there is,como=like,' +
  'en una mesa de madera=on a wooden table,sobre una mesa de madera=on a wooden table';

/** Spanish nouns in the singular, with odd plurals; rows as above. */
export const spanishNouns =
  'palmera=palm tree,fútbol=football,chimenea=fireplace,hoguera=campfire,pueblo=village,' +
  'perro=dog,gato=cat,caballo=horse,vaca=cow,cerdo=pig,oveja=sheep,cabra=goat,conejo=rabbit,ratón=mouse,ratones=mice,zorro=fox,lobo=wolf,' +
  'oso=bear,león=lion,leones=lions,tigre=tiger,elefante=elephant,jirafa=giraffe,mono=monkey,pájaro=bird,ave=bird,búho=owl,pato=duck,' +
  'gallina=chicken,gallo=rooster,pingüino=penguin,loro=parrot,águila=eagle,pez=fish,peces=fish,tiburón=shark,ballena=whale,delfín=dolphin,' +
  'pulpo=octopus,cangrejo=crab,serpiente=snake,rana=frog,tortuga=turtle,abeja=bee,mariposa=butterfly,araña=spider,caracol=snail,' +
  'erizo=hedgehog,ardilla=squirrel,ciervo=deer,dragón=dragon,unicornio=unicorn,hombre=man,mujer=woman,mujeres=women,niño=boy,niña=girl,' +
  'bebé=baby,rey=king,reina=queen,princesa=princess,caballero=knight,mago=wizard,bruja=witch,astronauta=astronaut,cocinero=chef,' +
  'médico=doctor,robot=robot,persona=person,gente=people,familia=family,árbol=tree,flor=flower,rosa=rose,tulipán=tulip,girasol=sunflower,' +
  'cactus=cactus,hoja=leaf,hierba=grass,seta=mushroom,manzana=apple,pera=pear,plátano=banana,naranja=orange,limón=lemon,limones=lemons,' +
  'fresa=strawberry,cereza=cherry,uva=grape,piña=pineapple,zanahoria=carrot,tomate=tomato,pan=bread,queso=cheese,pastel=cake,tarta=cake,' +
  'helado=ice cream,huevo=egg,café=coffee,té=tea,leche=milk,cerveza=beer,vino=wine,taza=cup,vaso=glass,botella=bottle,plato=plate,' +
  'tazón=bowl,tetera=teapot,cuchillo=knife,tenedor=fork,cuchara=spoon,tapa=lid,mesa=table,silla=chair,sofá=sofa,cama=bed,lámpara=lamp,' +
  'ventana=window,puerta=door,libro=book,vela=candle,reloj=clock,llave=key,paraguas=umbrella,bolso=bag,sombrero=hat,corona=crown,' +
  'zapato=shoe,bota=boot,vestido=dress,bufanda=scarf,gafas=glasses,coche=car,carro=car,autobús=bus,tren=train,bicicleta=bicycle,moto=motorcycle,' +
  'avión=airplane,cohete=rocket,barco=ship,velero=sailboat,globo aerostático=hot air balloon,globo=balloon,casa=house,castillo=castle,' +
  'iglesia=church,faro=lighthouse,puente=bridge,tienda=shop,cafetería=coffee shop,panadería=bakery,cartel de la calle=street sign,ciudad=city,' +
  'calle=street,bosque=forest,prado=meadow,campo=field,jardín=garden,parque=park,playa=beach,mar=sea,lago=lake,río=river,montaña=mountain,' +
  'desierto=desert,nieve=snow,cielo=sky,luna=moon,sol=sun,estrella=star,nube=cloud,arcoíris=rainbow,lluvia=rain,cocina=kitchen,espacio=space,' +
  'guitarra=guitar,piano=piano,violín=violin,tambor=drum,trompeta=trumpet,saxofón=saxophone,pelota=ball,cometa=kite,regalo=gift,corazón=heart,' +
  'corazones=hearts,logo=logo,jarrón=vase,cesta=basket,periódico=newspaper,aguacate=avocado';

/** Spanish colours, sizes, moods and materials; rows as above. */
export const spanishAdjectives =
  'rojo=red,roja=red,azul=blue,verde=green,amarillo=yellow,amarilla=yellow,negro=black,negra=black,blanco=white,blanca=white,gris=gray,' +
  'marrón=brown,morado=purple,morada=purple,rosado=pink,rosada=pink,dorado=golden,dorada=golden,plateado=silver,grande=big,pequeño=small,' +
  'pequeña=small,enorme=huge,diminuto=tiny,viejo=old,vieja=old,nuevo=new,joven=young,bonito=beautiful,hermosa=beautiful,lindo=cute,linda=cute,' +
  'feliz=happy,alegre=happy,triste=sad,enojado=angry,cansado=sleepy,redondo=round,redonda=round,antiguo=old,oscuro=dark,de madera=wooden,' +
  'de vidrio=glass,de cristal=glass,minimalista=minimal,divertido=funny';

/** Spanish verbs and participles, by the English participle that the reader knows; rows as above. */
export const spanishVerbs =
  'leyendo=reading,lee=reading,que lee=reading,montando=riding,monta=riding,a caballo=riding a horse,conduciendo=driving,llevando=wearing,' +
  'lleva=wearing,que lleva=wearing,con puesto=wearing,sosteniendo=holding,sostiene=holding,tocando la=playing,tocando el=playing,' +
  'tocando=playing,toca=playing,jugando con=playing with,jugando=playing,comiendo=eating,come=eating,bebiendo=drinking,bebe=drinking,' +
  'sentado=sitting,sentada=sitting,de pie=standing,durmiendo=sleeping,duerme=sleeping,volando=flying,vuela=flying,corriendo=running,' +
  'corre=running,caminando=walking,camina=walking,bailando=dancing,baila=dancing,nadando=swimming,saltando=jumping';
