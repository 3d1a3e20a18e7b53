const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Given names common in California, in plain letters; those that are also words or places stand in `doubleNames`. */
export const givenNames: ReadonlySet<string> = list(`
  aaliyah aaron abby abdi abdul abel abigail abraham adam adela adrian adriana adrienne agustin ahmed aidan aiden
  aisha alan alana albert alberto alec alejandra alejandro alex alexander alexandra alexandria alexis alexus alfonso
  alfred alfredo alicia alison aliyah allison alma alondra alonso alonzo alvaro alyssa amanda amelia amy ana andrea
  andres andrew andy angel angela angelica angelina angelo angie anita ann anna anne annette annie anthony antoinette
  antonia antonio araceli ariana armando arnold arnulfo arthur arturo ashlee ashley ashton audrey aurelio aurora avery
  barbara beatriz becky benjamin bernadette bernard bernardo bernice bertha bessie beth bethany betty beverly blanca
  bobby bonita bonnie brad brandi brandon brandy breanna brenda brendan brent brett brian briana brianna bridget
  brittany brody bruce bryan bryant bryce caleb camila candace candice carina carla carlos carly carmela carmen carol
  carolina caroline carolyn carrie cassandra cassie catalina catherine cathy cecilia celeste cesar chad charlene
  charles charlotte charmaine chasity chelsea chelsey cheryl chloe chris chrissy christa christian christina christine
  christopher christy cindy clara clarence claudia claudio clayton clifford cody colin colleen colton connie connor
  consuelo corey cory courtney cristian cristina cristobal crystal curtis cynthia daisha daisy damian damon dana
  daniel daniela danielle danny darius darlene darnell darrell darren daryl dave david deandre deanna deb debbie
  deborah debra deja delia dena denice denise dennis deon derek derrick deshawn desiree destiny devin devonte dewayne
  diana diane diego dolores dominic dominick dominique donald donna donnell doris dorothy doug douglas dustin dwayne
  dylan eddie edgar edith edmund edna eduardo edward edwin efrain eileen elaine eleanor elena eli elias elijah elisa
  elise elizabeth ella ellen ellie elmer eloise elsa elvira emilia emiliano emilio emily emma emmanuel enrique eric
  erica erick erika erin ernest ernesto ervin esmeralda esteban estela esther ethan eugene eunice eva evan evelyn
  ezequiel fabian fatima federico felicia felipe felix fernanda fernando florence fran frances francine francis
  frankie franklin fred freddy frederick gabriel gabriela gabrielle gail gary gavin genaro gene george gerald
  geraldine gerardo gilbert gilberto gina giovanni giselle gladys glenda glenn gloria gonzalo graciela greg gregorio
  gregory greta gretchen griselda guadalupe guillermo gustavo gwen gwendolyn haley hannah harold harriet harry hassan
  hayley heather hector heidi helen henry herbert heriberto herman hilda horacio howard hugo humberto hussein ian
  ignacio imani imelda ingrid irene irma isaac isabel isabella isabelle isaiah ismael israel itzel ivan jacinto jackie
  jacob jacqueline jacques jaime jake jalen jamal james jamie janelle janet janice janie jared jarvis jasmin jasmine
  jason javier jayden jazmin jazmine jean jeanette jeannie jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy
  jermaine jerome jerry jesse jessica jessie jill jim jimena jimmy joan joann joanna joaquin jocelyn jodi jodie joe
  joel joey johanna john johnny jon jonathan joni jorge jose josefina joseph josephine josh joshua josie josue joyce
  juan juana juanita judith julia julian juliana julie juliet julio justin kaitlin kaitlyn kaleb kara kareem karen
  kari karina karla kate katelyn katherine kathie kathleen kathryn kathy katie katrina kayla kaylee keegan keisha
  keith kellie kelly kelsey kelvin kendra kendrick kenneth kenny keon keri kerri kevin khalil kiara kierra kimberly
  kira kirk krista kristen kristin kristina kristy krystal kurt kyle lakisha lamar larry latasha latisha latonya
  latoya latrice laura lauren laurie laverne leah leandro leanne leilani leona leonardo leonel leroy leslie leticia
  lidia lila lillian lilly linda lindsay lindsey lisa liz logan lonnie lorena lorenzo loretta lori lorraine louis
  louise lourdes lucas lucia luciano lucille lucy luis luisa luz lydia lyle lyndsey lynn mackenzie magdalena maggie
  malik mandy manuel manuela marc marcela marcella marcia marco marcos marcus margaret margarita margie maria mariah
  mariana marianne maribel maricela marie marilyn mario marisa marisol marissa maritza marjorie marla marlene marquis
  marsha marta martha martin martina marvin mary maryann mateo mathew matt matthew mattie maureen maurice mauricio
  mayra megan meghan melanie melinda melissa melvin mercedes mia michael michaela micheal michele michelle miguel
  mikayla mike mildred mindy minnie miranda miriam misty mohamed mohammed moises molly monica monika monique morgan
  moses muhammad myra myrna myron nadia nadine nancy naomi natalia natalie natasha nathan nathaniel nelson nestor
  nicholas nichole nick nicolas nicole nikki noah noe noel noemi nora noreen norma norman octavio oliver olivia omar
  oscar osvaldo pablo pam pamela patrice patricia patrick patsy patty paul paula paulina pauline pedro peggy perla
  peter phil philip phillip phyllis priscilla rachel rafael ralph ramiro ramon ramona randal randall randy raquel
  rashad raul raymond raymundo reba rebecca reggie regina reginald rene reuben reynaldo rhonda ricardo richard rick
  rickey ricky rigoberto rita robert roberta roberto robyn rocio roderick rodney rodolfo rodrigo rogelio roger roland
  rolando roman ron ronald ronnie rosalinda rosario rosemarie rosemary rosie roxanne roy ruben rudolph rudy rufus
  russell ruth ryan sabrina sadie sally salvador samantha samuel sandra santiago santos sara sarah saul scott sean
  sebastian selena sergio seth shane shanice shanique shanna shannon sharon shaun shawn shawna sheila shelby shelly
  sheri sherri sherry shirley silvia simon simone sofia sonia sonya sophia stacey stacy stanley stella stephanie
  stephen steve steven stuart sue susan susana suzanne sylvester sylvia tabitha tamara tami tamika tammy tania tanisha
  tanya tara tasha tatiana ted teresa teri terrance terrell terrence terri terry tessa thad thelma theodore theresa
  thomas tia tiana tiffany tim timothy tina todd tom tomas tommy toni tony tonya tracey tracy travis trevor tricia
  trina trinidad trisha tristan tyrone valentin valeria valerie vanessa velma vera veronica vicente vicki vickie vicky
  victor vincent viola violeta virgil vivian walter wanda wendy wesley whitney wilbur wilfredo william willie wilma
  xavier xiomara yadira yasmin yesenia yolanda yvette yvonne zachary zack zoe
`);

