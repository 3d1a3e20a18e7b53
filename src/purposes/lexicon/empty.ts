import { phrases, words } from './entries.ts';

/** 53060.7(b)(4): words that say only that something is looked into. */
export const empty = [
  ...words(
    'empty',
    `
    investigation investigations investigation investigate investigates investigating investigative investigated
    investigator inv invs invest investig invst invstgn investgation ivestigation investigacion investigaciones investigar
    investigando case cases caso casos test tests testing tst prueba pruebas probando na none nil null xx xxx xxxx misc
    miscellaneous other otro otros unk unknown desconocido lookup lookups query queries search searches searching
    busqueda buscar buscando consulta check checks checking verificar revisar tbd ok okay fyi asdf asd qwerty inquiry
    enquiry reason purpose motivo proposito razon blank nothing nada work trabajo business duty
    `,
  ),
  ...phrases('empty', `n a\nlook up\nsee above|below|notes|report|case\nlaw enforcement|enf`),
  ...words(
    'filler',
    `
    criminal crim crime active activa activo ongoing open abierta abierto current pending new old police policia policial
    official oficial general gen department departmental dept detective det detectives my our this his her their is
    was be i me we us it as under per see re ref regarding about number no num nbr continued continuing cont further
    additional add law enforcement le lea leo only just legitimate lawful legal authorized valid need needed penal curso
    more like do doing conduct conducting internal
    `,
  ),
];
