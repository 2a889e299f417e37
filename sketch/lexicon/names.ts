/**
 * Proper names and the plain thing that is drawn for each: a brand's goods, a character's kind, a person of that name. It
 * exists because strangers ask for names first, and a car beside the road is a better answer than the letters of its
 * maker. No likeness, emblem or costume of anyone's is drawn; each row is told as a substitution.
 */
const rows =
  // Brands, by what they make.
  'tesla>car,cybertruck>truck,lamborghini>sports car,porsche>sports car,bugatti>sports car,mclaren>sports car,' +
  'mustang>sports car,corvette>sports car,bmw>car,audi>car,mercedes>car,toyota>car,honda>car,volkswagen>car,ford>car,' +
  'beetle car>car,mini cooper>car,rolls royce>car,range rover>car,harley>motorbike,harley davidson>motorbike,' +
  'ducati>motorbike,boeing>airplane,airbus>airplane,concorde>airplane,ipad>phone,' +
  'playstation>game controller,xbox>game controller,nintendo>game controller,nintendo switch>game controller,' +
  'starbucks>paper cup,coca cola>soda,coca-cola>soda,coke>soda,pepsi>soda,heineken>beer,guinness>beer,nutella>jar,' +
  'oreo>cookie,big mac>burger,whopper>burger,snickers>chocolate bar,nike>running shoe,adidas>running shoe,' +
  'rolex>watch,gameboy>video game,walkman>radio,' +
  // Characters, by what they are.
  'mickey mouse>mouse,mickey>mouse,minnie mouse>mouse,minnie>mouse,donald duck>duck,daffy duck>duck,goofy>dog,' +
  'pluto dog>dog,snoopy>dog,scooby doo>dog,garfield>cat,hello kitty>cat,tom and jerry>cat,felix the cat>cat,' +
  'cheshire cat>cat,bugs bunny>rabbit,peter rabbit>rabbit,winnie the pooh>bear,paddington>bear,paddington bear>bear,' +
  'baloo>bear,yogi bear>bear,peppa pig>pig,kermit>frog,kermit the frog>frog,nemo>tropical fish,dumbo>elephant,' +
  'bambi>fawn,simba>lion,mufasa>lion,king kong>gorilla,donkey kong>gorilla,spiderman>superhero,spider-man>superhero,' +
  'batman>superhero,superman>superhero,iron man>superhero,ironman>superhero,captain america>superhero,thor>superhero,' +
  'hulk>ogre,wonder woman>superhero,deadpool>superhero,wolverine hero>superhero,joker villain>clown,' +
  'darth vader>knight,yoda>goblin,baby yoda>goblin,grogu>goblin,chewbacca>yeti,r2d2>robot,c3po>robot,wall-e>robot,' +
  'walle>robot,optimus prime>robot,terminator>robot,baymax>robot,gandalf>wizard,dumbledore>wizard,harry potter>wizard,' +
  'hermione>witch,frodo>elf,gollum>goblin,legolas>elf,shrek>ogre,elsa>princess,cinderella>princess,snow white>princess,' +
  'rapunzel>princess,ariel>mermaid,moana>girl,barbie>woman,tinkerbell>fairy,tinker bell>fairy,peter pan>boy,' +
  'pinocchio>boy,aladdin>boy,indiana jones>cowboy,sherlock holmes>detective,jack sparrow>pirate,captain hook>pirate,' +
  'zelda>princess,pikachu>mouse,homer simpson>man,bart simpson>boy,mario>mechanic,' +
  'super mario>mechanic,luigi>mechanic,olaf>snowman,buzz lightyear>astronaut,the grinch>goblin,grinch>goblin,' +
  // People, as a person of no particular face.
  'taylor swift>woman,beyonce>woman,beyoncé>woman,rihanna>woman,lady gaga>woman,adele>woman,billie eilish>woman,' +
  'ariana grande>woman,kim kardashian>woman,marilyn monroe>woman,audrey hepburn>woman,frida kahlo>woman,' +
  'cleopatra>queen,queen elizabeth>queen,mona lisa>woman,michelle obama>woman,kamala harris>woman,angela merkel>woman,' +
  'greta thunberg>girl,marie curie>scientist,elon musk>man,donald trump>man,trump>man,joe biden>man,biden>man,' +
  'barack obama>man,obama>man,putin>man,vladimir putin>man,napoleon>man,steve jobs>man,bill gates>man,jeff bezos>man,' +
  'mark zuckerberg>man,albert einstein>scientist,einstein>scientist,isaac newton>scientist,nikola tesla>scientist,' +
  'charles darwin>old man,shakespeare>man,mozart>man,beethoven>man,van gogh man>man,elvis>man,elvis presley>man,' +
  'michael jackson>man,freddie mercury>man,david bowie>man,bob marley>man,kanye west>man,eminem>man,' +
  'justin bieber>man,harry styles>man,ed sheeran>man,snoop dogg>man,tom cruise>man,brad pitt>man,leonardo dicaprio>man,' +
  'keanu reeves>man,johnny depp>man,charlie chaplin>man,gordon ramsay>chef,messi>man,lionel messi>man,ronaldo>man,' +
  'cristiano ronaldo>man,michael jordan>man,lebron james>man,neil armstrong>astronaut,gandhi>old man,buddha>man,' +
  'jesus>man,zeus>old man,athena>woman,medusa>woman,poseidon>old man';

/** A name's stand-in, by the name in lower case; each stand-in is a noun that the lexicon draws. */
export const names: ReadonlyMap<string, string> = new Map(
  rows.split(',').map((row): [string, string] => {
    const [name = '', standIn = ''] = row.split('>');
    return [name, standIn];
  }),
);
