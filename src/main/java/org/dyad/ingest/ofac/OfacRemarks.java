package org.dyad.ingest.ofac;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.RelationKind;

/**
 * What OFAC's CSV files write into one cell: particulars with a semicolon between, each begun by what it is. An alias
 * that stands here, in quotation marks, is a weak one; the others stand in the file of aliases. What is none of the
 * particulars read here stays in the published remarks.
 */
final class OfacRemarks {

    private static final Pattern ALIAS = Pattern.compile("(a\\.k\\.a\\.|f\\.k\\.a\\.|n\\.k\\.a\\.) '(.*?)'?");
    private static final Pattern BORN = Pattern.compile("(DOB|POB) (.*)");
    private static final Pattern COUNTRY = Pattern.compile("(nationality|citizen|Vessel Flag) (.*)");
    private static final Pattern LINKED = Pattern.compile("Linked To:? (.*)");
    private static final Pattern DAY = Pattern.compile("(Listing|Effective) Date \\([^)]*\\):? (.*)");
    private static final Pattern IDENTIFIER = Pattern.compile("(Vessel Registration Identification"
            + "|Identification Number|Diplomatic Passport|Passport|National ID No\\.|National Foreign ID Number"
            + "|Tax ID No\\.|Registration ID|Registration Number|Cedula No\\.|NIT #|R\\.F\\.C\\.|C\\.U\\.R\\.P\\.|RUC #"
            + "|SWIFT/BIC|Legal Entity Number|MMSI|Company Number|Commercial Registry Number"
            + "|Business Registration Number|Business Number|Government Gazette Number"
            + "|Unified Social Credit Code \\(USCC\\)|V\\.A\\.T\\. Number|D\\.N\\.I\\.|D-U-N-S Number|C\\.R\\. No\\."
            + "|BIK \\(RU\\)|Aircraft Tail Number|Aircraft Manufacturer's Serial Number \\(MSN\\)|Trade License No\\."
            + "|Digital Currency Address - [A-Z0-9]+|Website|Email Address|ISIN|SSN|Folio Mercantil No\\."
            + "|Matricula Mercantil No|Personal ID Card|Identification Number) (.+?)(?: \\(([^()]+)\\))?");

    private OfacRemarks() {}

    static void read(String remarks, EntryDraft draft) {
        for (String part : remarks.split(";", -1)) {
            String text = part.strip();
            if (text.endsWith(".")
                    && part.length() > 1
                    && remarks.stripTrailing().endsWith(part.stripTrailing())) {
                text = text.substring(0, text.length() - 1);
            }
            particular(text.startsWith("alt. ") ? text.substring("alt. ".length()) : text, draft);
        }
    }

    private static void particular(String text, EntryDraft draft) {
        Matcher alias = ALIAS.matcher(text);
        Matcher born = BORN.matcher(text);
        Matcher country = COUNTRY.matcher(text);
        Matcher linked = LINKED.matcher(text);
        Matcher day = DAY.matcher(text);
        Matcher identifier = IDENTIFIER.matcher(text);
        if (alias.matches()) {
            NameKind kind = alias.group(1).startsWith("f") ? NameKind.FORMER : NameKind.ALIAS;
            draft.name(alias.group(2), kind, NameQuality.WEAK);
        } else if (born.matches()) {
            born(born.group(1), born.group(2), draft);
        } else if (country.matches()) {
            draft.country(countryKind(country.group(1)), country.group(2));
        } else if (linked.matches()) {
            draft.relation(RelationKind.OTHER, "", linked.group(1), null, "Linked To");
        } else if (day.matches()) {
            day(day.group(1), day.group(2), draft);
        } else if (identifier.matches()) {
            identifier(identifier, draft);
        }
    }

    private static void born(String what, String value, EntryDraft draft) {
        if (what.equals("DOB")) {
            draft.birthDate(value, "Remarks");
        } else {
            draft.birthPlace(value, value.substring(value.lastIndexOf(',') + 1).strip());
        }
    }

    private static CountryKind countryKind(String word) {
        if (word.equals("nationality")) {
            return CountryKind.NATIONALITY;
        }
        return word.equals("citizen") ? CountryKind.CITIZENSHIP : CountryKind.FLAG;
    }

    private static void day(String what, String value, EntryDraft draft) {
        if (what.equals("Listing")) {
            draft.listedOn(value, "Remarks");
        } else {
            draft.startsOn(value, "Remarks");
        }
    }

    private static void identifier(Matcher found, EntryDraft draft) {
        String country = found.group(3) == null ? "" : found.group(3);
        IdentifierKind kind = IdentifierKinds.of(found.group(1), found.group(2), country);
        draft.identifier(kind, IdentifierKinds.value(kind, found.group(2)), found.group(1), country);
    }
}
