package org.dyad.ingest.sdmx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.XmlElement;
import org.dyad.ingest.files.XmlFile;

/**
 * Parses SDMX-ML data messages, series by series: compact (2.0) and structure-specific (2.1), where codes are
 * attributes of XML, and generic (2.0 and 2.1), where each is an element.
 *
 * <p>Compact: {@code <Series FREQ="A" …><Obs TIME_PERIOD="2012" OBS_VALUE="46526.2"/></Series>}, or {@code Obs} alone
 * with all dimensions. Generic: {@code <Series><SeriesKey><Value id="FREQ"
 * value="A"/>…</SeriesKey><Attributes>…</Attributes> <Obs><ObsDimension value="2012"/><ObsValue
 * value="46526.2"/><Attributes>…</Attributes></Obs></Series>}; version 2.0 says {@code concept} for {@code id} and
 * {@code <Time>} for the dimension.
 */
final class SdmxXmlFile implements XmlFile.Visitor {

    private static final XmlFile.Shape SHAPE = new XmlFile.Shape(
            SdmxHead.ROOTS, Set.of("DataSet"), Set.of("Header", "Group", "Series", "Obs", "Attributes", "Footer"));

    private static final String ALL_DIMENSIONS = "AllDimensions";

    private final String file;
    private final SdmxSink sink;
    private final SdmxGroups groups;
    private Map<String, String> dataSet = new HashMap<>();
    private String observed = SdmxObservation.PERIOD;
    private boolean generic;
    private long observations;

    private SdmxXmlFile(String file, SdmxSink sink) {
        this.file = file;
        this.sink = sink;
        this.groups = new SdmxGroups(file);
    }

    /** @throws FormatException if it is no such message, or has no observation */
    static void read(ImportFile file, SdmxSink sink) throws IOException {
        SdmxXmlFile parser = new SdmxXmlFile(file.name(), sink);
        try (InputStream stream = file.open()) {
            XmlFile.read(file.name(), stream, SHAPE, parser);
        }
        if (parser.observations == 0) {
            throw new FormatException("%s: has no observations".formatted(file.name()));
        }
    }

    @Override
    public void root(XmlElement root) {
        generic = root.name().startsWith("Generic");
    }

    /** A data set begins: its attributes hold for all that is in it. */
    @Override
    public void container(XmlElement container) {
        dataSet = generic ? new HashMap<>() : codes(container);
        String action = container.attribute("action");
        if (!action.isEmpty()) {
            dataSet.put(SdmxObservation.ACTION, action);
        }
        groups.clear();
    }

    @Override
    public void entry(XmlElement entry) {
        switch (entry.name()) {
            case "Header" -> header(entry);
            case "Attributes" -> dataSet.putAll(values(entry));
            case "Group" ->
                groups.add(
                        entry.line(),
                        generic ? part(entry, "GroupKey") : Map.of(),
                        generic ? part(entry, "Attributes") : codes(entry));
            case "Series" -> series(entry);
            case "Obs" -> observation(entry);
            default -> {
                // the footer tells how the service fared
            }
        }
    }

    @Override
    public void unknown(long line, String name) {
        sink.leftOut(line, "an element %s, which a data message has not".formatted(name));
    }

    private void header(XmlElement header) {
        for (XmlElement structure : header.children("Structure")) {
            String dimension = structure.attribute("dimensionAtObservation");
            if (!dimension.isEmpty() && !dimension.equals(ALL_DIMENSIONS)) {
                observed = dimension;
            }
        }
    }

    private void series(XmlElement series) {
        Map<String, String> key = generic ? part(series, "SeriesKey") : codes(series);
        Map<String, String> codes = new HashMap<>(dataSet);
        codes.putAll(groups.attributesOf(key));
        codes.putAll(key);
        if (generic) {
            codes.putAll(part(series, "Attributes"));
        }
        for (XmlElement child : series.children()) {
            if (child.name().equals("Obs")) {
                emit(child, codes);
            }
        }
    }

    /** One that stands in no series: its own key is all there is. */
    private void observation(XmlElement observation) {
        Map<String, String> key = generic ? part(observation, "ObsKey") : codes(observation);
        Map<String, String> codes = new HashMap<>(dataSet);
        codes.putAll(groups.attributesOf(key));
        codes.putAll(key);
        emit(observation, codes);
    }

    private void emit(XmlElement observation, Map<String, String> around) {
        Map<String, String> codes = new HashMap<>(around);
        if (generic) {
            generic(observation, codes);
        } else {
            codes.putAll(codes(observation));
        }
        observations++;
        sink.observation(new SdmxObservation(observation.line(), codes, Map.of()));
    }

    private void generic(XmlElement observation, Map<String, String> codes) {
        XmlElement dimension = observation.child("ObsDimension");
        if (dimension != null) {
            String id = dimension.attribute("id");
            codes.put(id.isEmpty() ? observed : id, dimension.attribute("value"));
        }
        String time = observation.text("Time");
        if (!time.isEmpty()) {
            codes.put(SdmxObservation.PERIOD, time);
        }
        XmlElement value = observation.child("ObsValue");
        if (value != null && !value.attribute("value").isEmpty()) {
            codes.put(SdmxObservation.VALUE, value.attribute("value"));
        }
        codes.putAll(part(observation, "Attributes"));
    }

    /** Codes as attributes of XML, but for those that say how to validate it. */
    private static Map<String, String> codes(XmlElement element) {
        Map<String, String> codes = new HashMap<>();
        element.attributes().forEach((name, value) -> {
            if (!value.isBlank() && !name.equals("type") && !name.equals("schemaLocation")) {
                codes.put(name, value.strip());
            }
        });
        return codes;
    }

    private static Map<String, String> part(XmlElement element, String name) {
        XmlElement part = element.child(name);
        return part == null ? Map.of() : values(part);
    }

    private static Map<String, String> values(XmlElement part) {
        Map<String, String> codes = new HashMap<>();
        for (XmlElement value : part.children("Value")) {
            String id = value.attribute("id").isEmpty() ? value.attribute("concept") : value.attribute("id");
            if (!id.isEmpty() && !value.attribute("value").isEmpty()) {
                codes.put(id, value.attribute("value"));
            }
        }
        return codes;
    }
}
