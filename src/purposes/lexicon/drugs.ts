import { phrases, words } from './entries.ts';

/** Drug offences and the names of drugs; "ice" itself is decided in `findings/immigration.ts`. */
export const drugs = [
  ...words(
    ['crime', 'drug'],
    `
    drug drugs narcotic narcotics narc narcs narco narcos narcotis dope meth methamphetamine methamphetamines
    amphetamine heroin fentanyl fent cocaine coke crack cannabis marijuana marihuana weed pot thc mdma
    ecstasy lsd pcp ketamine xanax oxycodone oxy oxys opioid opioids opiate opiates pills hydrocodone tianeptine
    kratom psilocybin mushrooms xylazine carfentanil cds pcs pcsa mdpv ghb dto dtos pwid pwitd pwisd upcs upo
    posswi paraphernalia kilo kilos cartel cartels tweaker crystal dealing
    `,
  ),
  ...phrases(
    ['crime', 'drug'],
    `
    pill|pills press|presses|mill|mills
    narcan|naloxone deployed|administered|use|save
    ci|uc|undercover buy|buys|purchase
    controlled substance|substances|buy|buys|delivery|dangerous
    poss|possession with intent|w
    intent distribute|deliver|sell
    title 21
    t 21
    t21
    21 usc
    hand to|2 hand
    selling|sell|sells|sold|sale|sales|buy|buying|bought|purchase|gram|grams|ounce|ounces|oz|lb|lbs|pound|pounds|possession|poss|possessing|using|smoking|trafficking|distribution|distributing|bag|bags|venta|ventas|venden ice
    ice sale|sales|seller|dealer|dealers|dealing|distribution|possession|pipe|gram|grams|ounce|ounces|user|lab
    hand hand transaction
    trap house
    grow house|op|operation
    sale|sales|selling|distribution|delivery drugs|marijuana|weed
    overdose|od death
    black tar
    angel dust
    `,
  ),
];
