package org.dyad.sanctions.screening;

/** Frequent names of Europe and America, in the spellings they are met in: lines for {@link NameClasses}. */
final class FrequentNames {

    static final String EUROPEAN = """
            vladimir volodymyr uladzimir wladimir volodimir wolodymyr
            vladislav vladyslav uladzislau wladyslaw
            viktor victor wiktor viktar
            viktoria victoria viktoriya viktoriia
            sergei sergey serhii serhiy sergej siarhei serge sergio syarhey serguei
            alexei aleksei aleksey alexey oleksii oleksiy aliaksei alexej
            alexander aleksandr alexandr aleksander oleksandr aliaksandr alyaksandr alexandre iskander alejandro alexandros aleksandar alessandro
            alexandra aleksandra oleksandra alexandria
            andrei andrey andrew andrii andriy andrej andreas andre andres andrea
            anton antonio anthony antony antoine
            anna hanna ganna
            anatoly anatoliy anatoli anatolii anatol
            dmitry dmitri dmitriy dmytro dmitrii dzmitry dimitri dimitry dimitrios
            denis denys dennis
            daniel danil daniil danilo danylo danial
            david davyd dawud daud dawood daoud davit
            evgeny yevgeny evgeni evgenii evgeniy yevgeniy yevgeni yevhen jewgeni jewgenij eugene evgueni yauhen
            evgenia yevgenia evgeniya yevgeniya
            ekaterina yekaterina kateryna katerina catherine katherine
            elena yelena olena helena helen
            irina iryna irene
            marina maryna
            maria mariya mary marie mariia
            mario
            martin
            martina
            mariana
            igor ihor
            ivan
            ivanka
            ilya ilia illia
            kirill kyrylo cyril kiril
            konstantin kostiantyn constantin constantine kanstantsin
            leonid leanid
            mikhail michael mykhailo michel miguel mihail mikhael mihai michal michail mikhaylo
            mykola nikolai nikolay nicholas nicolas nikolaos nikolaj mikalai nicola nickolas
            natalia nataliya natalya nataliia natalie
            oleg oleh aleh
            olga olha
            pavel pavlo paul pablo paulo
            petr pyotr petro peter piotr pedro
            roman
            ruslan
            rustam
            stanislav stanislaw
            stepan stephen steven stefan stephan esteban
            svetlana svitlana
            tatiana tatyana tetiana
            timur
            vadim vadym
            valentin valentyn
            valery valeriy valerii valeri
            valentina
            vasily vasiliy vasili vasyl vassily vasilii basil
            vyacheslav viacheslav
            vitaly vitaliy vitali vitalii
            yuri yury yuriy iurii iouri jurij
            yulia yuliya julia iuliia
            georgy georgiy georgi georgii george jorge georges georgios heorhii georg jerzy
            gennady gennadiy gennadi hennadii
            grigory grigoriy hryhorii gregory grigori
            boris borys
            artem artyom
            arkady arkadiy arkadi
            maxim maksim maksym
            martha marta
            michelle michele michaela
            lidia lydia lidiya
            larisa larissa
            nina
            nikita
            raisa
            vera
            nadia nadya nadezhda
            semyon semen simeon
            yegor egor
            gleb
            lev leo leon
            yakov jakob jacob yaakov yaqub yakub
            fyodor fedor theodor theodore
            stephanie stefania
            laura
            lara
            linda
            lisa
            louise
            peggy
            kevin
            brian bryan
            barry
            harry
            henry henri enrique heinrich
            edward eduard eduardo
            edmund
            edgar
            alfred alfredo
            albert alberto
            arthur artur arturo
            hector
            hernandez
            fernandez
            gonzalez gonzales
            gonzalo
            rodriguez rodrigues
            rodrigo
            martinez
            martins
            sanchez
            santos
            perez peres
            lopez lopes
            gomez gomes
            ramirez
            ramos
            reyes
            torres
            flores
            morales
            moreno
            johnson johnsson
            johnston johnstone
            jackson
            jones
            james
            williams
            williamson
            wilson
            brown braun
            ramzan ramazan ramadan ramadhan
            john jon ian johannes johann
            joan
            jean
            jan
            jane
            jack
            james
            jason
            juan
            johan
            julio
            julian
            carlos charles karl carl
            carla
            roberto robert
            ricardo richard
            luis louis
            luisa
            francisco francis franz
            fernando
            hernando
            william willem guillermo
            thomas tomas
            mark marc marco marcos marko
            marcus markus
            christian
            christina cristina kristina
            christine
            christopher christoph cristobal
            eric erik
            erika erica
            gabriel
            gabriela
            simon
            simone
            patrick
            patricia
            """;

    private FrequentNames() {}
}
