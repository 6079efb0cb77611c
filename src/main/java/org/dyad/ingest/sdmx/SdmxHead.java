package org.dyad.ingest.sdmx;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.files.FileHead;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a message says of it.
 *
 * @param prepared day on which the message was made; null where it does not say
 */
record SdmxHead(
        SdmxSyntax syntax, SdmxDataflow dataflow, @Nullable LocalDate prepared) {

    static final Set<String> ROOTS = Set.of(
            "CompactData",
            "GenericData",
            "GenericTimeSeriesData",
            "StructureSpecificData",
            "StructureSpecificTimeSeriesData");

    private static final Pattern XML_REFERENCE = Pattern.compile("<(?:\\w+:)?Ref\\s([^>]*)>");
    private static final Pattern XML_AGENCY = Pattern.compile("\\bagencyID\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern XML_ID = Pattern.compile("(?<!\\w)id\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern XML_URN = Pattern.compile("<(?:\\w+:)?URN>\\s*([^<]+)<");
    private static final Pattern XML_FAMILY = Pattern.compile("<(?:\\w+:)?KeyFamilyRef>\\s*([^<\\s]+)\\s*<");
    private static final Pattern XML_DATA_SET = Pattern.compile("<(?:\\w+:)?DataSetID>\\s*([^<\\s]+)\\s*<");
    private static final Pattern XML_SENDER = Pattern.compile("<(?:\\w+:)?Sender\\s[^>]*?\\bid\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern XML_PREPARED = Pattern.compile("<(?:\\w+:)?Prepared>\\s*([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private static final Pattern JSON_PREPARED = Pattern.compile("\"prepared\"\\s*:\\s*\"([0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final Pattern JSON_SENDER =
            Pattern.compile("\"sender\"\\s*:\\s*\\{[^{}]*?\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern JSON_ID = Pattern.compile("\"id\"\\s*:\\s*\"(DF_[^\"]+)\"");
    private static final Pattern JSON_URN =
            Pattern.compile("\"(urn:sdmx:org\\.sdmx\\.infomodel\\.[^\"]*(?:Dataflow|DataStructure)=[^\"]+)\"");
    private static final Pattern JSON_REQUEST = Pattern.compile("/data/(?:\\w+,)?([\\w.@-]+)[,/]");

    /** What a file seems to be; null where it is no message of data. */
    static @Nullable SdmxHead of(FileHead head) {
        if (ROOTS.contains(String.valueOf(head.rootElement()))) {
            return xml(head.text());
        }
        if (head.isJson()) {
            return json(head.text());
        }
        SdmxCsvHeader header = SdmxCsvHeader.of(head.line(0));
        if (header == null) {
            return null;
        }
        return new SdmxHead(SdmxSyntax.CSV, header.dataflow(head.line(1)), null);
    }

    private static SdmxHead xml(String text) {
        String sender = first(XML_SENDER, text);
        return new SdmxHead(SdmxSyntax.XML, xmlDataflow(text, sender), day(first(XML_PREPARED, text)));
    }

    private static SdmxDataflow xmlDataflow(String text, String sender) {
        String reference = first(XML_REFERENCE, text);
        if (!reference.isEmpty()) {
            return new SdmxDataflow(first(XML_AGENCY, reference), first(XML_ID, reference));
        }
        String urn = first(XML_URN, text);
        if (!urn.isEmpty()) {
            return SdmxDataflow.parse(urn);
        }
        String family = first(XML_FAMILY, text);
        return new SdmxDataflow(sender, family.isEmpty() ? first(XML_DATA_SET, text) : family);
    }

    private static @Nullable SdmxHead json(String text) {
        boolean message =
                text.contains("\"dataSets\"") && (text.contains("\"series\"") || text.contains("\"observations\""));
        if (!message) {
            return null;
        }
        String urn = first(JSON_URN, text);
        String sender = first(JSON_SENDER, text);
        String id = List.of(JSON_ID, JSON_REQUEST).stream()
                .map(pattern -> first(pattern, text))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        SdmxDataflow dataflow = urn.isEmpty() ? new SdmxDataflow(sender, id) : SdmxDataflow.parse(urn);
        return new SdmxHead(SdmxSyntax.JSON, dataflow, day(first(JSON_PREPARED, text)));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // a message of a day that does not exist counts from the day that it is imported
        }
    }
}
