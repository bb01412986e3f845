/** Written for this project, in Polish: notes of a tuner who travels along the coast. */
export const zapiskiStroiciela = `
Rano w porcie było cicho. Stroiciel postawił walizkę na ławce, wyjął kamerton i uderzył nim o kolano. Dźwięk był czysty i długi, a mewa na dachu magazynu przekrzywiła głowę. Stroiciel zapisał w zeszycie, że powietrze jest wilgotne, a dzień dobrze się zaczyna.

Kamerton ma dwa ramiona i jedną nóżkę. Ramiona drgają, nóżka śpiewa, a stół pod nóżką śpiewa głośniej niż cały kamerton. Jeżeli spiłować końce ramion, dźwięk jest wyższy. Jeżeli spiłować podstawę, dźwięk jest niższy. Kto o tym zapomni, piłuje dwa razy.

W latarni morskiej stoi stare pianino. Latarnik nie gra, ale lubi, kiedy pianino jest nastrojone. Mówi, że nastrojone pianino milczy inaczej niż rozstrojone. Stroiciel pracował do wieczora, a potem długo słuchali, jak milczy.

Wiatr od zachodu przyniósł deszcz i zimno. Wszystkie struny były za wysoko, więc stroiciel usiadł przy piecu i czekał. Niczego nie poprawia się, zanim się tego nie zrozumie, a niczego się nie zrozumie, zanim się nie ogrzeje. W południe wszystkie struny były w porządku, chociaż nikt ich nie dotknął.

Kapitan małego statku poprosił o kamerton na drogę. Chciał mieć jeden dźwięk, który nigdzie się nie zmienia. Na każdym morzu jest inna woda i inny wiatr, mówił kapitan, a ten jeden dźwięk jest zawsze w domu. Stroiciel dał mu najlepszy kamerton, jaki miał.

Dziś zmieniałem tylko jedną rzecz naraz. Najpierw długość ramion, potem głębokość podstawy, potem twardość stali. Po każdej zmianie zapisałem starą wartość, nową wartość i powód. Wieczorem wiedziałem, która zmiana pomogła, i nie była to ta, której się spodziewałem.

W kantynie portowej powiesili tablicę z trzema zasadami. Pierwsza zasada mówi, że pilot ma zawsze rację. Druga zasada mówi, że lina w wodzie należy do tego, kto ją wyciągnie. Trzecią zasadę zmył deszcz, ale wszyscy jej przestrzegają.

Dwa kamertony, które prawie się zgadzają, słychać razem jak jeden oddech. Dźwięk rośnie i opada, rośnie i opada, a im wolniej oddycha, tym bliżej są siebie. Kiedy przestaje oddychać, kamertony się zgadzają, i ludzie, którzy je trzymają, też mogą.

Stary dźwigowy opowiada, że w porcie słychać każdą zmianę pogody. Najpierw cichną liny, potem mewy, a na końcu ludzie w kantynie. Kiedy wszystko jest cicho, trzeba policzyć łodzie, zapalić lampy i zamknąć okna od zachodu.

Wieczorem stroiciel napisał list do domu. Pisał, że morze jest spokojne, że pianino w latarni jest nastrojone, że kamerton leży na stole i że jutro pojedzie dalej. Na końcu listu narysował dwa ramiona i jedną nóżkę. W domu wszyscy wiedzieli, co to znaczy.
`;
