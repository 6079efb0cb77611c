package org.dyad.ingest.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;

/** What kind of number an identifier is, by what a list calls it and by its form where that is its own. */
public final class IdentifierKinds {

    private static final Pattern IMO = Pattern.compile("(?i)(?:IMO\\s*(?:number)?:?\\s*)?[0-9]{7}");
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    /** Words in a list's name of a kind, lower case; the first that is found decides. */
    private static final List<Map.Entry<String, IdentifierKind>> WORDS = List.of(
            Map.entry("passport", IdentifierKind.PASSPORT),
            Map.entry("mmsi", IdentifierKind.MMSI),
            Map.entry("maritime mobile", IdentifierKind.MMSI),
            Map.entry("swift", IdentifierKind.BIC),
            Map.entry("bic", IdentifierKind.BIC),
            Map.entry("lei", IdentifierKind.LEI),
            Map.entry("legal entity", IdentifierKind.LEI),
            Map.entry("ogrn", IdentifierKind.OGRN),
            Map.entry("kpp", IdentifierKind.KPP),
            Map.entry("call sign", IdentifierKind.CALL_SIGN),
            Map.entry("tail number", IdentifierKind.TAIL_NUMBER),
            Map.entry("website", IdentifierKind.WEBSITE),
            Map.entry("tax", IdentifierKind.TAX_ID),
            Map.entry("fiscal", IdentifierKind.TAX_ID),
            Map.entry("v.a.t", IdentifierKind.TAX_ID),
            Map.entry("vat", IdentifierKind.TAX_ID),
            Map.entry("nit ", IdentifierKind.TAX_ID),
            Map.entry("r.f.c", IdentifierKind.TAX_ID),
            Map.entry("rfc", IdentifierKind.TAX_ID),
            Map.entry("ruc ", IdentifierKind.TAX_ID),
            Map.entry("national", IdentifierKind.NATIONAL_ID),
            Map.entry("cedula", IdentifierKind.NATIONAL_ID),
            Map.entry("c.u.r.p", IdentifierKind.NATIONAL_ID),
            Map.entry("d.n.i", IdentifierKind.NATIONAL_ID),
            Map.entry("ssn", IdentifierKind.NATIONAL_ID),
            Map.entry("ni number", IdentifierKind.NATIONAL_ID),
            Map.entry("id card", IdentifierKind.NATIONAL_ID),
            Map.entry("identity", IdentifierKind.NATIONAL_ID),
            Map.entry("personal", IdentifierKind.NATIONAL_ID),
            Map.entry("registration", IdentifierKind.REGISTRATION),
            Map.entry("registry", IdentifierKind.REGISTRATION),
            Map.entry("company number", IdentifierKind.REGISTRATION),
            Map.entry("trade license", IdentifierKind.REGISTRATION),
            Map.entry("folio", IdentifierKind.REGISTRATION),
            Map.entry("matricula", IdentifierKind.REGISTRATION),
            Map.entry("social credit", IdentifierKind.REGISTRATION),
            Map.entry("c.r. no", IdentifierKind.REGISTRATION));

    private IdentifierKinds() {}

    /**
     * The kind of a number.
     *
     * @param name what the list calls it
     * @param country that issued it, as published; Russia's tax and registration numbers have kinds of their own
     */
    public static IdentifierKind of(String name, String value, String country) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isImo(lower, value)) {
            return IdentifierKind.IMO;
        }
        IdentifierKind kind = named(lower);
        if (kind == IdentifierKind.LEI && !LEI.matcher(value).matches()) {
            return IdentifierKind.OTHER;
        }
        boolean russian = country.startsWith("Russia") || country.equals("RU") || country.equals("ru");
        if (russian && kind == IdentifierKind.TAX_ID && value.matches("[0-9]{10}|[0-9]{12}")) {
            return IdentifierKind.INN;
        }
        if (russian && kind == IdentifierKind.REGISTRATION && value.matches("[0-9]{13}|[0-9]{15}")) {
            return IdentifierKind.OGRN;
        }
        return kind;
    }

    private static boolean isImo(String name, String value) {
        boolean named = name.contains("imo") || name.contains("vessel registration identification");
        boolean said = value.regionMatches(true, 0, "IMO", 0, 3);
        return (named || said) && IMO.matcher(value).matches();
    }

    /** The number alone, where a list writes what it is before it: {@code IMO 9187629}. */
    public static String value(IdentifierKind kind, String value) {
        return kind == IdentifierKind.IMO ? value.replaceAll("[^0-9]", "") : value;
    }

    private static IdentifierKind named(String lower) {
        if (lower.equals("inn") || lower.startsWith("inn ")) {
            return IdentifierKind.INN;
        }
        String padded = lower + " ";
        for (Map.Entry<String, IdentifierKind> word : WORDS) {
            if (padded.contains(word.getKey())) {
                return word.getValue();
            }
        }
        return IdentifierKind.OTHER;
    }
}
