package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, of one sheet, as small as ECMA-376 allows them to be. */
public final class Xlsx {

    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.spreadsheetml.worksheet+xml\"/></Types>";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/></Relationships>";

    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private static final int LETTERS = 26;

    private Xlsx() {}

    /** A file whose only sheet has these rows; cells that are numbers are written as numbers. */
    public static ImportFile of(String file, String sheet, List<List<String>> rows) throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"%d\">".formatted(i + 1));
            for (int j = 0; j < rows.get(i).size(); j++) {
                xml.append(cell(column(j) + (i + 1), rows.get(i).get(j)));
            }
            xml.append("</row>");
        }
        return withSheet(file, sheet, sheetXml(xml.toString()));
    }

    /** A file with this as the XML of its only sheet. */
    public static ImportFile withSheet(String file, String sheet, String xml) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", WORKBOOK.formatted(sheet));
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", xml);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file(file, bytes.toByteArray());
    }

    public static ImportFile file(String name, byte[] bytes) {
        return new ImportFile(name, bytes.length, told -> new ByteArrayInputStream(bytes));
    }

    public static ImportFile file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    static String sheetXml(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : (char) ('A' + index / LETTERS - 1) + last;
    }

    private static String cell(String at, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(at, text)
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(at, text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
