/**
 * Portuguese for the reader; rows as in `dictionary-de.ts`. Words that English has as well ("do", "as") are left out where the
 * reader can do without them. Adjectives mostly follow their noun and are moved before it.
 */
export const portugueseSmall =
  'o=the,um=a,uma=a,uns=some,umas=some,e=and,ou=or,com=with,sem=without,em=in,na=in the,no=in the,num=in a,numa=in a,' +
  'nas=in the,nos=in the,de=of,da=of the,dos=of the,das=of the,sobre=on,em cima de=on,em cima da=on the,embaixo de=under,' +
  'debaixo de=under,atrás de=behind,na frente de=in front of,ao lado de=next to,ao lado da=next to the,perto de=near,' +
  'à esquerda de=to the left of,à direita de=to the right of,entre=between,para=for,por=by,dois=two,duas=two,três=three,' +
  'quatro=four,cinco=five,seis=six,sete=seven,oito=eight,nove=nine,dez=ten,doze=twelve,alguns=a few,muitos=many,muitas=many,' +
  'à noite=at night,de noite=at night,ao pôr do sol=at sunset,no pôr do sol=at sunset,ao nascer do sol=at sunrise,' +
  'no inverno=in winter,no verão=in summer,no outono=in autumn,na primavera=in spring,na chuva=in the rain,' +
  'na neve=in the snow,na praia=on the beach,no espaço=in space,na lua=on the moon,no céu=in the sky,que diz=that says,' +
  'com o texto=with the text,chamado=called,chamada=called,fundo transparente=transparent background,' +
  'fundo branco=white background,padrão de=pattern of,padrão sem costura=seamless pattern,pintura a óleo=oil painting,' +
  'aquarela=watercolor,desenho a lápis=pencil drawing,desenho de=drawing of,adesivo=sticker,adesivo de=sticker of,' +
  'pôster=poster,poster=poster,cartaz=poster,cartaz de=poster of,logotipo=logo,placa de neon=neon sign,foto de=photo of,' +
  'uma foto de=photo of,desenhe=draw,é=is,são=are,seu=his,sua=his,muito=very,que=that,como=like';

/** Portuguese nouns in the singular; rows as above. */
export const portugueseNouns =
  'cachorro=dog,cão=dog,gato=cat,gata=cat,cavalo=horse,vaca=cow,porco=pig,ovelha=sheep,cabra=goat,coelho=rabbit,rato=mouse,' +
  'raposa=fox,lobo=wolf,urso=bear,leão=lion,tigre=tiger,elefante=elephant,girafa=giraffe,macaco=monkey,pássaro=bird,' +
  'coruja=owl,pato=duck,galinha=chicken,galo=rooster,pinguim=penguin,papagaio=parrot,águia=eagle,peixe=fish,tubarão=shark,' +
  'baleia=whale,golfinho=dolphin,polvo=octopus,cobra=snake,sapo=frog,tartaruga=turtle,abelha=bee,borboleta=butterfly,' +
  'aranha=spider,dragão=dragon,unicórnio=unicorn,homem=man,mulher=woman,criança=child,crianças=children,menino=boy,' +
  'menina=girl,bebê=baby,rei=king,rainha=queen,princesa=princess,cavaleiro=knight,bruxa=witch,mago=wizard,pirata=pirate,' +
  'astronauta=astronaut,médico=doctor,cozinheiro=chef,robô=robot,pessoa=person,árvore=tree,flor=flower,flores=flowers,' +
  'rosa=rose,girassol=sunflower,folha=leaf,cogumelo=mushroom,maçã=apple,banana=banana,limão=lemon,laranja=orange,' +
  'morango=strawberry,abacaxi=pineapple,pão=bread,queijo=cheese,bolo=cake,sorvete=ice cream,ovo=egg,café=coffee,chá=tea,' +
  'leite=milk,cerveja=beer,vinho=wine,xícara=cup,copo=glass,garrafa=bottle,prato=plate,tigela=bowl,mesa=table,' +
  'mesa de madeira=wooden table,cadeira=chair,sofá=sofa,cama=bed,lâmpada=lamp,janela=window,porta=door,livro=book,' +
  'vela=candle,relógio=clock,chave=key,guarda-chuva=umbrella,bolsa=bag,chapéu=hat,coroa=crown,sapato=shoe,bota=boot,' +
  'vestido=dress,cachecol=scarf,óculos=glasses,carro=car,ônibus=bus,trem=train,bicicleta=bicycle,avião=airplane,' +
  'foguete=rocket,barco=boat,navio=ship,veleiro=sailboat,balão=balloon,casa=house,castelo=castle,igreja=church,farol=lighthouse,' +
  'ponte=bridge,barraca=tent,loja=shop,padaria=bakery,cidade=city,rua=street,floresta=forest,campo=field,jardim=garden,' +
  'parque=park,praia=beach,mar=sea,lago=lake,rio=river,montanha=mountain,deserto=desert,neve=snow,céu=sky,lua=moon,sol=sun,' +
  'estrela=star,nuvem=cloud,arco-íris=rainbow,chuva=rain,cozinha=kitchen,violão=guitar,guitarra=electric guitar,piano=piano,' +
  'tambor=drum,bola=ball,presente=gift,coração=heart,vaso=vase,fogueira=campfire,lareira=fireplace,palmeira=palm tree,logo=logo';

/** Portuguese colours, sizes, moods and materials; rows as above. */
export const portugueseAdjectives =
  'vermelho=red,vermelha=red,azul=blue,verde=green,amarelo=yellow,amarela=yellow,preto=black,preta=black,branco=white,' +
  'branca=white,cinza=gray,marrom=brown,roxo=purple,roxa=purple,dourado=golden,dourada=golden,cor-de-rosa=pink,' +
  'laranja=orange,grande=big,pequeno=small,pequena=small,enorme=huge,velho=old,velha=old,antigo=old,novo=new,nova=new,' +
  'jovem=young,bonito=beautiful,bonita=beautiful,fofo=cute,fofa=cute,feliz=happy,triste=sad,bravo=angry,cansado=sleepy,' +
  'redondo=round,redonda=round,de madeira=wooden,de vidro=glass,minimalista=minimal';

/** Portuguese verbs and participles, by the English participle that the reader knows; rows as above. */
export const portugueseVerbs =
  'lendo=reading,montando=riding,andando de=riding,dirigindo=driving,usando=wearing,vestindo=wearing,segurando=holding,' +
  'tocando=playing,jogando=playing,brincando com=playing with,comendo=eating,bebendo=drinking,sentado=sitting,' +
  'sentada=sitting,dormindo=sleeping,voando=flying,correndo=running,caminhando=walking,andando=walking,dançando=dancing,' +
  'nadando=swimming,pulando=jumping,olhando=looking at';
