package org.dyad.ingest.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.files.FileHead;

/** What a service says in place of figures, in one line, whatever form it has. */
final class Complaint {

    private static final int LONGEST = 200;
    private static final Pattern SAID = Pattern.compile(
            "\"(?:message|errorMessage|error|title|value|detail)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,1000})\"");

    private Complaint() {}

    static String in(FileHead head) {
        if (head.isHtml()) {
            return "a page of HTML";
        }
        if (head.isBinary()) {
            return "bytes that are no text";
        }
        String text = head.isXml() ? head.text().replaceAll("<[^>]{0,2000}>", " ") : head.text();
        Matcher said = SAID.matcher(text);
        String line = (head.isJson() && said.find() ? said.group(1) : text)
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
