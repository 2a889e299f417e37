/**
 * What people ask for most, by hand: noun → icon, class and natural height. It exists because labels and keywords of
 * emoji are about chatting, not about drawing: "orange" must be the fruit, "bat" the animal, "crane" neither a
 * keyword of a building site nor a guess. It must never hold a row that a person would not accept as the thing;
 * rows that are only near are marked with `~` and told as a substitution.
 *
 * A line reads `icon heightMetres noun, noun, ~near noun`. Nouns are singular and lower case; compounds keep their
 * spaces, and the reader of prompts keeps every compound of this table whole.
 */
import type { ThingClass } from './thing.ts';

/** One noun of the table. */
export interface CuratedRow {
  /** Name of the icon in the pack. */
  readonly icon: string;
  readonly class: ThingClass;
  readonly heightMetres: number;
  /** True when the icon is only near to the noun, which the revised prompt tells. */
  readonly isNear: boolean;
}

const lines: Readonly<Partial<Record<ThingClass, string>>> = {
  animal: `
    cat 0.4 cat, kitten, kitty, tabby, tabby cat, housecat, house cat, siamese cat, persian cat, ginger cat
    black-cat 0.4 black cat
    dog 0.6 dog, puppy, pup, doggy, hound, labrador, golden retriever, retriever, corgi, beagle, terrier, husky, shepherd dog, german shepherd, dachshund, bulldog, pug, spaniel, collie, dalmatian, chihuahua, greyhound, mutt, sheepdog, shiba inu, shiba
    poodle 0.5 poodle
    guide-dog 0.7 guide dog
    service-dog 0.7 service dog
    fox 0.5 fox, vixen, fox cub
    wolf 0.9 wolf, werewolf, ~coyote, ~jackal, ~hyena
    raccoon 0.5 raccoon, racoon, ~red panda
    lion 1.2 lion, lioness, lion cub
    tiger 1.1 tiger, tigress, tiger cub
    leopard 0.8 leopard, cheetah, jaguar, ~panther, ~lynx, ~bobcat, ~cougar, ~puma
    horse 1.7 horse, stallion, mare, foal, mustang horse, ~mule
    donkey 1.3 donkey
    horse 1.3 pony
    unicorn 1.8 unicorn, ~pegasus
    zebra 1.4 zebra
    moose 2 moose, elk
    deer 1.3 deer, stag, doe, fawn, reindeer, ~antelope, ~gazelle, ~impala
    bison 1.7 bison
    ox 1.5 ox, bull
    water-buffalo 1.6 buffalo, water buffalo, ~yak
    cow 1.5 cow, calf, cattle, dairy cow
    pig 0.8 pig, piglet, hog, piggy
    boar 0.9 boar, wild boar, warthog
    ram 0.9 ram
    ewe 0.9 sheep, ewe, lamb
    goat 0.8 goat, kid goat, ~ibex
    camel 2 dromedary
    two-hump-camel 2 camel
    llama 1.6 llama, alpaca
    giraffe 5 giraffe
    elephant 3 elephant, baby elephant
    mammoth 3.2 mammoth, woolly mammoth
    rhinoceros 1.6 rhino, rhinoceros
    hippopotamus 1.5 hippo, hippopotamus
    mouse 0.12 mouse, field mouse, ~shrew, ~gerbil
    rat 0.2 rat
    hamster 0.12 hamster, ~guinea pig, ~capybara
    rabbit 0.35 rabbit, bunny, hare, bunny rabbit
    chipmunk 0.2 chipmunk, squirrel
    beaver 0.4 beaver, ~platypus
    hedgehog 0.2 hedgehog, ~porcupine
    bat 0.25 bat, fruit bat
    bear 1.6 bear, grizzly, grizzly bear, brown bear, bear cub, black bear
    polar-bear 1.6 polar bear
    koala 0.7 koala, koala bear
    panda 1.3 panda, panda bear, giant panda
    sloth 0.6 sloth
    otter 0.6 otter, sea otter, ~weasel, ~ferret, ~mink, ~marten
    skunk 0.4 skunk
    kangaroo 1.6 kangaroo, wallaby
    badger 0.5 badger, ~wolverine
    monkey 0.8 monkey, ~chimp, ~chimpanzee, ~baboon, ~lemur, ~ape
    gorilla 1.7 gorilla
    orangutan 1.4 orangutan
    frog 0.12 frog, toad, tree frog, bullfrog
    crocodile 0.6 crocodile, alligator, croc
    turtle 0.4 turtle, tortoise, sea turtle
    lizard 0.25 lizard, gecko, chameleon, iguana, ~salamander, ~newt, ~axolotl
    snake 0.4 snake, cobra, python, viper, serpent
    dragon 3 dragon, chinese dragon
    sauropod 6 dinosaur, sauropod, brontosaurus, brachiosaurus, ~stegosaurus, ~triceratops
    t-rex 5 t-rex, t rex, trex, tyrannosaurus, tyrannosaurus rex, ~velociraptor, ~raptor, ~godzilla
    paw-prints 0.3 paw, paw print, pawprint`,
  bird: `
    bird 0.18 bird, sparrow, robin, songbird, finch, ~bluebird, ~nightingale, ~hummingbird, ~swallow, ~cardinal, ~blue jay, ~canary, ~kingfisher, ~wren
    black-bird 0.3 crow, raven, blackbird
    eagle 0.9 eagle, hawk, falcon, bald eagle, ~vulture, ~condor
    duck 0.4 duck, mallard, duckling
    swan 1 swan
    goose 0.8 goose, gander
    owl 0.5 owl, barn owl, snowy owl
    dodo 0.9 dodo
    flamingo 1.3 flamingo, ~heron, ~crane bird, ~stork, ~ibis
    peacock 1.1 peacock, peafowl
    parrot 0.4 parrot, macaw, budgie, cockatoo, parakeet, ~toucan
    penguin 0.7 penguin, emperor penguin
    dove 0.35 dove, pigeon, white dove, ~seagull, ~gull, ~albatross
    turkey 0.9 turkey
    chicken 0.45 chicken, hen
    rooster 0.55 rooster, cockerel, cock
    baby-chick 0.15 chick, baby chick
    hatching-chick 0.2 hatching chick
    phoenix 1.2 phoenix, firebird
    feather 0.25 feather, quill
    wing 0.6 wing`,
  fish: `
    fish 0.3 fish, salmon, trout, cod, herring, carp, tuna, sardine
    tropical-fish 0.15 tropical fish, goldfish, clownfish, angelfish, koi, koi fish, ~betta, ~seahorse
    blowfish 0.3 blowfish, pufferfish, puffer fish
    shark 1.2 shark, great white shark, ~swordfish, ~marlin
    whale 4 whale, blue whale, humpback whale, humpback
    spouting-whale 4 spouting whale
    dolphin 1 dolphin, porpoise
    orca 2 orca, killer whale
    seal 0.8 seal, sea lion, ~walrus, ~manatee
    octopus 0.6 octopus, ~cuttlefish, kraken
    squid 0.6 squid
    jellyfish 0.4 jellyfish, jelly fish
    crab 0.2 crab, hermit crab
    lobster 0.3 lobster, crayfish
    shrimp 0.1 shrimp, prawn
    oyster 0.15 oyster, clam, pearl
    spiral-shell 0.15 shell, seashell, sea shell, conch
    coral 0.5 coral, coral reef`,
  insect: `
    snail 0.08 snail, slug
    butterfly 0.1 butterfly, moth, monarch butterfly, ~dragonfly
    bug 0.06 bug, caterpillar, ~centipede
    ant 0.05 ant
    honeybee 0.06 bee, honeybee, honey bee, bumblebee, bumble bee, wasp, hornet
    beetle 0.06 beetle, scarab
    lady-beetle 0.05 ladybug, ladybird, lady beetle
    cricket 0.06 cricket, grasshopper, locust, ~mantis, ~praying mantis
    cockroach 0.06 cockroach, roach
    spider 0.08 spider, tarantula
    spider-web 0.5 spider web, spiderweb, cobweb
    scorpion 0.1 scorpion
    mosquito 0.05 mosquito, gnat
    fly 0.05 fly, housefly, ~firefly
    worm 0.06 worm, earthworm
    microbe 0.3 microbe, virus, germ, bacterium, amoeba`,
  person: `
    person 1.7 person, human, someone, character, adult, figure, pedestrian, traveler, traveller, neighbor, friend, people
    man 1.75 man, guy, gentleman, father, dad, husband, businessman, ~king, ~fisherman, ~sailor, ~captain, ~soldier, ~cowboy, ~viking, ~monk, ~lumberjack
    woman 1.65 woman, lady, mother, mom, mum, wife, businesswoman, ~bride, ~nun, ~queen
    boy 1.3 boy, son, schoolboy
    girl 1.3 girl, daughter, schoolgirl, little girl, young girl
    child 1.2 child, kid, toddler
    baby 0.6 baby, infant, newborn
    old-man 1.65 old man, grandfather, grandpa, elderly man
    old-woman 1.6 old woman, grandmother, grandma, granny, elderly woman
    older-person 1.65 elder, senior, older person
    astronaut 1.8 astronaut, cosmonaut, spaceman
    woman-astronaut 1.8 woman astronaut, female astronaut, spacewoman
    cook 1.75 chef, cook, pastry chef, ~baker, ~butcher
    woman-cook 1.7 woman cook, female chef
    farmer 1.75 farmer, gardener, ~scarecrow
    woman-farmer 1.7 woman farmer
    teacher 1.7 teacher, professor, instructor
    student 1.7 student, pupil, graduate
    scientist 1.7 scientist, chemist, researcher
    health-worker 1.7 doctor, nurse, surgeon, physician, health worker, medic, ~dentist, ~veterinarian, ~pharmacist
    judge 1.7 judge
    artist 1.7 artist, painter
    singer 1.7 singer, rock star, rockstar, ~musician, ~guitarist
    pilot 1.75 pilot, aviator
    firefighter 1.8 firefighter, fireman
    police-officer 1.75 police officer, policeman, cop, policewoman
    detective 1.75 detective, spy, investigator, private eye
    guard 1.9 guard, royal guard
    ninja 1.7 ninja, assassin, ~samurai
    construction-worker 1.75 construction worker, builder, ~miner
    mechanic 1.75 mechanic, plumber, repairman, electrician, ~carpenter, ~blacksmith
    factory-worker 1.75 factory worker, welder
    office-worker 1.7 office worker, lawyer, accountant, clerk, ~politician, ~president
    technologist 1.7 programmer, developer, engineer, technologist, coder, hacker, gamer
    prince 1.7 prince
    princess 1.7 princess
    person-with-crown 1.75 king, queen, monarch, emperor, empress
    person-in-tuxedo 1.75 groom, butler, waiter
    person-with-veil 1.7 bride
    santa-claus 1.75 santa, santa claus, father christmas
    mrs-claus 1.65 mrs claus
    superhero 1.8 superhero, hero
    supervillain 1.8 supervillain, villain
    mage 1.75 wizard, mage, sorcerer, magician, warlock, merlin
    woman-mage 1.7 witch, sorceress, enchantress
    fairy 0.6 fairy, pixie
    vampire 1.75 vampire, dracula
    merperson 1.6 merperson
    mermaid 1.6 mermaid, siren
    merman 1.7 merman
    elf 1.5 elf, ~gnome, ~dwarf, ~leprechaun, ~hobbit
    genie 2 genie
    zombie 1.7 zombie
    troll 2 troll
    hairy-creature 2.2 yeti, bigfoot, sasquatch, ~monster
    ghost 1.5 ghost, spirit, phantom
    alien 1.3 alien, extraterrestrial, martian
    ogre 1.8 ogre, oni
    goblin 1.3 goblin, tengu
    baby-angel 0.8 angel, cherub, cupid
    clown-face 1.7 clown, jester
    ballet-dancer 1.65 ballerina, ballet dancer
    woman-dancing 1.65 dancer, flamenco dancer
    man-dancing 1.75 disco dancer
    person-surfing 1.6 surfer
    snowboarder 1.6 snowboarder
    skier 1.6 skier
    person-swimming 0.7 swimmer
    person-biking 1.8 cyclist, biker, bicyclist
    person-running 1.7 runner, jogger
    person-walking 1.7 walker, hiker
    person-climbing 1.7 climber, mountaineer
    person-fencing 1.7 fencer
    person-golfing 1.7 golfer
    person-rowing-boat 1.2 rower
    person-juggling 1.7 juggler
    person-lifting-weights 1.7 weightlifter
    person-bouncing-ball 1.9 basketball player
    person-in-lotus-position 1.1 yogi
    person-wearing-turban 1.7 sultan
    family 1.7 family
    people-holding-hands 1.7 couple, twins
    snowman 1.5 snowman
    skull 0.3 skull, ~skeleton
    footprints 0.3 footprint`,
  plant: `
    potted-plant 0.5 potted plant, houseplant, house plant, plant pot, pot plant, fern, ~bonsai
    seedling 0.15 seedling, sprout, plant, sapling
    cactus 1 cactus, succulent, saguaro
    herb 0.25 herb, basil, mint, parsley, sage
    leaf-fluttering-in-wind 0.12 leaf, green leaf
    maple-leaf 0.15 maple leaf
    fallen-leaf 0.12 autumn leaf, fallen leaf, dead leaf
    shamrock 0.12 shamrock, clover
    four-leaf-clover 0.12 four leaf clover, four-leaf clover, lucky clover
    sheaf-of-rice 0.9 wheat, rice plant, barley, ~grass, ~reed, ~bamboo
    mushroom 0.12 mushroom, toadstool, fly agaric
    brown-mushroom 0.08 brown mushroom, champignon
    empty-nest 0.2 nest, bird nest
    nest-with-eggs 0.2 nest with eggs
    pine-decoration 0.6 bamboo`,
  tree: `
    deciduous-tree 7 tree, oak, oak tree, maple, maple tree, birch, birch tree, apple tree, willow, willow tree, elm, beech, bush, shrub, hedge, ~baobab, ~olive tree
    evergreen-tree 8 pine, pine tree, fir, fir tree, spruce, evergreen, evergreen tree, cedar, redwood, conifer
    palm-tree 7 palm, palm tree, coconut tree, coconut palm
    leafless-tree 7 bare tree, dead tree, leafless tree
    christmas-tree 3 christmas tree, xmas tree`,
  flower: `
    rose 0.4 rose
    tulip 0.4 tulip
    sunflower 1.6 sunflower
    hibiscus 0.2 hibiscus, ~poppy, ~orchid, ~lily
    blossom 0.2 flower, blossom, daisy, wildflower, ~dandelion
    cherry-blossom 0.15 cherry blossom, sakura
    lotus 0.3 lotus, water lily, waterlily, lotus flower
    hyacinth 0.4 hyacinth, lavender, ~iris
    bouquet 0.4 bouquet, bouquet of flowers, flower bouquet
    white-flower 0.2 white flower
    rosette 0.2 rosette
    wilted-flower 0.4 wilted flower`,
  food: `
    red-apple 0.08 apple
    green-apple 0.08 green apple
    pear 0.1 pear
    tangerine 0.08 orange, tangerine, mandarin, clementine, ~grapefruit
    lemon 0.08 lemon
    lime 0.07 lime
    banana 0.18 banana
    pineapple 0.3 pineapple
    mango 0.11 mango, ~papaya
    watermelon 0.3 watermelon, watermelon slice
    melon 0.2 melon, cantaloupe, honeydew
    grapes 0.15 grape, grapes, bunch of grapes
    strawberry 0.05 strawberry
    cherries 0.05 cherry
    blueberries 0.04 blueberry, blueberries, berry, ~blackberry, ~raspberry
    peach 0.08 peach, apricot, nectarine, ~plum
    kiwi-fruit 0.07 kiwi, kiwi fruit
    coconut 0.13 coconut
    olive 0.04 olive
    tomato 0.08 tomato
    avocado 0.12 avocado
    eggplant 0.18 eggplant, aubergine
    potato 0.1 potato
    roasted-sweet-potato 0.12 sweet potato, yam
    carrot 0.2 carrot
    ear-of-corn 0.22 corn, ear of corn, corn cob, maize
    hot-pepper 0.12 chili, chili pepper, hot pepper, chilli, red pepper, jalapeno
    bell-pepper 0.11 bell pepper, pepper, paprika
    cucumber 0.2 cucumber, pickle, zucchini, courgette
    leafy-green 0.25 lettuce, cabbage, spinach, kale, salad leaf, leafy green
    broccoli 0.15 broccoli, ~cauliflower
    garlic 0.06 garlic
    onion 0.08 onion
    peanuts 0.05 peanut, nut, ~almond, ~walnut
    chestnut 0.05 chestnut, ~acorn, ~hazelnut
    beans 0.05 bean, beans, ~coffee bean
    ginger-root 0.1 ginger
    pea-pod 0.1 pea, pea pod
    root-vegetable 0.15 beet, beetroot, turnip, radish
    jack-o-lantern 0.35 pumpkin, jack-o-lantern, jack o lantern, halloween pumpkin
    bread 0.15 bread, loaf, loaf of bread, toast
    croissant 0.1 croissant
    baguette-bread 0.5 baguette
    flatbread 0.1 flatbread, pita, naan
    pretzel 0.12 pretzel
    bagel 0.1 bagel
    pancakes 0.12 pancake, stack of pancakes, pancakes
    waffle 0.1 waffle
    cheese-wedge 0.1 cheese, wedge of cheese
    meat-on-bone 0.15 meat, ~ham
    poultry-leg 0.15 drumstick, chicken leg, fried chicken, roast chicken
    cut-of-meat 0.1 steak, beef
    bacon 0.1 bacon
    hamburger 0.12 burger, hamburger, cheeseburger
    french-fries 0.15 fries, french fries, chips
    pizza 0.2 pizza, slice of pizza, pizza slice
    hot-dog 0.08 hot dog, hotdog, sausage
    sandwich 0.1 sandwich
    taco 0.1 taco
    burrito 0.1 burrito, ~wrap
    egg 0.06 egg, easter egg
    cooking 0.1 fried egg, frying pan with egg
    shallow-pan-of-food 0.12 paella
    pot-of-food 0.2 stew, soup pot
    bowl-with-spoon 0.12 cereal, oatmeal, porridge, bowl of cereal
    green-salad 0.12 salad
    popcorn 0.2 popcorn
    butter 0.06 butter
    salt 0.1 salt, salt shaker
    canned-food 0.12 can of food, tin can, can
    bento-box 0.08 bento, bento box, lunch box, lunchbox
    rice-ball 0.08 onigiri, rice ball
    cooked-rice 0.12 rice, bowl of rice
    curry-rice 0.1 curry
    steaming-bowl 0.15 ramen, noodle, noodles, soup, bowl of soup, noodle soup, ramen bowl, bowl of ramen
    spaghetti 0.1 spaghetti, pasta
    sushi 0.06 sushi
    fried-shrimp 0.08 tempura
    dumpling 0.06 dumpling, gyoza, ravioli
    fortune-cookie 0.05 fortune cookie
    takeout-box 0.15 takeout box
    soft-ice-cream 0.18 ice cream cone, soft serve, ice cream, gelato
    shaved-ice 0.2 shaved ice
    ice-cream 0.12 sundae, ice cream bowl
    doughnut 0.09 donut, doughnut
    cookie 0.07 cookie, biscuit
    birthday-cake 0.25 birthday cake, cake, wedding cake
    shortcake 0.12 shortcake, slice of cake, cheesecake, piece of cake
    cupcake 0.1 cupcake, muffin
    pie 0.1 pie, apple pie
    chocolate-bar 0.15 chocolate, chocolate bar
    candy 0.04 candy, sweet, bonbon
    lollipop 0.2 lollipop
    custard 0.1 custard, flan, pudding, jelly
    honey-pot 0.15 honey, honey pot, honey jar`,
  drink: `
    hot-beverage 0.1 coffee, cup of coffee, coffee cup, cappuccino, espresso, latte, cup, mug, teacup, coffee mug, hot chocolate, cocoa, cup of tea, tea cup, hot drink
    teacup-without-handle 0.08 green tea, tea
    glass-of-milk 0.13 milk, glass of milk, glass of water
    tumbler-glass 0.1 whiskey, whisky, glass, tumbler, ~water glass
    wine-glass 0.2 wine, wine glass, wineglass, glass of wine, red wine, goblet, chalice
    cocktail-glass 0.18 cocktail, martini, cocktail glass, cosmopolitan
    tropical-drink 0.22 tropical drink, mojito, pina colada, ~lemonade, ~iced tea
    beer-mug 0.18 beer, pint, glass of beer, beer mug, stein
    clinking-beer-mugs 0.2 cheers
    clinking-glasses 0.2 champagne glass, champagne flute
    bottle-with-popping-cork 0.32 champagne, bottle, wine bottle, bottle of wine, champagne bottle, beer bottle
    sake 0.15 sake
    cup-with-straw 0.18 soda, milkshake, smoothie, cup with straw, soft drink, cola
    bubble-tea 0.2 bubble tea, boba, boba tea
    beverage-box 0.15 juice box, juice, carton
    mate 0.15 yerba mate
    ice 0.05 ice cube, ice`,
  container: `
    teapot 0.2 teapot, tea pot, kettle, ~coffee pot
    amphora 0.6 vase, amphora, urn, ~pitcher, ~jug
    jar 0.18 jar, mason jar
    baby-bottle 0.18 baby bottle
    bucket 0.35 bucket, pail
    basket 0.35 basket, picnic basket, ~laundry basket
    package 0.35 box, package, parcel, cardboard box, crate
    treasure-chest 0.6 treasure, treasure chest, chest
    wastebasket 0.4 trash can, wastebasket, garbage can, bin
    oil-drum 0.9 barrel, oil drum, drum barrel
    pot-of-food 0.2 pot, cooking pot, cauldron, ~pan, ~saucepan
    shallow-pan-of-food 0.12 wok, frying pan, skillet
    bowl-with-spoon 0.12 bowl
    luggage 0.6 suitcase, luggage, ~trunk
    funeral-urn 0.3 funeral urn
    wrapped-gift 0.3 gift, present, gift box, wrapped gift, birthday present`,
  furniture: `
    chair 0.9 chair, ~stool, ~throne, ~bench
    couch-and-lamp 0.9 sofa, couch, loveseat, ~armchair, ~settee
    bed 0.9 bed, bunk bed
    seat 1 seat
    toilet 0.8 toilet
    bathtub 0.7 bathtub, bath, tub
    shower 2 shower
    file-cabinet 1.3 cabinet, file cabinet, filing cabinet, ~cupboard, ~dresser, ~drawer, ~wardrobe, ~bookshelf, ~bookcase
    mirror 1 mirror
    window 1.2 window
    door 2.1 door, doorway
    elevator 2.2 elevator, lift`,
  vehicle: `
    automobile 1.5 car, automobile, sedan, coupe, ~limousine
    racing-car 1.1 racing car, race car, sports car, formula one car, ferrari, ~convertible
    sport-utility-vehicle 1.8 suv, jeep, minivan, van, sport utility vehicle
    pickup-truck 1.8 pickup, pickup truck
    delivery-truck 2.8 truck, lorry, delivery truck, moving truck, ~food truck, ~garbage truck, ~dump truck
    articulated-lorry 3.5 semi truck, semi, articulated lorry, trailer truck
    taxi 1.6 taxi, cab, taxicab, yellow cab
    police-car 1.6 police car, cop car
    ambulance 2.5 ambulance
    fire-engine 3 fire engine, fire truck, firetruck
    bus 3 bus, school bus, coach, double decker bus
    minibus 2.2 minibus, camper van, campervan, vw bus, camper
    trolleybus 3 trolleybus
    tractor 2.6 tractor, ~bulldozer, ~excavator, ~combine harvester
    motorcycle 1.2 motorcycle, motorbike
    motor-scooter 1.1 scooter, vespa, moped, motor scooter
    bicycle 1.1 bicycle, bike, cycle, ~tricycle, ~unicycle
    kick-scooter 1 kick scooter
    skateboard 0.15 skateboard
    roller-skate 0.25 roller skate, rollerskate, roller skates
    locomotive 3.5 locomotive, steam train, steam engine, steam locomotive
    train 3.5 train, commuter train
    high-speed-train 3.5 high speed train
    bullet-train 3.5 bullet train, shinkansen
    metro 3.5 subway, metro, subway train
    tram 3.5 tram, streetcar, trolley
    tram-car 3.5 tram car
    monorail 3.5 monorail
    railway-car 3.5 railway car, train car, wagon, carriage
    auto-rickshaw 1.8 rickshaw, tuk tuk, auto rickshaw
    manual-wheelchair 1.1 wheelchair
    shopping-cart 1 shopping cart, cart, trolley cart
    sled 0.5 sled, sledge, sleigh, toboggan
    wheel 0.6 wheel, tire, tyre
    fuel-pump 1.6 gas pump, fuel pump
    horizontal-traffic-light 0.8 horizontal traffic light
    vertical-traffic-light 3 traffic light, stoplight
    stop-sign 2.2 stop sign
    bus-stop 2.4 bus stop`,
  vessel: `
    sailboat 6 sailboat, sailing boat, yacht, sail boat, sailing ship, schooner, ~pirate ship, ~viking ship, ~galleon
    canoe 0.8 canoe, kayak, rowboat, row boat, rowing boat, boat, gondola, ~raft
    speedboat 2 speedboat, speed boat
    motor-boat 2.5 motorboat, motor boat, fishing boat, tugboat
    ferry 12 ferry, steamboat
    passenger-ship 20 cruise ship, passenger ship, ocean liner, titanic
    ship 15 ship, cargo ship, freighter, ~submarine, ~battleship
    anchor 1 anchor
    ring-buoy 0.7 lifebuoy, life ring, ring buoy`,
  aircraft: `
    airplane 5 airplane, aeroplane, plane, jet, aircraft, airliner, jumbo jet
    small-airplane 3 small plane, propeller plane, biplane, small airplane
    helicopter 3 helicopter, chopper, ~drone
    rocket 8 rocket, spaceship, space ship, rocket ship, space shuttle, starship, spacecraft
    flying-saucer 3 ufo, flying saucer
    satellite 3 satellite, space station
    parachute 3 parachute, ~paraglider
    aerial-tramway 3 cable car, gondola lift, aerial tramway
    balloon 1 airship`,
  building: `
    snow-capped-mountain 60 snowy mountain, snow-capped mountain, mountain peak
    mountain 60 mountain, hill
    mount-fuji 60 mount fuji, fuji
    volcano 50 volcano
    desert-island 8 island, desert island, tropical island
    house 6 house, home
    house-with-garden 6 cottage, house with garden, farmhouse, villa, ~barn, ~bungalow
    hut 4 hut, cabin, log cabin, shack, ~shed, ~treehouse, ~tree house
    houses 7 houses, village, town, neighborhood
    derelict-house 6 haunted house, abandoned house, derelict house
    office-building 25 office building, skyscraper, building, apartment building, ~apartment
    hotel 18 hotel
    hospital 15 hospital
    school 12 school
    bank 10 bank
    post-office 10 post office
    convenience-store 5 shop, store, convenience store, coffee shop, cafe, café, bakery, restaurant, bookstore, bookshop, flower shop, supermarket, diner, ~kiosk, ~market stall
    department-store 15 department store, mall
    factory 14 factory, plant factory
    castle 20 castle, fortress, palace, ~dungeon
    japanese-castle 18 japanese castle, pagoda
    church 14 church, chapel, cathedral, ~monastery
    mosque 14 mosque
    synagogue 12 synagogue
    hindu-temple 14 hindu temple
    shinto-shrine 6 shrine, torii, torii gate, shinto shrine, ~gate
    kaaba 12 kaaba
    classical-building 12 temple, museum, greek temple, parthenon, courthouse, acropolis, ~bank building, ~pantheon
    stadium 25 stadium, arena, colosseum
    tokyo-tower 100 tokyo tower, ~eiffel tower, ~lighthouse
    statue-of-liberty 93 statue of liberty
    moai 4 moai, easter island head, ~statue
    circus-tent 10 circus tent, circus, big top
    tent 1.8 tent
    camping 2 campsite, camping
    ferris-wheel 30 ferris wheel
    roller-coaster 25 roller coaster, rollercoaster
    carousel-horse 2.5 carousel, carousel horse, merry-go-round
    playground-slide 2.5 slide, playground, playground slide
    bridge-at-night 40 bridge, suspension bridge, golden gate bridge
    fountain 4 fountain
    wedding 10 wedding chapel
    building-construction 30 construction site, crane, construction crane
    barber-pole 1.5 barber pole
    station 10 train station`,
  instrument: `
    saxophone 0.7 saxophone, sax, alto saxophone, ~clarinet, ~oboe
    trumpet 0.3 trumpet, cornet, ~tuba, ~french horn, ~horn
    trombone 0.4 trombone
    accordion 0.4 accordion
    guitar 1 guitar, acoustic guitar, electric guitar, bass guitar, ukulele, ~lute
    musical-keyboard 0.3 piano, synthesizer, musical keyboard, keyboard instrument, ~organ, ~grand piano
    violin 0.6 violin, fiddle, viola, cello, ~double bass
    banjo 0.9 banjo, ~mandolin, ~sitar
    drum 0.4 drum, snare drum, ~drum set, ~drum kit
    long-drum 0.6 conga, bongo, long drum, djembe
    maracas 0.3 maraca, maracas
    flute 0.6 flute, recorder
    harp 1.5 harp, lyre
    musical-note 0.4 musical note, music note, note, eighth note
    musical-notes 0.4 musical notes, music notes, music
    musical-score 0.4 sheet music, treble clef, musical score
    postal-horn 0.3 postal horn, bugle
    microphone 0.25 microphone, mic
    studio-microphone 0.3 studio microphone, podcast microphone
    bell 0.3 bell, jingle bell
    wind-chime 0.5 wind chime`,
  electronics: `
    television 0.7 television, tv, tv set
    radio 0.3 radio, boombox, boom box
    camera 0.12 camera, photo camera
    camera-with-flash 0.12 camera with flash
    movie-camera 0.6 movie camera, film camera
    video-camera 0.2 video camera, camcorder
    film-projector 0.4 projector, film projector
    laptop 0.3 laptop, macbook, notebook computer
    desktop-computer 0.5 computer, desktop computer, monitor, screen, pc
    printer 0.4 printer
    keyboard 0.06 keyboard, computer keyboard
    computer-mouse 0.05 computer mouse
    mobile-phone 0.15 phone, smartphone, mobile phone, cell phone, cellphone, iphone, tablet
    telephone 0.15 telephone, rotary phone, landline, old telephone
    telephone-receiver 0.2 telephone receiver
    headphone 0.2 headphone, headphones, earphone
    loudspeaker 0.3 loudspeaker, pa speaker
    speaker-high-volume 0.3 speaker
    megaphone 0.35 megaphone
    battery 0.06 battery
    electric-plug 0.1 plug, electric plug
    floppy-disk 0.1 floppy disk, floppy
    optical-disk 0.12 cd, optical disk, vinyl, vinyl record, record
    video-game 0.12 gamepad, video game controller, game controller, video game, game console
    joystick 0.2 joystick
    light-bulb 0.12 light bulb, lightbulb, bulb, lamp, idea, ~chandelier
    flashlight 0.2 flashlight, torch
    red-paper-lantern 0.4 lantern, paper lantern, red lantern
    diya-lamp 0.1 oil lamp, diya
    satellite-antenna 3 satellite dish, antenna
    robot 1.4 robot, android, droid, cyborg
    alarm-clock 0.15 alarm clock, clock
    mantelpiece-clock 0.4 mantelpiece clock, grandfather clock
    stopwatch 0.08 stopwatch
    timer-clock 0.1 timer
    watch 0.2 watch, wristwatch, pocket watch`,
  tool: `
    hammer 0.3 hammer, mallet
    axe 0.8 axe, ax, hatchet
    pick 0.9 pickaxe, pick
    wrench 0.25 wrench, spanner
    screwdriver 0.25 screwdriver
    carpentry-saw 0.5 saw, handsaw
    shovel 1.1 shovel, spade, ~rake
    ladder 2.5 ladder, stepladder
    toolbox 0.35 toolbox, tool box
    nut-and-bolt 0.08 bolt, screw, nut and bolt, ~nail
    gear 0.4 gear, cog, cogwheel
    clamp 0.2 clamp, vise
    magnet 0.15 magnet
    hook 0.2 hook
    link 0.1 chain link
    chains 0.5 chain, chains
    scissors 0.2 scissors, pair of scissors
    straight-ruler 0.3 ruler
    triangular-ruler 0.2 triangular ruler, set square
    pencil 0.18 pencil
    pen 0.15 pen, ballpoint pen
    fountain-pen 0.15 fountain pen
    paintbrush 0.25 paintbrush, paint brush, brush
    crayon 0.1 crayon
    artist-palette 0.3 palette, artist palette, paint palette
    broom 1.3 broom, broomstick, ~mop
    plunger 0.5 plunger
    razor 0.12 razor
    toothbrush 0.18 toothbrush
    sponge 0.08 sponge
    soap 0.06 soap, bar of soap
    kitchen-knife 0.3 knife, kitchen knife
    dagger 0.3 dagger
    crossed-swords 1 sword, crossed swords, katana, ~saber, ~lightsaber
    bow-and-arrow 1.2 bow and arrow, bow, ~arrow, ~crossbow
    shield 0.9 shield
    fork-and-knife 0.2 fork, cutlery, fork and knife
    fork-and-knife-with-plate 0.25 plate, dish, dinner plate, place setting
    spoon 0.17 spoon, ladle
    chopsticks 0.24 chopstick, chopsticks
    microscope 0.4 microscope
    telescope 0.9 telescope
    alembic 0.3 alembic, potion, flask
    test-tube 0.18 test tube
    petri-dish 0.05 petri dish
    dna 1 dna, double helix
    syringe 0.15 syringe, needle
    stethoscope 0.4 stethoscope
    pill 0.03 pill, capsule, tablet pill, medicine
    adhesive-bandage 0.06 bandage, band-aid, plaster
    thermometer 0.2 thermometer
    magnifying-glass-tilted-left 0.25 magnifying glass, magnifier, lens
    compass 0.15 compass
    balance-scale 0.5 scale, balance, balance scale
    fishing-pole 1.8 fishing rod, fishing pole
    fire-extinguisher 0.6 fire extinguisher
    key 0.08 key
    old-key 0.12 old key, antique key, skeleton key
    locked 0.1 lock, padlock
    boomerang 0.3 boomerang
    bomb 0.3 bomb
    anchor 1 ship anchor
    safety-pin 0.04 safety pin
    sewing-needle 0.06 sewing needle
    thread 0.08 thread, spool, spool of thread
    yarn 0.12 yarn, ball of yarn, wool`,
  toy: `
    teddy-bear 0.4 teddy bear, teddy, stuffed animal, plush, plushie, stuffed bear
    balloon 0.5 balloon
    kite 0.9 kite
    yo-yo 0.08 yo-yo, yoyo
    puzzle-piece 0.1 puzzle piece, puzzle, jigsaw piece
    game-die 0.05 die, dice
    nesting-dolls 0.2 nesting doll, matryoshka, russian doll, ~doll
    pinata 0.6 pinata, piñata
    water-pistol 0.2 water gun, water pistol, squirt gun
    crystal-ball 0.25 crystal ball
    magic-wand 0.4 wand, magic wand
    mirror-ball 0.5 disco ball, mirror ball
    soccer-ball 0.22 soccer ball, ball, football
    basketball 0.24 basketball
    baseball 0.08 baseball
    softball 0.1 softball, ~tennis ball
    american-football 0.28 american football
    rugby-football 0.28 rugby ball
    tennis 0.3 tennis racket, tennis, racket
    volleyball 0.21 volleyball, ~beach ball
    bowling 0.4 bowling, bowling ball, bowling pin
    ping-pong 0.25 ping pong, table tennis, ping pong paddle
    badminton 0.6 badminton, shuttlecock
    boxing-glove 0.3 boxing glove
    pool-8-ball 0.06 eight ball, 8 ball, billiard ball
    flying-disc 0.1 frisbee, flying disc
    skis 1.6 ski, skis
    ice-skate 0.3 ice skate
    ice-hockey 0.4 ice hockey, hockey stick, hockey puck
    field-hockey 0.9 field hockey
    curling-stone 0.25 curling stone
    bullseye 0.6 target, bullseye, dartboard, dart
    diving-mask 0.2 diving mask, snorkel
    goal-net 2.2 goal, goal net
    flag-in-hole 2 golf hole, golf, golf flag, golf course flag
    chess-pawn 0.08 chess piece, pawn, chess, chess pawn, ~chessboard, ~chess board
    joker 0.09 playing card, joker, card
    slot-machine 0.5 slot machine
    martial-arts-uniform 1 karate gi, martial arts uniform
    trophy 0.4 trophy, cup trophy, award
    sports-medal 0.1 medal, gold medal
    military-medal 0.1 military medal`,
  clothing: `
    top-hat 0.2 top hat, hat, ~fedora, ~bowler hat
    womans-hat 0.2 sun hat, straw hat, woman hat, bonnet, ~sombrero
    billed-cap 0.15 cap, baseball cap, ~beret, ~beanie
    graduation-cap 0.15 graduation cap, mortarboard
    military-helmet 0.2 helmet, military helmet
    rescue-workers-helmet 0.2 hard hat
    crown 0.15 crown, tiara, diadem
    glasses 0.05 glasses, eyeglasses, spectacles
    sunglasses 0.05 sunglasses, shades
    goggles 0.07 goggles
    necktie 0.5 tie, necktie, ~bow tie, ~bowtie
    t-shirt 0.7 t-shirt, tshirt, shirt, tee, ~sweater, ~jumper, ~hoodie, ~polo shirt
    womans-clothes 0.6 blouse
    jeans 1 jeans, pants, trousers, ~overalls
    shorts 0.4 shorts
    scarf 0.8 scarf, shawl
    gloves 0.2 glove, gloves, mitten
    coat 1 coat, jacket, ~raincoat, ~cloak, ~cape
    lab-coat 1 lab coat
    safety-vest 0.7 vest, safety vest
    socks 0.3 sock, socks
    dress 1.1 dress, gown, ~skirt, ~wedding dress
    kimono 1.3 kimono, ~robe
    sari 1.3 sari
    one-piece-swimsuit 0.7 swimsuit, bathing suit
    bikini 0.5 bikini
    briefs 0.2 briefs, underwear
    purse 0.12 purse, wallet
    handbag 0.3 handbag, bag
    clutch-bag 0.15 clutch, clutch bag
    shopping-bags 0.4 shopping bag
    backpack 0.5 backpack, rucksack, schoolbag
    mans-shoe 0.15 shoe
    running-shoe 0.14 sneaker, running shoe, trainer, tennis shoe
    hiking-boot 0.22 boot, hiking boot
    womans-boot 0.4 woman boot, cowboy boot
    high-heeled-shoe 0.18 high heel, heel, stiletto, high-heeled shoe
    womans-sandal 0.12 sandal
    thong-sandal 0.1 flip flop, flip-flop
    flat-shoe 0.1 flat shoe
    ballet-shoes 0.15 ballet shoe, ballet shoes, ~slipper
    ribbon 0.15 bow ribbon, ribbon, hair bow
    ring 0.03 ring, diamond ring, wedding ring
    prayer-beads 0.3 necklace, beads, prayer beads, ~bracelet
    lipstick 0.08 lipstick`,
  sky: `
    sun 40 sun
    full-moon 40 moon, full moon
    crescent-moon 40 crescent moon, crescent
    star 10 star
    glowing-star 10 glowing star
    shooting-star 12 shooting star, falling star, meteor
    comet 12 comet, asteroid, meteorite
    ringed-planet 40 planet, saturn, ~jupiter, ~mars
    globe-showing-europe-africa 40 earth, globe, planet earth, world
    cloud 8 cloud
    cloud-with-rain 8 rain cloud
    cloud-with-lightning 8 thundercloud, storm cloud
    cloud-with-snow 8 snow cloud
    rainbow 30 rainbow
    high-voltage 6 lightning, lightning bolt, thunderbolt
    snowflake 0.3 snowflake
    tornado 30 tornado, twister, hurricane
    milky-way 40 galaxy, milky way
    sparkles 2 sparkle, sparkles, glitter
    sparkles 12 ~firework, ~fireworks
    droplet 0.1 drop, water drop, droplet, raindrop, teardrop, tear
    water-wave 3 wave, ocean wave, tsunami
    wind-face 2 wind`,
  symbol: `
    red-heart 0.5 heart, love heart, valentine
    broken-heart 0.5 broken heart
    heart-with-arrow 0.5 heart with arrow
    peace-symbol 0.5 peace sign, peace symbol
    yin-yang 0.5 yin yang
    recycling-symbol 0.5 recycling symbol
    check-mark-button 0.4 check mark, checkmark
    cross-mark 0.4 cross mark
    red-question-mark 0.5 question mark
    speech-balloon 0.5 speech bubble, speech balloon
    thought-balloon 0.5 thought bubble
    smiling-face-with-smiling-eyes 0.5 smiley, smiley face, emoji
    thumbs-up 0.2 thumbs up, thumb
    waving-hand 0.2 hand
    handshake 0.2 handshake
    flexed-biceps 0.4 biceps, muscle, arm
    eye 0.1 eye
    eyes 0.1 eyes
    ear 0.1 ear
    nose 0.1 nose
    mouth 0.1 mouth, lip
    tongue 0.1 tongue
    foot 0.2 foot
    leg 0.8 leg
    brain 0.15 brain
    anatomical-heart 0.15 anatomical heart, human heart
    lungs 0.3 lung, lungs
    tooth 0.05 tooth
    bone 0.2 bone
    collision 1 explosion
    hundred-points 0.5 hundred points
    chequered-flag 1.5 chequered flag, checkered flag
    black-flag 1.5 black flag
    triangular-flag 1.5 flag, red flag, banner flag, pennant
    pirate-flag 1.5 pirate flag, jolly roger
    rainbow-flag 1.5 rainbow flag, pride flag
    no-entry 1 no entry sign
    warning 1 warning sign
    up-arrow 0.5 up arrow
    right-arrow 0.5 right arrow
    nazar-amulet 0.1 evil eye, nazar`,
  object: `
    open-book 0.25 open book
    closed-book 0.25 book, novel
    books 0.3 stack of books, pile of books, books
    notebook 0.22 notebook, journal, diary
    scroll 0.3 scroll, parchment
    newspaper 0.4 newspaper
    page-facing-up 0.3 page, paper, document
    envelope 0.12 envelope, letter, mail
    love-letter 0.12 love letter
    postbox 1.3 postbox, letterbox
    closed-mailbox-with-raised-flag 1.3 mailbox
    calendar 0.3 calendar
    clipboard 0.3 clipboard
    pushpin 0.05 pushpin, pin, thumbtack
    paperclip 0.04 paperclip, paper clip
    briefcase 0.35 briefcase
    file-folder 0.3 folder
    bar-chart 0.5 bar chart, chart, graph
    money-bag 0.4 money bag, bag of money
    dollar-banknote 0.07 money, dollar, banknote, dollar bill, cash
    coin 0.03 coin, gold coin
    credit-card 0.06 credit card
    ticket 0.08 ticket
    candle 0.2 candle
    fire 0.8 fire, flame, campfire, bonfire, ~fireplace
    umbrella 0.9 umbrella, parasol
    beach-with-umbrella 2.5 beach umbrella
    rock 0.8 rock, stone, boulder
    wood 0.5 log, wood, firewood
    brick 0.1 brick
    gem-stone 0.05 gem, diamond, jewel, gemstone, crystal, ~ruby, ~emerald, ~sapphire
    hourglass-done 0.25 hourglass, sandglass
    bubbles 0.3 bubble, soap bubble
    framed-picture 0.7 picture frame, framed picture, painting
    performing-arts 0.4 theater mask, theatre mask, mask, masks
    clapper-board 0.3 clapperboard, clapper board
    film-frames 0.2 film strip, filmstrip
    world-map 0.6 map, world map, treasure map
    bookmark 0.2 bookmark
    label 0.1 tag, price tag
    placard 1.2 sign, signpost, placard, signboard, wooden sign, billboard, road sign, street sign
    headstone 1 gravestone, tombstone, grave, headstone
    coffin 0.6 coffin, casket
    bellhop-bell 0.1 service bell
    folding-hand-fan 0.25 fan, hand fan
    lotion-bottle 0.18 lotion bottle, shampoo
    roll-of-paper 0.12 toilet paper, paper roll
    hole 0.5 hole
    crystal-ball 0.25 orb
    party-popper 0.3 party popper
    confetti-ball 0.4 confetti
    carp-streamer 2 carp streamer, koinobori
    red-envelope 0.15 red envelope
    firecracker 0.2 firecracker, dynamite
    knot 0.3 knot, rope
    cigarette 0.08 cigarette
    identification-card 0.08 id card, name tag
    construction 1 barrier, road barrier`,
};

/** Every curated noun; built once when this file is loaded. A noun that is listed twice keeps its last exact row. */
export const curated: ReadonlyMap<string, CuratedRow> = tableOf(lines);

function tableOf(source: typeof lines): ReadonlyMap<string, CuratedRow> {
  const table = new Map<string, CuratedRow>();
  for (const [kind, text] of Object.entries(source)) {
    for (const line of text.split('\n')) {
      const [, icon, height, nouns] = /^\s*(\S+) ([\d.]+) (.+)$/.exec(line) ?? [];
      if (icon === undefined || nouns === undefined) continue;
      for (const written of nouns.split(', ')) {
        const isNear = written.startsWith('~');
        const noun = isNear ? written.slice(1) : written;
        if (isNear && table.has(noun)) continue;
        // The keys of `lines` are classes by its type; Object.entries forgets that.
        table.set(noun, { icon, class: kind as ThingClass, heightMetres: Number(height), isNear });
      }
    }
  }
  return table;
}