/** Names that are as often a word, a place, a shop or a surname: never a given name by themselves. */
export const doubleNames: ReadonlySet<string> = list(`
  alexa alexander alma amber ana angel angelo ann anna april ariel arthur ash aubrey aurora austin avery bailey bella
  ben bernard bill blanca bob bradley brandy brooke bryant carter cesar chad chance charity charlotte chase chelsea
  cheyenne claire clara clayton clifford clint clyde cole constance corey cory courtney craig crystal curtis daisy
  dakota dale dallas dalton dan dana david dawn dean destiny diego dixie dolores dominic don dora drew dustin dwight
  eddie eden ellis elmer eugene faith florence floyd forrest francis frank franklin gail garrett gene geneva george
  gilbert ginger glen glenn gordon grace grant guadalupe harley harry harvey hazel hector henry holly hope howard
  hunter iris israel ivy jack jackson jaime jake jasmine jean jersey jim jordan joy joyce june justin kelly kelsey
  kendall kenya kim kyle lacey lamont lance landon larry leon leonard leslie lester levi linda lindsay lloyd logan
  lola lorenzo louis louise lourdes luke luna luz lynn mabel madison mae malcolm mallory marcos marian marina mario
  mark marshall martin marvin mary mason max maxine may maya melody melvin mercedes mercy milton miranda misty
  mitchell morgan morris moses myrtle neil nelson nina noel nolan norman olive oliver orlando oscar otis owen paige
  paris parker pat paul pearl pedro percy perry peter phil piper precious preston quentin quincy quinn ralph raven ray
  raymond reed regan rex rich riley rita rob robin rocky rod roger roland roman ron rosario rose rosemary ross roy
  ruby russell rusty ruth ryan salvador sam sandy santiago santos savannah scott serena seth shannon shawn shelby
  sherman sidney sierra simon skip skylar sonny spencer stanley stella stuart sue sunny sydney tanner taylor ted terry
  thomas toby todd tom tony tracy travis trent trey trinidad trinity troy tucker tyler tyson valentin vance vera
  vernon victor victoria viola violet virgil virginia wade walker wallace walter warren wayne wendell wesley whitney
  will willie woodrow xavier
`);

