/**
 * Given names, so that "Emma Stone" is a person and not a rock. A short list of the names that are met most in English,
 * German, French and Spanish; names that are everyday words as well (Rose, Mark, Will) are left out.
 */
const women =
  'mary emma olivia sophia sophie isabella mia charlotte amelia emily elizabeth sofia ella anna maria laura julia sarah sara lisa ' +
  'linda barbara jennifer jessica susan margaret karen nancy sandra ashley kimberly donna michelle carol amanda melissa deborah ' +
  'stephanie rebecca sharon cynthia kathleen amy angela anne marie claire camille chloe lucia paula elena carmen ana angelina scarlett ' +
  'taylor selena ariana miley britney serena venus zendaya billie whitney oprah meryl natalie keira nicole julie';
const men =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony steven paul ' +
  'andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen ' +
  'larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick dennis jerry tyler aaron jose adam henry ' +
  'nathan peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean arthur jesse dylan bryan ' +
  'hans klaus jean pierre jacques luis carlos juan pedro pablo diego elon barack donald joe brad tom johnny leonardo keanu';

const people: ReadonlyMap<string, string> = new Map([
  ...women.split(' ').map((name) => [name, 'woman'] as const),
  ...men.split(' ').map((name) => [name, 'man'] as const),
]);

/**
 * The noun that is drawn for a person's full name in lower case ("emma stone" → `woman`); undefined for a given name alone
 * and for everything else.
 */
export function personNamed(noun: string): string | undefined {
  const [first = '', family] = noun.split(' ');
  return family === undefined ? undefined : people.get(first);
}
