package org.dyad.sanctions.screening;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frequent given names, surnames of Korea and words of companies, each line one name in the spellings it is met in. Two
 * spellings of one line are the same name, however far apart (Vladimir, Volodymyr); two of different lines are
 * different names, however near (Maria, Marina; Hassan, Hussein): no slip of the pen is assumed between words that both
 * exist.
 */
final class NameClasses {

    private static final String NAMES = """
            mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamud mohd mohamet mehmed mehmet magomed mahomed
            ahmed ahmad ahmet achmad akhmed akhmad achmed ahmod
            mahmud mahmoud mahmood mehmood makhmud mehmoud mahmod
            hamid hameed hamed abdelhamid
            hassan hasan hasen khasan hassane
            hussein husayn hussain husain hossein hosein hoseyn husein hussayn hussien khusein huseyin huseyn hossain hussaini
            hasina
            ali aly
            umar omar omer oumar
            ammar
            amir ameer emir
            usama osama oussama
            uthman othman osman usman ousmane
            khalid khaled halid chalid xalid
            khalil khaleel halil
            yusuf yousef youssef yousuf yusef yusif joseph jose josef iosif yosef
            ibrahim ebrahim ibraheem abraham avraam ibragim
            ismail ismael ismaeel esmail esmaeil
            mustafa mustapha moustafa mostafa
            murtada murtaza morteza
            jamal gamal jamaal cemal dzhamal
            jamil jameel gamil djamil
            kamal kemal
            kamil kamel camille
            karim kareem kerim
            karam
            akram ekrem
            salim saleem selim
            salem
            salah saleh salih
            salman
            sulayman suleiman suleyman sulaiman soleiman solomon soliman
            said saeed sayeed saeid
            saad
            sayyid sayed seyed sayid syed seyyed
            saif sayf seif
            sami samy
            samir sameer
            rashid rasheed rachid
            rashad
            nasir naser nasser nassir nasr
            nazir nazeer
            bashar
            bushra
            bashir basheer bachir
            majid majeed madjid
            mansur mansour mansoor
            masud masoud masood massoud
            tariq tarek tareq tarik
            faisal faysal feisal
            farid fareed
            fadi
            hadi
            mahdi mehdi
            majed
            walid waleed oualid
            wael
            yasir yasser yaser
            yasin yassin yaseen
            zayd zaid zayed
            ziyad ziad
            reza rida ridha riza
            hamza hamzah
            hashim hashem hachem
            qasim kassem qasem kasim qassem kassim qassim ghassem ghasem
            latif lateef
            nabil nabeel
            rahim raheem
            rahman rehman
            pak park
            ri lee rhee yi li i
            im lim rim
            yu ryu yoo ryoo
            paek baek paik
            chung jung
            choe choi choy
            russia russian rossiya rossii rossiyskiy rossiyskaya
            bank banka banque banco
            group groupe grupo gruppa gruppe
            international internationale internacional mezhdunarodnyy mezhdunarodnaya intl
            national nationale nacional natsionalnyy
            technology technologies technical tekhnologii tech
            trading trade traders torgovyy
            air airlines airline airways avialinii
            industries industry industrial industrie promyshlennost
            """;

    private static final Map<String, Integer> CLASSES = classes();

    private NameClasses() {}

    /** Which name a word is a spelling of; null if it is none of these. */
    static @Nullable Integer of(String word) {
        return CLASSES.get(word);
    }

    private static Map<String, Integer> classes() {
        Map<String, Integer> classes = new HashMap<>();
        int line = 0;
        for (String names : (NAMES + FrequentNames.EUROPEAN).lines().toList()) {
            for (String name : names.strip().split(" ")) {
                classes.put(name, line);
            }
            line++;
        }
        return Map.copyOf(classes);
    }
}