/** Surnames common in California, used only to tell a name from a place or an unknown word. */
export const surnames: ReadonlySet<string> = list(`
  abbott acevedo acosta adams aguilar aguirre alexander allen allison alvarado alvarez anderson andrews archer armstrong
  arnold arroyo atkins austin avalos avila ayala bailey baker baldwin ballard banks barber barker barlow barnes barnett barrera
  barrett barron barton bates bauer baxter beck becker bell beltran benavides bender bennett benson bentley berger berry
  bishop blackburn blair blake blanchard blevins bolton bonilla booker booth bowen bowers bowman boyd boyle bradford
  bradley bradshaw brady bravo brennan brewer briggs brooks brown browning bryan bryant buchanan buckley bullock burgess
  burke burnett burns burton bush butler byrd caballero cabrera cain calderon caldwell calhoun callahan camacho cameron campbell
  campos cannon cantu cardenas carey carlson carpenter carr carrillo carroll carson carter case casey castaneda castillo
  castro cervantes chambers chan chandler chang chapman chavez chen cherry choi christensen cisneros clark clarke clay
  clayton clements cline cobb cochran coffey cohen cole coleman collier collins colon combs conley conner contreras conway
  cook cooper copeland cordova corona coronado cortes cortez costa cox craig crawford crosby cross cruz cuevas
  cummings cunningham curry curtis dalton daniel daniels daugherty davenport davidson davies davila davis dawson day
  decker delacruz deleon delgado diaz dickerson dickson dillon dixon dodson dominguez donovan dorsey dougherty douglas
  doyle drake dudley duffy duncan dunlap dunn duran dyer eaton edwards elliott ellis ellison english erickson escobar
  esparza espinosa espinoza estes estrada evans farley farmer farrell faulkner ferguson fernandez ferrell fields figueroa
  finley fischer fisher fitzgerald fitzpatrick fleming fletcher flores flowers floyd flynn foley ford foster fowler fox
  francis franco frank franklin frazier frederick freeman french frost fry frye fuentes fuller gaines galindo gallagher gallegos
  galvan galloway gamble garcia gardner garner garrett garrison garza gates gentry george gibbs gibson gilbert gill gilmore
  glass glenn glover golden gomez gonzales gonzalez good goodman goodwin gordon graham grant graves gray green greene
  greer gregory griffin griffith grimes gross guerra guerrero gutierrez guzman hahn hale hall hamilton hammond hampton
  hancock hansen hanson hardin harding hardy harmon harper harrell harrington harris harrison hart hartman hartwell harvey hatfield
  hawkins hayden hayes haynes heath henderson hendricks hendrix henry hensley henson herman hernandez herrera herring hess
  hester hickman hicks higgins hill hines hinton ho hobbs hodge hodges hoffman hogan holcomb holden holder holland holloway
  holmes holt hood hooper hoover hopkins horn horne horton house houston howard howe howell hubbard huber hudson huerta
  huff huffman hughes hull humphrey hunt hunter hurley hurst hutchinson huynh ibarra ingram jackson jacobs jacobson
  jaramillo jefferson jenkins jennings jensen jimenez johns johnson johnston jones jordan joseph juarez kaiser kane
  kaufman keith keller kelley kemp kennedy kent kerr khan kim king kirby kirk klein kline knapp knight knox koch kramer krause
  lam lamb lambert landry lang larsen larson lawrence lawson leach leblanc lee leon leonard lester levine levy lewis li
  lin lindsey little liu livingston lloyd logan long lopez love lowery lozano lucas lucero luna lynch lynn lyons macdonald
  macias mack madden maddox madrid mahoney maldonado malone mann manning marks marlow marquez marsh marshall martin
  martinez mason massey mathews mathis matthews maxwell mayer maynard mayo mays mcbride mccall mccann mccarthy mccarty
  mcclain mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland mcgee mcgrath mcguire mcintosh
  mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan mcneil mcpherson meadows medina
  mejia melendez melton mendez mendoza mercado mercer merritt meyer meyers meza michael middleton miles miller mills
  miranda mitchell molina monroe montes montgomery montoya moody moon moore mora morales moran moreno morgan morris
  morrison morrow morse morton moses moss moyer mueller mullen mullins munoz murillo murphy murray myers nash
  navarro neal nelson newman newton nguyen nichols nicholson nielsen nixon noble nolan norman norris norton novak nunez
  obrien ochoa oconnell oconnor odonnell odom oliver olsen olson oneal oneill orozco orr ortega ortiz osborn osborne owen
  owens pace pacheco padilla page palacios palmer park parker parks parrish parsons patel patrick patterson patton paul
  payne pearson peck pena pennington peralta perez perkins perry person peters petersen peterson pham phelps phillips
  pierce pineda pitts ponce poole pope porter portillo potter potts powell powers pratt preston price prince pruitt
  pugh quinn quintero ramirez ramos ramsey randall randolph rangel rasmussen ray raymond reed reese reeves reid reilly reyes
  reynolds rhodes rice rich richard richards richardson richmond riddle riggs riley rios rivas rivera rivers roach robbins
  roberson roberts robertson robinson robles rocha rodgers rodriguez rogers rojas rollins roman romero rosales rosario rose
  ross roth rowe rowland roy rubio ruiz rush russell russo ryan salas salazar salgado salinas sampson sanchez sanders
  sandoval sanford santana santiago santos saunders savage sawyer schaefer schmidt schmitt schneider schroeder schultz
  schwartz scott sellers serrano sexton shaffer shah shannon sharp shaw shelton shepard shepherd sheppard sherman shields
  short silva simmons simon simpson sims singh singleton skinner sloan small smith snow snyder solis solomon sosa soto
  sparks spears spence spencer stafford stanley stanton stark steele stein stephens stephenson stevens stevenson stewart
  stokes stone stout strickland strong stuart suarez sullivan summers sutton swanson sweeney sweet sykes tanner tate
  taylor terrell terry thomas thompson thornton thorne todd torres townsend tran travis trevino trujillo tucker tully turner tyler
  underwood valdez valencia valentine valenzuela vance vang vargas vasquez vaughan vaughn vazquez vega velasco velasquez velazquez
  velez villa villanueva villarreal villegas vincent wade wagner walker wall wallace waller walls walsh walter walters
  walton wang ward ware warner warren washington waters watkins watson watts weaver webb weber webster weeks weiss welch
  wells west weston wheeler whitaker white whitehead whitney wiggins wilcox wiley wilkerson wilkins wilkinson williams
  williamson willis wilson winters wise wolf wolfe wong wood woodard woods woodward wooten wright wu wyatt xiong yang
  yates yoder york young yu zamora zapata zavala zhang zimmerman zuniga
`);
