package org.dyad.sanctions.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that do not tell one party from another: legal forms, titles, particles, and what half of all companies are
 * called. Lower case, Latin letters as {@link Romanisation} writes them.
 */
final class NameWords {

    /** The most words of a legal form. */
    static final int LONGEST_FORM = 5;

    /** Each line: a class of legal forms, a colon, its spellings parted by bars. */
    private static final String FORMS = """
            llc: llc|l l c|ltd|limited|limited liability company|limited company|pvt ltd|private limited|pte ltd|pty ltd\
            |pty|private limited company|co ltd|company limited|co limited|gmbh|g m b h|gesellschaft mit beschrankter haftung\
            |ooo|o o o|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|tov|too\
            |sarl|s a r l|srl|s r l|s de rl|s de r l|sociedad de responsabilidad limitada|sro|s r o|spol s r o|doo|d o o|ood|o o d\
            |eood|e o o d|kft|sp z o o|sp zoo|spzoo|sp z oo|spolka z ograniczona odpowiedzialnoscia|sdn bhd|sendirian berhad\
            |bv|b v|besloten vennootschap|lda|ltda|uab|sia|oue|fzc|fzco|fze|fz llc|fzllc|dmcc|mmc|mchj|limited sirketi|ltd sti\
            |jv llc|llp|lllp|lp|limited partnership|limited liability partnership|you xian gong si|gongsi youxian
            jsc: jsc|j s c|joint stock company|ojsc|pjsc|cjsc|open joint stock company|public joint stock company\
            |closed joint stock company|private joint stock company|pjs co|pjsco|ao|a o|oao|o a o|pao|p a o|zao|z a o|nao\
            |aktsionernoye obshchestvo|aktsionernoe obshchestvo|otkrytoye aktsionernoye obshchestvo\
            |publichnoye aktsionernoye obshchestvo|zakrytoye aktsionernoye obshchestvo|aat|vat|pat|prat\
            |plc|p l c|public limited company|ag|a g|aktiengesellschaft|sa|s a|societe anonyme|sociedad anonima|sociedade anonima\
            |spa|s p a|societa per azioni|nv|n v|ab|aktiebolag|oy|oyj|osakeyhtio|as|a s|aksjeselskap|anonim sirketi|asa|se\
            |saog|s a o g|sal|s a l|sae|s a e|k k|kk|kabushiki kaisha|berhad|bhd|tbk|pt|ad|a d|dd|d d|nyrt|zrt|jsco|saoc|qsc\
            |sa de cv|s a de c v|sab de cv|sas|s a s
            inc: inc|incorporated|corp|corporation|corporacion|korporatsiya
            co: co|company|compagnie|compania|cia|kompaniya|gong si|gongsi|firma|firm|sharikat|sherkat|est|establishment
            kg: kg|k g|gmbh co kg|ohg|gbr|snc|s n c|kgaa
            pmc: pmc|chvk|private military company|chastnaya voyennaya kompaniya
            state: fgup|gup|mup|federal state unitary enterprise|state unitary enterprise|sue|fsue
            """;

    /** Forms of whole scripts that part no words, with what they are in Latin letters; the longest first. */
    private static final List<Map.Entry<String, String>> WRITTEN_FORMS = List.of(
            Map.entry("有限责任公司", " llc "),
            Map.entry("有限責任公司", " llc "),
            Map.entry("股份有限公司", " jsc "),
            Map.entry("有限公司", " llc "),
            Map.entry("株式会社", " jsc "),
            Map.entry("有限会社", " llc "),
            Map.entry("公司", " co "),
            Map.entry("集团", " group "),
            Map.entry("集團", " group "),
            Map.entry("주식회사", " jsc "),
            Map.entry("유한회사", " llc "),
            Map.entry("ذ.م.م", " llc "),
            Map.entry("ش.م.م", " jsc "),
            Map.entry("شركة", " co "));

    private static final Set<String> TITLES = words("""
            mr mrs ms miss dr doctor prof professor sheikh sheik shaykh shaikh cheikh haji hajji hajj hadji alhaji mullah
            mulla mollah maulana mawlana maulavi mawlawi molvi ayatollah hojjatoleslam imam general gen lieutenant lt
            colonel col captain capt major maj brigadier brig admiral commander marshal sergeant sgt engineer eng ustad
            ustaz hon honourable honorable sir dame lord his her excellency excellencies mme mlle monsieur madame herr
            frau senor senora don dona gospodin gospozha m/v
            """);

    private static final Set<String> PARTICLES = words("""
            al el ul ud ur us ush ash ad at as an ar bin ibn ben bint binti bte van von der den de del della di dos das
            la les du ter zu zur und et of the and for in a.k.a aka
            """);

    private static final Set<String> COMPOUNDS = words("abd abdul abdel abdal abdur abu abou abi umm um aboo");

    private static final Set<String> GENERIC = words("""
            group groupe grupo gruppa gruppe holding holdings trading trade torgovyy trader traders international
            internationale intl mezhdunarodnyy national nationale natsionalnyy general bank banka banque banco
            industries industry industrial industrie services service enterprise enterprises predpriyatiye
            shipping maritime marine transport transportation trans logistics logistic investment investments invest
            investitsii financial finance finans technology technologies technical tekhnologii tech tekhnika systems
            system engineering construction stroy development management import export eksport imports exports
            foundation fund fond organization organisation organizatsiya association institute institut university
            universitet center centre tsentr research scientific nauchno production proizvodstvo plant zavod factory
            works joint venture office bureau byuro agency agentstvo department ministry committee council union
            society network solutions products manufacturing commercial commerce global world worldwide consulting
            exchange state federal public private new novyy supply energy oil gas petroleum chemical electronics
            military defense defence security special insurance airlines aviation air lines line agricultural
            russia russian rossiya rossiyskiy iran iranian china chinese syria syrian korea korean middle east eastern
            western north northern south southern central europe european asia asian america american africa african
            """);

    private static final Map<String, String> FORM_CLASSES = forms();

    private NameWords() {}

    /** Forms written in scripts that part no words, replaced by Latin ones. */
    static String formsInLatin(String name) {
        String latin = name;
        for (Map.Entry<String, String> form : WRITTEN_FORMS) {
            if (latin.contains(form.getKey())) {
                latin = latin.replace(form.getKey(), form.getValue());
            }
        }
        return latin;
    }

    /** The class of a legal form, given by its words parted by blanks; null if it is none. */
    static @Nullable String form(String words) {
        return FORM_CLASSES.get(words);
    }

    /** What a word of two letters or more is there for; legal forms are not looked for. */
    static PartKind kind(String word) {
        if (PARTICLES.contains(word)) {
            return PartKind.PARTICLE;
        }
        if (COMPOUNDS.contains(word)) {
            return PartKind.COMPOUND;
        }
        if (TITLES.contains(word)) {
            return PartKind.TITLE;
        }
        return GENERIC.contains(word) ? PartKind.GENERIC : PartKind.WORD;
    }

    private static Set<String> words(String text) {
        return Stream.of(text.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> forms() {
        Map<String, String> classes = new HashMap<>();
        for (String line : FORMS.lines().toList()) {
            int colon = line.indexOf(':');
            for (String spelling : line.substring(colon + 1).split("\\|")) {
                classes.put(spelling.strip(), line.substring(0, colon));
            }
        }
        return Map.copyOf(classes);
    }
}
